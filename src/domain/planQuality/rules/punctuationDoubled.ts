import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** Two signs in a row, but for the dots that stand for "and so on". */
const DOUBLED = /[,;:] ?[,;:]|[,;:]\.{1,2}(?!\.)|(?<![.,;:])\.{2}(?!\.)|\.[,;:]/u;

/** Two punctuation marks in a row are a slip, or the trace of words taken out. */
export const punctuationDoubled: PlanRule = {
  code: "punctuation-doubled",
  title: "Hai dấu câu liền nhau",
  severity: "info",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      cellsOf(line).flatMap((cell) => {
        const found = DOUBLED.exec(cell.text);
        if (found === null || /\.{3}/u.test(cell.text.slice(found.index - 2, found.index + 3)))
          return [];
        const around = cell.text.slice(Math.max(0, found.index - 20), found.index + 10);
        return [
          cellFault(
            line,
            cell,
            `Có hai dấu câu liền nhau: “…${around.trim()}…”. Hãy sửa lại dấu câu.`,
          ),
        ];
      }),
    ),
};
