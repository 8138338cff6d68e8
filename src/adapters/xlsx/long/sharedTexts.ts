import { textElement, writtenText } from "../writtenText";

/** The table of shared texts of a workbook being written: each text stands in it once. */
export interface SharedTexts {
  /** The number by which cells refer to a text. */
  readonly at: (text: string) => number;
  /** The number of a text that is repeated; undefined for other texts. */
  readonly repeated: (text: string) => number | undefined;
  /** Number of the first text that is repeated. */
  readonly repeatedFrom: number;
  /** The table as it was with the repeated texts and those asked for behind it. */
  readonly xml: () => string;
}

/**
 * Repeated texts begin at a multiple of it: a text more or less on a short sheet gives none of them
 * another number, and what was written with their numbers stays true.
 */
const STEP = 2048;
const NO_TEXT = "<si><t/></si>";

/** Goes on with the table that the library wrote. */
export function openSharedTexts(written: string, repeated: readonly string[] = []): SharedTexts {
  const first = Number(/ uniqueCount="(\d+)"/u.exec(written)?.[1]);
  if (!Number.isInteger(first)) throw new Error("The table of texts does not tell its length");
  const repeatedFrom = repeated.length === 0 ? first : Math.ceil(first / STEP) * STEP;
  const numbers = new Map(repeated.map((text, at) => [text, repeatedFrom + at]));
  const end = repeatedFrom + numbers.size;
  return {
    at: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = repeatedFrom + numbers.size;
      numbers.set(text, number);
      return number;
    },
    repeated: (text) => {
      const number = numbers.get(text);
      return number === undefined || number >= end ? undefined : number;
    },
    repeatedFrom,
    xml: () => {
      const total = repeatedFrom + numbers.size;
      const head = written.replace(
        /<sst [^>]*>/u,
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${total}" uniqueCount="${total}">`,
      );
      const items = Array.from(numbers.keys(), item).join("");
      const unused = NO_TEXT.repeat(repeatedFrom - first);
      return head.replace(/<\/sst>\s*$/u, () => `${unused}${items}</sst>`);
    },
  };
}

function item(text: string): string {
  return `<si>${textElement(writtenText(text))}</si>`;
}
