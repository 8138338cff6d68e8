import { lineFault } from "../lineFaults";
import { readNumber } from "../numbering";
import { numeralValue } from "../sectionNumerals";
import type { PlanLine } from "../planLines";
import type { PlanRule } from "../planRule";

/** A row without a number can be cited only by its words. */
export const numberMissing: PlanRule = {
  code: "number-missing",
  title: "Dòng không ghi số thứ tự",
  severity: "warning",
  find: ({ lines }) =>
    lines
      .filter(({ printedNo }) => readNumber(printedNo) === null && numeralValue(printedNo) === null)
      .map((line) => lineFault(line, sentence(line))),
};

function sentence({ printedNo, no }: PlanLine): string {
  const printed = printedNo === "" ? "Ô số thứ tự bỏ trống" : `Ô số thứ tự chỉ có “${printedNo}”`;
  return `${printed}; khi theo dõi, dòng này được gọi là số ${no}. Hãy ghi số thứ tự cho dòng.`;
}
