import { cellFault, quoted } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** A parenthesis that is not closed is a text that lost its end. */
export const parenthesisUnclosed: PlanRule = {
  code: "parenthesis-unclosed",
  title: "Thiếu dấu ngoặc",
  severity: "info",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      cellsOf(line).flatMap((cell) => {
        const [opened, closed] = [cell.text.split("(").length, cell.text.split(")").length];
        if (opened === closed) return [];
        const lacking = opened > closed ? "đóng" : "mở";
        const from = cell.text.lastIndexOf(opened > closed ? "(" : ")");
        const around = opened > closed ? cell.text.slice(from) : cell.text.slice(0, from + 1);
        return [
          cellFault(
            line,
            cell,
            `Thiếu dấu ${lacking} ngoặc: ${quoted(around)}. Hãy kiểm tra xem câu có bị mất phần cuối không.`,
          ),
        ];
      }),
    ),
};
