import { lineFault } from "../lineFaults";
import { readNumber } from "../numbering";
import { numeralValue } from "../sectionNumerals";
import type { PlanLine } from "../planLines";
import type { PlanRule, PlanRuleContext } from "../planRule";

/** A row without a number can be cited only by its words. */
export const numberMissing: PlanRule = {
  code: "number-missing",
  title: "Dòng không ghi số thứ tự",
  severity: "warning",
  find: (context) =>
    context.lines
      .filter(({ printedNo }) => readNumber(printedNo) === null && numeralValue(printedNo) === null)
      .filter((line) => !isWholePart(line, context))
      .map((line) => lineFault(line, sentence(line))),
};

/** The one task that a section in prose consists of needs no number beside the section's. */
function isWholePart(line: PlanLine, { plan, lines }: PlanRuleContext): boolean {
  const isProse = plan.annexes.some(({ annex, kind }) => annex === line.annex && kind === "part");
  const others = lines.filter(
    ({ annex, section }) => annex === line.annex && section === line.section,
  );
  return isProse && others.length === 1;
}

function sentence({ printedNo, no }: PlanLine): string {
  const printed = printedNo === "" ? "Ô số thứ tự bỏ trống" : `Ô số thứ tự chỉ có “${printedNo}”`;
  return `${printed}; khi theo dõi, dòng này được gọi là số ${no}. Hãy ghi số thứ tự cho dòng.`;
}
