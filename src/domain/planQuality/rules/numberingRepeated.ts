import { lineFault } from "../lineFaults";
import { numberSteps, numberText } from "../numbering";
import type { PlanRule } from "../planRule";

/** Two rows with one number cannot be told apart in a report. */
export const numberingRepeated: PlanRule = {
  code: "numbering-repeated",
  title: "Số thứ tự lặp lại",
  severity: "warning",
  find: ({ lines }) =>
    numberSteps(lines)
      .filter(({ kind }) => kind === "repeats")
      .map(({ line, number }) =>
        lineFault(
          line,
          `Số ${numberText(number)} đã có ở một dòng phía trên. Hãy đánh lại số để mỗi dòng có một số riêng.`,
        ),
      ),
};
