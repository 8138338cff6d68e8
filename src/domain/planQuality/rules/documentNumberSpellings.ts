import { citedNumbers, type CitedNumber } from "../documentNumbers";
import { groupInOrder } from "../groupInOrder";
import type { PlanFault, PlanRule } from "../planRule";

/** One document whose number is written in two ways is found under only one of them. */
export const documentNumberSpellings: PlanRule = {
  code: "document-number-spellings",
  title: "Một số văn bản viết nhiều cách",
  severity: "info",
  find: ({ plan, lines }) =>
    groupInOrder(citedNumbers(plan, lines), signless).flatMap((cited) => {
      const spellings = groupInOrder(cited, ({ number }) => number);
      return spellings.length > 1 ? [fault(spellings)] : [];
    }),
};

/** The figure and the letters, whatever signs stand between them. */
function signless({ number }: CitedNumber): string {
  return number.replace(/[/\- ]/gu, " ");
}

function fault(spellings: readonly (readonly CitedNumber[])[]): PlanFault {
  const examples = spellings.flatMap((cited) => cited.slice(0, 1));
  const counts = spellings.map((cited) => `“${cited[0]?.number ?? ""}” (${cited.length} lần)`);
  const places = examples.map(({ number, where }) => `“${number}” ở ${where.place}`);
  return {
    place: "Toàn kế hoạch",
    rowId: null,
    column: null,
    message: `Số của một văn bản được viết ${spellings.length} cách: ${counts.join(", ")}; ví dụ ${places.join(", ")}. Hãy dùng đúng số, ký hiệu trên văn bản ở mọi chỗ.`,
    texts: examples.map(({ where }) => where),
  };
}
