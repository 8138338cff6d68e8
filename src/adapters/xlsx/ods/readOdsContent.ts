import type { RawCell } from "../../../domain/submission/rawCell";
import { columnLetters } from "../../../workbook/cellRef";
import { openMeter, sheetName, type SheetMeter } from "../../../workbook/sheetLimits";
import type { RowSnapshot, SheetSnapshot } from "../../../workbook/snapshot";
import type { StoredText } from "../../../workbook/textCache";
import { scanXml, type XmlAttributes } from "../xmlTokens";
import { odsCell } from "./odsCell";
import { odsStyles } from "./odsStyles";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** A cell as it stands in the document, while its content is read. */
interface OpenCell {
  readonly attributes: XmlAttributes;
  text: string;
  paragraphs: number;
}

interface OpenSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly rows: RowSnapshot[];
  readonly meter: SheetMeter;
  /** The row that is being read, from 1, and how often it is repeated. */
  row: number;
  repeated: number;
  column: number;
  cells: { readonly column: number; readonly attributes: XmlAttributes; readonly text: string }[];
}

/** Notes and drawings within a cell hold text that is not the cell's. */
const BESIDE = /^(?:office:annotation|draw:|table:shapes|table:detective|text:ruby-text)/u;

/** The sheets of a document; undefined when it is not well-formed. Throws SheetTooLarge. */
export function readOdsContent(
  xml: string,
  read: (stored: string) => StoredText,
): readonly SheetSnapshot[] | undefined {
  const styles = odsStyles();
  const sheets: SheetSnapshot[] = [];
  const meterOf = openMeter();
  let inBody = false;
  let beside = 0;
  let tables = 0;
  let sheet: OpenSheet | undefined;
  let cell: OpenCell | undefined;
  const fault = scanXml(xml, {
    open: (element, attributes) => {
      if (!inBody) styles.open(element, attributes);
      if (element === "office:spreadsheet") inBody = true;
      if (!inBody) return;
      if (beside > 0 || BESIDE.test(element) || element === "table:tracked-changes") {
        beside += 1;
        return;
      }
      if (element === "table:table") {
        tables += 1;
        if (tables > 1) return;
        const name = sheetName(attributes.get("table:name") ?? "");
        const hidden = styles.hides(attributes.get("table:style-name"));
        sheet = openSheet(name, hidden ? "hidden" : "visible", meterOf(name));
      }
      if (sheet === undefined || tables > 1) return;
      if (element === "table:table-row") {
        sheet.repeated = repeats(attributes.get("table:number-rows-repeated"), LAST_ROW);
        sheet.column = 0;
      } else if (element === "table:table-cell" || element === "table:covered-table-cell")
        cell = { attributes, text: "", paragraphs: 0 };
      else if (cell !== undefined) openInCell(cell, element, attributes);
    },
    text: (text) => {
      if (beside === 0 && cell !== undefined && cell.paragraphs > 0) cell.text += text;
    },
    close: (element) => {
      if (!inBody) styles.close(element);
      if (beside > 0) {
        beside -= 1;
        return;
      }
      if (element === "table:table") {
        tables -= 1;
        if (tables > 0 || sheet === undefined) return;
        sheets.push({ name: sheet.name, visibility: sheet.visibility, rows: sheet.rows });
        sheet = undefined;
      }
      if (sheet === undefined || tables > 1) return;
      if (element === "table:table-row") closeRow(sheet, styles.showsMonth, read);
      else if (element.endsWith("table-cell") && cell !== undefined) {
        closeCell(sheet, cell);
        cell = undefined;
      }
    },
  });
  return fault === undefined ? sheets : undefined;
}

function openSheet(
  name: string,
  visibility: SheetSnapshot["visibility"],
  meter: SheetMeter,
): OpenSheet {
  return { name, visibility, meter, rows: [], row: 1, repeated: 1, column: 0, cells: [] };
}

function repeats(written: string | undefined, most: number): number {
  const count = Number(written ?? "1");
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}

function openInCell(cell: OpenCell, element: string, attributes: XmlAttributes): void {
  switch (element) {
    case "text:p":
    case "text:h":
      cell.text += cell.paragraphs === 0 ? "" : "\n";
      cell.paragraphs += 1;
      return;
    case "text:s":
      cell.text += " ".repeat(repeats(attributes.get("text:c"), 100));
      return;
    case "text:tab":
      cell.text += "\t";
      return;
    case "text:line-break":
      cell.text += "\n";
  }
}

function closeCell(sheet: OpenSheet, { attributes, text }: OpenCell): void {
  const count = repeats(attributes.get("table:number-columns-repeated"), LAST_COLUMN);
  if (text !== "" || attributes.has("office:value-type"))
    for (let more = 0; more < count && sheet.column + more < LAST_COLUMN; more += 1)
      sheet.cells.push({ column: sheet.column + more, attributes, text });
  sheet.column += count;
}

/** A row that is repeated stands as often as the document says, until the sheet is too large. */
function closeRow(
  sheet: OpenSheet,
  showsMonth: (style: string | undefined) => boolean,
  read: (stored: string) => StoredText,
): void {
  const { cells, row, repeated, meter } = sheet;
  sheet.cells = [];
  sheet.row += repeated;
  if (cells.length === 0) return;
  for (let number = row; number < row + repeated && number <= LAST_ROW; number += 1) {
    const placed: (RawCell | undefined)[] = [];
    for (const { column, attributes, text } of cells) {
      const ref = `${columnLetters(column)}${number}`;
      const month = showsMonth(attributes.get("table:style-name"));
      const cell = odsCell(ref, attributes, text, month, read);
      if (cell === undefined) continue;
      while (placed.length < column) placed.push(undefined);
      placed.push(cell);
    }
    if (placed.length === 0) return;
    meter.count(placed);
    sheet.rows.push({ number, cells: placed });
  }
}
