import { cellText } from "../../submission/rawCell";
import type { TaskRule } from "../rule";

/** A later deadline needs a document to stand on. */
export const proposedBasisMissing: TaskRule = {
  code: "proposed-basis-missing",
  title: "Thiếu căn cứ điều chỉnh hạn",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Hạn đề nghị điều chỉnh, Căn cứ điều chỉnh",
  why: "Điều chỉnh hạn phải có văn bản làm căn cứ.",
  remedy: "Ghi số, ký hiệu văn bản làm căn cứ.",
  field: "proposedBasis",
  find: ({ proposedDeadline, row, name }) =>
    proposedDeadline.kind === "read" && cellText(row.cells.proposedBasis) === null
      ? {
          message: `Đề nghị điều chỉnh hạn của ${name} chưa có căn cứ. Hãy ghi số, ký hiệu văn bản làm căn cứ.`,
        }
      : undefined,
};
