import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { xmlEscaped } from "./writtenText";
import type { FreeWorkbookDraft, TableDraft } from "../../workbook/draft";

/**
 * Adds to a package just written what the library cannot say: the chosen values of a table's
 * filter, and room for the buttons that fold columns away. Other workbooks are left as they are.
 */
export function completePackage(bytes: Uint8Array, draft: FreeWorkbookDraft): Uint8Array {
  const tables = draft.sheets
    .flatMap((sheet) => sheet.tables)
    .filter(({ filter }) => filter !== null);
  const folding = draft.sheets.flatMap(({ columns }, at) =>
    columns.some(({ foldable }) => foldable) ? [`xl/worksheets/sheet${at + 1}.xml`] : [],
  );
  if (tables.length === 0 && folding.length === 0) return bytes;
  const parts = unzipSync(bytes);
  for (const name of folding) {
    const content = parts[name];
    if (content !== undefined) parts[name] = strToU8(withFoldingButtons(strFromU8(content)));
  }
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith("xl/tables/")) continue;
    const xml = strFromU8(content);
    const table = tables.find((candidate) => xml.includes(` name="${candidate.name}"`));
    if (table !== undefined) parts[name] = strToU8(withFilter(xml, table));
  }
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

function withFoldingButtons(xml: string): string {
  return xml.replace("<sheetFormatPr ", '<sheetFormatPr outlineLevelCol="1" ');
}

function withFilter(xml: string, { filter }: TableDraft): string {
  if (filter === null) return xml;
  const values = filter.values.map((value) => `<filter val="${xmlEscaped(value)}"/>`).join("");
  const column = `<filterColumn colId="${filter.column}"><filters>${values}</filters></filterColumn>`;
  const patched = xml.replace(
    /<autoFilter ref="([^"]+)"\/>/u,
    `<autoFilter ref="$1">${column}</autoFilter>`,
  );
  if (patched === xml) throw new Error("The table has no filter to set");
  return patched;
}
