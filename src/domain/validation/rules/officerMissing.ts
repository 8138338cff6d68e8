import { isFilled } from "../../submission/filled";
import { cellText } from "../../submission/rawCell";
import { ledRows } from "../ledRows";
import { lineNumbers } from "../lineNumbers";
import type { SubmissionRule } from "../rule";

/** "Rõ người": an agency that names its officers left some rows without one. */
export const officerMissing: SubmissionRule = {
  code: "officer-missing",
  title: "Chưa rõ cán bộ phụ trách",
  severity: "info",
  level: "submission",
  scope: "rows",
  reads: "Cán bộ phụ trách của các dòng chủ trì",
  why: "“5 rõ” cần rõ người: dòng không có cán bộ phụ trách thì không biết hỏi ai.",
  remedy: "Ghi họ tên người trực tiếp thực hiện ở các dòng nêu trong câu.",
  find: (submission, context) => {
    const led = ledRows(submission, context).filter(isFilled);
    const unnamed = led.filter(({ cells }) => cellText(cells.officer) === null);
    // Where nobody is named the agency does not use the column, which is its own affair.
    const [first] = unnamed;
    if (first === undefined || unnamed.length * 2 > led.length) return [];
    return [
      {
        sheet: first.sheet,
        cell: null,
        rowId: null,
        column: "Cán bộ phụ trách",
        value: null,
        message: `Còn ${unnamed.length} dòng chủ trì chưa ghi cán bộ phụ trách (${lineNumbers(unnamed)}), trong khi các dòng khác đã ghi. Nên ghi cho đủ.`,
      },
    ];
  },
};
