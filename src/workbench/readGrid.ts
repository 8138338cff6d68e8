import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Area, CellValue } from "../host/model";
import { CELL_TYPE, type GridCellType } from "./gridTypes";

/** What a cell of the grid holds. */
export interface GridContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A cell of the grid, by the sheet's id and from 0. */
export interface GridPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The grid's name for its one workbook. */
export const UNIT = "workbench";
/** The grid's name for any change of cells. */
export const SET_VALUES = "sheet.mutation.set-range-values";

const SELECT = "sheet.operation.set-selections";
const ACTIVATE = "sheet.operation.set-worksheet-active";
const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };
/** While the mouse is still moving. */
const MOVING = 1;
const MOVE_RANGE = "sheet.mutation.move-range";
const REORDER = "sheet.mutation.reorder-range";

/** What a cell of the grid holds now. */
export function contentOf(api: FUniver, { sheetId, row, column }: GridPlace): GridContent {
  const sheet = api.getActiveWorkbook()?.getWorkbook().getSheetBySheetId(sheetId);
  const cell = sheet?.getCellRaw(row, column);
  return { value: valueOf(cell), formula: cell?.f == null || cell.f === "" ? null : cell.f };
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const type = cell?.t as GridCellType | undefined;
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/u, "").replace(/\r/gu, "\n");
  const value = cell?.v ?? "";
  if (type === CELL_TYPE.boolean) return value === 1 || value === true || value === "TRUE";
  // Made text by an apostrophe, as in Excel.
  if (type === CELL_TYPE.quoted) return `'${value}`;
  return type === CELL_TYPE.string ? String(value) : value;
}

/** Cells that a person chose. */
export interface ChosenCells {
  readonly sheetId: string;
  readonly area: Area;
}

/** What a person chose: cells, or a sheet, whose first cell it then is. */
export function chosenCells(id: string, params: unknown): ChosenCells | undefined {
  if (id !== SELECT && id !== ACTIVATE) return undefined;
  const { unitId, subUnitId, selections, type } = params as {
    readonly unitId: string;
    readonly subUnitId: string;
    readonly selections?: readonly { readonly range: IRange }[];
    readonly type?: number;
  };
  if (unitId !== UNIT || type === MOVING) return undefined;
  const range = selections?.[0]?.range;
  if (range !== undefined) return { sheetId: subUnitId, area: areaOf(range) };
  return id === ACTIVATE ? { sheetId: subUnitId, area: FIRST_CELL } : undefined;
}

/** The cells that a command of the grid may have changed; of a move, every cell that is there. */
export function touchedPlaces(api: FUniver, id: string, params: unknown): readonly GridPlace[] {
  if (id === MOVE_RANGE || id === REORDER) return everyPlace(api);
  if (id !== SET_VALUES) return [];
  const { unitId, subUnitId, cellValue } = params as {
    readonly unitId: string;
    readonly subUnitId: string;
    readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  if (unitId !== UNIT || cellValue === undefined) return [];
  return Object.entries(cellValue).flatMap(([row, cells]) =>
    Object.keys(cells).map((column) => ({
      sheetId: subUnitId,
      row: Number(row),
      column: Number(column),
    })),
  );
}

function everyPlace(api: FUniver): readonly GridPlace[] {
  const sheets = api.getActiveWorkbook()?.getWorkbook().getSheets() ?? [];
  return sheets.flatMap((sheet) => {
    const places: GridPlace[] = [];
    sheet.getCellMatrix().forValue((row, column) => {
      places.push({ sheetId: sheet.getSheetId(), row, column });
    });
    return places;
  });
}

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  const row = startRow || 0;
  const column = startColumn || 0;
  return {
    row,
    column,
    rows: Number.isNaN(endRow) ? 1_048_576 : endRow - row + 1,
    columns: Number.isNaN(endColumn) ? 16_384 : endColumn - column + 1,
  };
}
