import { ASSESSMENTS } from "../../submission/columns";
import { cellText } from "../../submission/rawCell";
import { foldAccents } from "../../text/foldText";
import { shortenText } from "../../text/shortenText";
import type { TargetRule } from "../rule";

const KNOWN = new Set(ASSESSMENTS.map(foldAccents));

/** The agency's own verdict in words that are none of the list. */
export const assessmentUnknown: TargetRule = {
  code: "assessment-unknown",
  title: "Đánh giá ngoài danh sách",
  severity: "info",
  level: "target",
  scope: "cell",
  reads: "Đánh giá",
  why: "Đánh giá ghi khác danh sách thì không gom được khi tổng hợp.",
  remedy: "Chọn trong danh sách; lời giải thích ghi ở cột Ghi chú.",
  field: "assessment",
  find: (row) => {
    const text = cellText(row.cells.assessment);
    return text !== null && !KNOWN.has(foldAccents(text))
      ? {
          message: `Đánh giá “${shortenText(text, 60)}” ở dòng ${row.row} không có trong danh sách. Nên chọn một trong: ${ASSESSMENTS.join("; ")}.`,
        }
      : undefined;
  },
};
