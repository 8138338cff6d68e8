import { HostError } from "../../usecases/hostError";
import { rawCellOf } from "../../workbook/rawCellOf";
import { cellRef } from "../../workbook/cellRef";
import type { RowSnapshot } from "../../workbook/snapshot";
import type { StoredText } from "../../workbook/textCache";
import { rangeAt } from "./rangeAt";
import { runExcel } from "./runExcel";
import { addressOf, type Rectangle } from "./write/rectangles";

/** A block of cells of a sheet, small enough to be asked for at once. */
export interface Piece extends Rectangle {
  /** As Excel knows it. */
  readonly sheet: string;
}

/** What Excel tells of a block of cells. */
export interface LoadedCells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** What is asked of every range that is read. */
export const CELL_PROPERTIES = "rowIndex,columnIndex,values,formulas,numberFormat,valueTypes";

/** Rows with content, as the file reader gives them. */
export function rowsOf(
  loaded: LoadedCells,
  read: (stored: string) => StoredText,
): readonly RowSnapshot[] {
  const { rowIndex, columnIndex } = loaded;
  return loaded.values.flatMap((values, at): readonly RowSnapshot[] => {
    const number = rowIndex + at + 1;
    const cells: RowSnapshot["cells"][number][] = [];
    values.forEach((value, offset) => {
      const column = columnIndex + offset;
      if (value === "" || !isValue(value)) return;
      const told = {
        ref: cellRef(column, number),
        value,
        formula: formulaOf(loaded.formulas[at]?.[offset], value),
        numberFormat: formatAt(loaded.numberFormat, at, offset),
        isError: loaded.valueTypes[at]?.[offset] === "Error",
      };
      const cell = rawCellOf(told, read);
      if (cell === undefined) return;
      while (cells.length < column) cells.push(undefined);
      cells.push(cell);
    });
    return cells.length === 0 ? [] : [{ number, cells }];
  });
}

/** The number format of a cell of a block. */
export function formatAt(
  formats: readonly (readonly unknown[])[],
  row: number,
  column: number,
): string {
  const format = formats[row]?.[column];
  return typeof format === "string" ? format : "General";
}

function isValue(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** Excel tells a text that begins with "=" as its own formula; no real formula gives itself. */
export function formulaOf(told: unknown, value: unknown): string | null {
  return typeof told === "string" && told.startsWith("=") && told !== value ? told.slice(1) : null;
}

/** Reads blocks in one request; a block that is too large for an answer is read in halves. */
export async function readPieces(
  pieces: readonly Piece[],
  read: (stored: string) => StoredText,
): Promise<readonly (readonly RowSnapshot[])[]> {
  try {
    return await runExcel(pieces[0]?.sheet ?? "", async (context) => {
      const ranges = pieces.map((piece) => loadPiece(context.workbook, piece));
      await context.sync();
      return ranges.map((range) => rowsOf(range, read));
    });
  } catch (reason) {
    const tooLarge = reason instanceof HostError && reason.code === "request-too-large";
    if (!tooLarge || pieces.every(({ rows }) => rows <= 1)) throw reason;
    return readHalves(pieces, read);
  }
}

async function readHalves(
  pieces: readonly Piece[],
  read: (stored: string) => StoredText,
): Promise<readonly (readonly RowSnapshot[])[]> {
  const whole: (readonly RowSnapshot[])[] = [];
  for (const piece of pieces) {
    const halves = await Promise.all(halvesOf(piece).map((half) => readPieces([half], read)));
    whole.push(halves.flat(2));
  }
  return whole;
}

function halvesOf(piece: Piece): readonly Piece[] {
  if (piece.rows <= 1) return [piece];
  const rows = Math.ceil(piece.rows / 2);
  return [
    { ...piece, rows },
    { ...piece, row: piece.row + rows, rows: piece.rows - rows },
  ];
}

/** Asks for a block of cells; its values are there after the next sync. */
export function loadPiece(workbook: Excel.Workbook, piece: Piece): Excel.Range {
  const range = rangeAt(workbook.worksheets.getItem(piece.sheet), addressOf(piece));
  range.load(CELL_PROPERTIES);
  return range;
}
