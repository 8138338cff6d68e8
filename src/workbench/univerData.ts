import { columnOfKey, rowOfKey } from "../host/cells";
import { NOT_CALCULATED } from "../host/coercion";
import type { CellValue, HostCell, HostSheet, HostWorkbook } from "../host/model";
import {
  CELL_TYPE,
  type GridCell,
  type GridCellType,
  type GridNote,
  type GridResource,
  type GridSheet,
  type GridStyle,
  type GridWorkbook,
} from "./gridTypes";
import { plainReferences } from "./plainReferences";
import { gridConditions, gridNotes, gridRange, gridValidations } from "./univerRules";
import { shownSize, type SheetSize } from "./shownSize";
import { styleName, univerStyle } from "./univerStyle";

/** Of the default font of our files, Times New Roman 12. */
const PIXELS_PER_CHARACTER = 8;
const PIXELS_PER_POINT = 4 / 3;
const DEFAULT_ROW_PIXELS = 21;

/** The workbook of the host as the grid shows it. */
export function univerData(workbook: HostWorkbook, id: string): GridWorkbook {
  const styles = styleTable();
  const shown = workbook.sheets.map((sheet) => ({ sheet, size: shownSize(sheet) }));
  const sheets = shown.map(({ sheet, size }) => gridSheet(sheet, size, workbook, styles));
  return {
    id,
    name: workbook.title,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: styles.all,
    defaultStyle: { ff: "Times New Roman", fs: 12 },
    resources: [
      resource("SHEET_DATA_VALIDATION_PLUGIN", shown, ({ sheet, size }) =>
        gridValidations(sheet, workbook, size),
      ),
      resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN", shown, ({ sheet, size }) =>
        gridConditions(sheet, workbook, size),
      ),
      resource("SHEET_NOTE_PLUGIN", shown, ({ sheet }) => notesByCell(sheet)),
    ],
  };
}

interface StyleTable {
  readonly all: Record<string, GridStyle>;
  /** What refers to a style; a plain look needs none. */
  readonly named: (style: GridStyle) => { readonly s?: string };
}

/** A style's name is what it says, so that the same look has the same name at any time. */
function styleTable(): StyleTable {
  const all: Record<string, GridStyle> = {};
  return {
    all,
    named: (style) => {
      if (Object.keys(style).length === 0) return {};
      const s = styleName(style);
      all[s] ??= style;
      return { s };
    },
  };
}

function gridSheet(
  sheet: HostSheet,
  size: SheetSize,
  workbook: HostWorkbook,
  styles: StyleTable,
): GridSheet {
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColour,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    rowCount: size.rows,
    columnCount: size.columns,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    defaultColumnWidth: columnPixels(sheet.standardWidth),
    showGridlines: sheet.showGridlines ? 1 : 0,
    freeze: freezeOf(sheet),
    mergeData: sheet.merges.map((area) => gridRange(area, size)),
    cellData: cellsOf(sheet, workbook, styles),
    rowData: Object.fromEntries(
      [...sheet.rows].map(([at, { height, hidden }]) => [
        at,
        {
          ...(height === undefined ? { ia: 1 } : { h: height * PIXELS_PER_POINT, ia: 0 }),
          ...(hidden ? { hd: 1 } : {}),
        },
      ]),
    ),
    columnData: Object.fromEntries(
      [...sheet.columns].map(([at, { width, hidden, format }]) => [
        at,
        {
          ...(width === undefined ? {} : { w: columnPixels(width) }),
          ...(hidden ? { hd: 1 } : {}),
          ...(format === undefined ? {} : styles.named(univerStyle(format))),
        },
      ]),
    ),
  };
}

function columnPixels(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) + 5;
}

function freezeOf({ freeze }: HostSheet): GridSheet["freeze"] {
  const { rows = 0, columns = 0 } = freeze ?? {};
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

function cellsOf(
  sheet: HostSheet,
  workbook: HostWorkbook,
  styles: StyleTable,
): GridSheet["cellData"] {
  const rows: Record<number, Record<number, GridCell>> = {};
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const cells = (rows[row] ??= {});
    cells[columnOfKey(key)] = {
      ...content(cell, row, sheet, workbook),
      ...styles.named(univerStyle(cell.format)),
    };
  }
  return rows;
}

function content(
  { value, formula }: HostCell,
  row: number,
  sheet: HostSheet,
  workbook: HostWorkbook,
): GridCell {
  const f = formula === null ? null : plainReferences(formula, workbook, { sheet, row });
  // A formula without a value is one that the grid calculates.
  if (value === "" || value === NOT_CALCULATED) return { v: null, f };
  return { v: plainValue(value), t: typeOf(value), f };
}

function typeOf(value: CellValue): GridCellType {
  return CELL_TYPE[typeof value as keyof typeof CELL_TYPE];
}

/** The grid writes true as 1. */
function plainValue(value: CellValue): CellValue {
  return typeof value === "boolean" ? Number(value) : value;
}

function notesByCell(
  sheet: HostSheet,
): Readonly<Record<number, Readonly<Record<number, GridNote>>>> {
  const rows: Record<number, Record<number, GridNote>> = {};
  for (const note of gridNotes(sheet)) (rows[note.row] ??= {})[note.col] = note;
  return rows;
}

interface ShownSheet {
  readonly sheet: HostSheet;
  readonly size: SheetSize;
}

function resource(
  name: string,
  shown: readonly ShownSheet[],
  read: (sheet: ShownSheet) => unknown,
): GridResource {
  return {
    name,
    data: JSON.stringify(Object.fromEntries(shown.map((each) => [each.sheet.id, read(each)]))),
  };
}
