import type { OutlinePackage } from "../../../workbook/packageOutline";
import { sheetName } from "../../../workbook/sheetLimits";
import { bookNames } from "./bookPart";
import { openBook } from "./openBook";
import { relationsOf } from "./partRelations";
import { linksOf } from "./setLink";
import { readPlaces } from "./xmlPlaces";

/** Looks at the tables, names and links of a workbook file. */
export const outlinePackage: OutlinePackage = (bytes) => {
  const book = openBook(bytes);
  if ("code" in book) {
    return { tables: new Map(), names: new Map(), linksOn: () => new Map() };
  }
  const tables = book.sheets.flatMap(({ name: sheet, part }) =>
    relationsOf(book.parts, part ?? "").flatMap(({ kind, part: table }) => {
      const root = kind === "table" ? readPlaces(book.parts.text(table ?? "") ?? "") : undefined;
      const name = root?.attributes.get("displayName") ?? root?.attributes.get("name");
      return name === undefined ? [] : [[name.toLowerCase(), sheetName(sheet)] as const];
    }),
  );
  const linksOn = (sheet: string): ReadonlyMap<string, string> => {
    const part = book.sheets.find(({ name }) => sheetName(name) === sheet)?.part;
    return linksOf(part === undefined ? "" : (book.parts.text(part) ?? ""));
  };
  return { tables: new Map(tables), names: bookNames(book), linksOn };
};
