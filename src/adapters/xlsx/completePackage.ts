import { fillLongSheets, type LongSheets } from "./long/fillLongSheets";
import type { ZipMeans } from "./packer";
import { openParts } from "./patch/packageParts";
import { sealPackage } from "./seal";
import { xmlEscaped } from "./writtenText";
import type { FreeSheetFrame, TableDraft } from "../../workbook/draft";

/**
 * Adds to a package just written what the library cannot say: the chosen values of a table's
 * filter, room for the buttons that fold columns away, clear bars, and the rows of sheets of which
 * it wrote only a pattern. Other parts stay as they are packed, and other workbooks as they are.
 */
export async function completePackage(
  bytes: Uint8Array,
  sheets: readonly FreeSheetFrame[],
  { isSealed, ...long }: LongSheets & { readonly isSealed: boolean },
  zip: ZipMeans,
): Promise<Uint8Array> {
  const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ filter }) => filter !== null);
  const folding = sheets.flatMap(({ columns }, at) =>
    columns.some(({ foldable }) => foldable) ? [`xl/worksheets/sheet${at + 1}.xml`] : [],
  );
  const hasCharts = sheets.some(({ charts }) => charts.length > 0);
  const patterns = long.whole.length + long.blocked.length;
  const isComplete = tables.length === 0 && folding.length === 0 && patterns === 0 && !hasCharts;
  if (isComplete && !isSealed) return bytes;
  const parts = openParts(bytes, zip);
  for (const name of folding) {
    const xml = parts.text(name);
    if (xml !== undefined) parts.put(name, withFoldingButtons(xml));
  }
  for (const name of parts.names()) {
    if (hasCharts && /^xl\/charts\/chart\d+\.xml$/u.test(name))
      parts.put(name, withClearBars(parts.text(name) ?? ""));
    if (!name.startsWith("xl/tables/")) continue;
    const xml = parts.text(name) ?? "";
    const table = tables.find((candidate) => xml.includes(` name="${candidate.name}"`));
    if (table !== undefined) parts.put(name, withFilter(xml, table));
  }
  if (patterns > 0) await fillLongSheets(parts, long, zip.packer);
  if (isSealed) sealPackage(parts);
  return parts.pack();
}

function withFoldingButtons(xml: string): string {
  return xml.replace("<sheetFormatPr ", '<sheetFormatPr outlineLevelCol="1" ');
}

/**
 * Programs leave out every other name beside bars that stand close unless told not to. A thin white
 * line keeps stretches apart whose colours are alike on paper.
 */
function withClearBars(xml: string): string {
  const named = xml.includes('<c:barDir val="bar"/>')
    ? xml.replace("<c:noMultiLvlLbl ", '<c:tickLblSkip val="1"/><c:noMultiLvlLbl ')
    : xml;
  return named.replace(
    /(<c:spPr><a:solidFill><a:srgbClr val="[0-9A-F]{6}"\/><\/a:solidFill>)<a:ln><a:solidFill><a:srgbClr val="[0-9A-F]{6}"\/>/gu,
    '$1<a:ln w="6350"><a:solidFill><a:srgbClr val="FFFFFF"/>',
  );
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
