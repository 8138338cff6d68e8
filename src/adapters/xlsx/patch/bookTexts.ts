import { textElement, writtenText } from "../writtenText";
import type { OpenBook } from "./openBook";
import { childPlaces, prefixOf, readPlaces, spliced, tag, withAttributes } from "./xmlPlaces";

/** Where the texts of sheets that are put into a workbook stand. */
export interface BookTexts {
  /** What says where a cell's text stands, behind the cell's address and look. */
  readonly cell: (text: string, isLong: boolean) => string;
  /** Puts the workbook's table of texts in with what came to it. */
  readonly finish: () => void;
}

/** From so many rows on a sheet repeats its texts often enough for the table of texts. */
export const LONG_SHEET = 300;

/**
 * A text stands in its cell: the table of shared texts stays as it is, and with it the numbers by which
 * all other cells refer to it. Those of a long sheet go to its end, each once, or the file would be half
 * as large again; what stands in the table keeps its number.
 */
export function openBookTexts({ parts, sharedStrings }: OpenBook): BookTexts {
  let table: ReturnType<typeof openTable> | "none";
  const known = new Map<string, string>();
  const inTable = (text: string): string => {
    const item = textElement(writtenText(text));
    table ??= openTable(sharedStrings && parts.text(sharedStrings)) ?? "none";
    return table === "none" ? inCell(item) : ` t="s"><v>${table.at(item)}</v>`;
  };
  return {
    cell: (text, isLong) => {
      if (!isLong) return inCell(textElement(writtenText(text)));
      const there = known.get(text) ?? inTable(text);
      known.set(text, there);
      return there;
    },
    finish: () => {
      if (sharedStrings === undefined || table === undefined || table === "none") return;
      const text = table.text();
      if (text !== undefined) parts.put(sharedStrings, text);
    },
  };
}

function inCell(item: string): string {
  return ` t="inlineStr"><is>${item}</is>`;
}

function openTable(
  source: string | undefined,
): { readonly at: (item: string) => number; readonly text: () => string | undefined } | undefined {
  const root = source === undefined ? undefined : readPlaces(source);
  if (source === undefined || root === undefined || prefixOf(root) !== "") return undefined;
  const items = childPlaces(root, "si");
  const numbers = new Map<string, number>();
  for (const [number, { insideStart, insideEnd }] of items.entries()) {
    const item = source.slice(insideStart, insideEnd);
    if (!numbers.has(item)) numbers.set(item, number);
  }
  const added: string[] = [];
  return {
    at: (item) => {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      const number = items.length + added.length;
      numbers.set(item, number);
      added.push(item);
      return number;
    },
    text: () => {
      if (added.length === 0) return undefined;
      const unique = items.length + added.length;
      const count = Math.max(unique, Number(root.attributes.get("count") ?? "0"));
      const counts = { count: String(count), uniqueCount: String(unique) };
      const head = tag(root.name, withAttributes(root.attributes, counts));
      const text = added.map((item) => `<si>${item}</si>`).join("");
      const end = items.at(-1)?.end ?? root.insideStart;
      return root.insideStart === root.end
        ? spliced(source, [{ start: root.start, end: root.end, text: `${head}${text}</sst>` }])
        : spliced(source, [
            { start: root.start, end: root.insideStart, text: head },
            { start: end, end, text },
          ]);
    },
  };
}
