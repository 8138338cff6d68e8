import { cellText } from "../../submission/rawCell";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A basis for another deadline, and no deadline proposed. */
export const proposedDeadlineMissing: TaskRule = {
  code: "proposed-deadline-missing",
  title: "Có căn cứ nhưng chưa ghi hạn đề nghị",
  severity: "info",
  level: "task",
  scope: "row",
  reads: "Hạn đề nghị điều chỉnh, Căn cứ điều chỉnh",
  why: "Có căn cứ mà không có ngày thì không biết xin lùi đến bao giờ.",
  remedy: "Ghi ngày đề nghị lùi hạn đến, hoặc xóa căn cứ.",
  field: "proposedDeadline",
  find: ({ proposedDeadline, row, name }) => {
    const basis = cellText(row.cells.proposedBasis);
    return proposedDeadline.kind === "blank" && basis !== null
      ? {
          message: `Đã ghi căn cứ “${shortenText(basis, 60)}” nhưng chưa ghi hạn đề nghị điều chỉnh của ${name}. Nên ghi ngày đề nghị.`,
        }
      : undefined;
  },
};
