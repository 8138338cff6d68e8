import type { OutlinePackage } from "../../../workbook/packageOutline";
import { once } from "../../../domain/text/remember";
import { sheetName } from "../../../workbook/sheetLimits";
import { portableZip, type ZipMeans } from "../packer";
import { bookNames } from "./bookPart";
import { openBook } from "./openBook";
import { relationsOf } from "./partRelations";
import { linksOf } from "./setLink";
import { readPlaces, type XmlPlace } from "./xmlPlaces";

/** Looks at the tables, names and links of a workbook file; a host may bring faster means. */
export const outlinePackage = (
  bytes: Uint8Array,
  zip: ZipMeans = portableZip,
): ReturnType<OutlinePackage> => {
  const book = openBook(bytes, zip);
  if ("code" in book) {
    return { tables: new Map(), sorted: new Set(), names: new Map(), linksOn: () => new Map() };
  }
  const tables = once(() =>
    book.sheets.flatMap(({ name: sheet, part }) =>
      relationsOf(book.parts, part ?? "").flatMap(({ kind, part: table }) => {
        const root = kind === "table" ? readPlaces(book.parts.text(table ?? "") ?? "") : undefined;
        const name = root?.attributes.get("displayName") ?? root?.attributes.get("name");
        return name === undefined
          ? []
          : [{ name: name.toLowerCase(), sheet: sheetName(sheet), isSorted: isSorted(root) }];
      }),
    ),
  );
  const linksOn = (sheet: string): ReadonlyMap<string, string> => {
    const part = book.sheets.find(({ name }) => sheetName(name) === sheet)?.part;
    return linksOf(part === undefined ? "" : (book.parts.text(part) ?? ""));
  };
  const bearers = once(() => new Map(tables().map(({ name, sheet }) => [name, sheet])));
  const sorted = once(
    () => new Set(tables().flatMap(({ name, isSorted }) => (isSorted ? [name] : []))),
  );
  const names = once(() => bookNames(book));
  return {
    get tables() {
      return bearers();
    },
    get sorted() {
      return sorted();
    },
    get names() {
      return names();
    },
    linksOn,
  };
};

/** Excel notes by what people sorted a table, beside its filter or in it. */
function isSorted(table: XmlPlace | undefined): boolean {
  return (table?.children ?? []).some(
    (child) => /(?:^|:)sortState$/u.test(child.name) || isSorted(child),
  );
}
