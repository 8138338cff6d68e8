import { textElement, writtenText } from "../writtenText";

/** The table of shared texts of a workbook being written: each text stands in it once. */
export interface SharedTexts {
  /** The number by which cells refer to a text. */
  readonly at: (text: string) => number;
  /** The table as it was with the texts asked for behind it. */
  readonly xml: () => string;
}

/** Goes on with the table that the library wrote. */
export function openSharedTexts(written: string): SharedTexts {
  const first = Number(/ uniqueCount="(\d+)"/u.exec(written)?.[1]);
  if (!Number.isInteger(first)) throw new Error("The table of texts does not tell its length");
  const numbers = new Map<string, number>();
  return {
    at: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = first + numbers.size;
      numbers.set(text, number);
      return number;
    },
    xml: () => {
      const total = first + numbers.size;
      const head = written.replace(
        /<sst [^>]*>/u,
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${total}" uniqueCount="${total}">`,
      );
      const items = Array.from(numbers.keys(), item).join("");
      return head.replace(/<\/sst>\s*$/u, () => `${items}</sst>`);
    },
  };
}

function item(text: string): string {
  return `<si>${textElement(writtenText(text))}</si>`;
}
