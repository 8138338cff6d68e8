import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** What a finished sentence or product does not end in. */
const CUT_OFF =
  /(?:[,\-–]| (?:và|hoặc|của|các|những|với|(?<!tiếp )theo|cho|về|do|từ|để|bằng))\s*$/iu;
const LAST_WORDS = 40;

/** A text that breaks off leaves the task half said. */
export const textCutOff: PlanRule = {
  code: "text-cut-off",
  title: "Câu bị cụt",
  severity: "warning",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      cellsOf(line, ["title", "product", "deadline"])
        .filter(({ text }) => CUT_OFF.test(text))
        .map((cell) =>
          cellFault(
            line,
            cell,
            `Câu kết thúc dở dang: “…${cell.text.slice(-LAST_WORDS)}”. Hãy bổ sung phần còn thiếu.`,
          ),
        ),
    ),
};
