import type { Plan } from "../../plan/plan";
import { citedNumbers } from "../documentNumbers";
import type { PlanRule } from "../planRule";

/** In shorter figures one digit makes another document, not a slip. */
const FEWEST_DIGITS = 3;

/** A number one slip away from that of a document the plan rests on is that document, misquoted. */
export const planNumberMisquoted: PlanRule = {
  code: "plan-number-misquoted",
  title: "Số văn bản dẫn sai",
  severity: "warning",
  find: ({ plan, lines }) => {
    const known = knownNumbers(plan);
    return citedNumbers(plan, lines).flatMap(({ number, figure, symbol, where, rowId, column }) => {
      if (known.includes(number)) return [];
      const meant = known.find((each) => each.endsWith(symbol) && isSlip(figure, each, symbol));
      if (meant === undefined) return [];
      return [
        {
          place: where.place,
          rowId,
          column,
          message: `Văn bản được dẫn là “${number}”, khác một chút với “${meant}” mà kế hoạch căn cứ. Hãy kiểm tra và ghi đúng số “${meant}”.`,
          texts: [where, { place: "Căn cứ của kế hoạch", text: meant }],
        },
      ];
    });
  },
};

function knownNumbers({ number, parent, legalBasis, supersedes }: Plan): readonly string[] {
  const documents = [...(parent === null ? [] : [parent]), ...legalBasis, ...supersedes];
  return [...(number === null ? [] : [number]), ...documents.map((each) => each.number)];
}

function isSlip(figure: string, known: string, symbol: string): boolean {
  const meant = known.slice(0, -symbol.length);
  if (meant.length !== figure.length || meant === figure) return false;
  const differing = [...meant].flatMap((digit, at) => (digit === figure[at] ? [] : [at]));
  const [first = 0, second] = differing;
  if (second === undefined) return meant.length >= FEWEST_DIGITS;
  const isSwapped = meant[first] === figure[second] && meant[second] === figure[first];
  return differing.length === 2 && second === first + 1 && isSwapped;
}
