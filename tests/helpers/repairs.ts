import { foldText } from "../../src/domain/text/foldText";
import { shownText, type Printable } from "./printedRows";
import { wordsOf } from "./sourceDocument";

/** A repair may add, drop or change this many letters; more would make another text. */
const MOST_LETTERS_REPAIRED = 4;

/** Printed words that say the same as the text shown, or something else than a repair of them. */
export function doubtfulRepairs(row: Printable): readonly string[] {
  return Object.entries(row.printed ?? {})
    .filter(([field, printed]) => {
      const shown = shownText(row, field);
      return shown === printed || lettersChanged(printed, shown) > MOST_LETTERS_REPAIRED;
    })
    .map(([field, printed]) => `${field}: printed «${printed}», shown «${shownText(row, field)}»`);
}

function lettersChanged(printed: string, shown: string): number {
  const withoutMarkup = printed
    .replace(/<[^>]*>/gu, "")
    .replaceAll("\\geq", "≥")
    .replace(/[$*\\]/gu, "");
  const letters = (text: string): readonly string[] =>
    wordsOf(foldText(text)).join("").match(/./gu) ?? [];
  return editDistance(letters(withoutMarkup), letters(shown));
}

function editDistance(from: readonly string[], to: readonly string[]): number {
  let costs = to.map((_, at) => at + 1);
  from.forEach((letter, row) => {
    let diagonal = row;
    let left = row + 1;
    costs = to.map((other, at) => {
      const above = costs[at] ?? 0;
      left = Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1));
      diagonal = above;
      return left;
    });
  });
  return costs.at(-1) ?? from.length;
}
