import { cellText } from "../../submission/rawCell";
import { readFigure } from "../../submission/readings";
import { isForPerson } from "../../target/attainment";
import { parseTarget } from "../../target/parseTarget";
import { shortenText } from "../../text/shortenText";
import type { TargetRule } from "../rule";

/** A figure that is no number cannot be held against the target (unless the target is in words). */
export const actualUnreadable: TargetRule = {
  code: "actual-unreadable",
  title: "Số liệu không đọc được",
  severity: "error",
  level: "target",
  scope: "cell",
  reads: "Thực hiện",
  why: "Số liệu không phải là số thì không so được với mục tiêu.",
  remedy: "Chỉ ghi số với dấu phẩy thập phân; phần giải thích ghi ở cột Ghi chú.",
  field: "actual",
  find: (row) => {
    const reading = readFigure(row.cells.actual);
    if (reading.kind !== "unclear" || targetInWords(row)) return undefined;
    return {
      message: `Số liệu thực hiện “${shortenText(reading.text, 60)}” ở dòng ${row.row} không phải là số. Hãy chỉ ghi số (ví dụ 72,5), phần giải thích ghi ở cột Ghi chú.`,
    };
  },
};

function targetInWords(row: Parameters<TargetRule["find"]>[0]): boolean {
  return isForPerson(parseTarget(cellText(row.cells.value), cellText(row.cells.unit)));
}
