import { normaliseText } from "../domain/text/normaliseText";
import type { RawCell } from "../domain/submission/rawCell";

/** Rows with content that are read from one sheet; a sheet with more is refused, never cut. */
export const MOST_ROWS = 200_000;

/** Columns of one sheet that may hold content; Excel has sixteen times as many. */
export const MOST_COLUMNS = 1_024;

/** Places for cells in one workbook: the reports of 50,000 rows, listed and carried along, take half as many. */
export const MOST_PLACES = 5_000_000;

/** Cells that a library keeps something for, blank ones with a style too: up to 400 bytes each. */
export const MOST_CELLS = 2_000_000;

/** A table saved as text, 100,000 rows of 400 letters; it is held several times over while it is read. */
export const MOST_TEXT_BYTES = 40 * 1024 * 1024;

/** Letters in the cells of one workbook: fifty in each place. */
export const MOST_LETTERS = 250_000_000;

/** Excel's ceiling for a sheet's name is 31 letters, other programs write somewhat longer ones. */
const LONGEST_NAME = 255;

/** Thrown while a sheet is read that holds more than anybody fills; the message is for officials. */
export class SheetTooLarge extends Error {
  constructor(where: string, what: string) {
    super(`${where} ${what}. Hãy xóa phần thừa dưới và bên phải bảng, lưu lại rồi nộp lại.`);
  }
}

/** Counts the rows of one sheet as they are read. */
export interface SheetMeter {
  /** Throws SheetTooLarge once the sheet, or the workbook so far, is too large. */
  readonly count: (cells: readonly (RawCell | undefined)[]) => void;
  /** The same for a formula that shows nothing, which stands in no row. */
  readonly countFormula: (formula: string) => void;
}

/** Begins to count for one workbook; every sheet gets a meter of its own. */
export function openMeter(): (sheet: string) => SheetMeter {
  let places = 0;
  let letters = 0;
  return (sheet) => {
    const where = inSheet(sheet);
    let rows = 0;
    const refuseExcess = (): void => {
      if (places > MOST_PLACES) throw new SheetTooLarge(where, TOO_MANY_CELLS);
      if (letters > MOST_LETTERS) throw new SheetTooLarge(where, "có quá nhiều chữ");
    };
    return {
      count: (cells) => {
        rows += 1;
        places += cells.length;
        for (const cell of cells) if (typeof cell?.value === "string") letters += cell.value.length;
        if (cells.length > MOST_COLUMNS) throw new SheetTooLarge(where, FAR_AWAY);
        if (rows > MOST_ROWS) throw new SheetTooLarge(where, `có quá ${MOST_ROWS} dòng`);
        refuseExcess();
      },
      countFormula: (formula) => {
        places += 1;
        letters += formula.length;
        refuseExcess();
      },
    };
  };
}

/** Throws SheetTooLarge when a sheet's used range alone is more than is read. */
export function refuseExtent(sheet: string, rows: number, columns: number): void {
  const where = inSheet(sheet);
  if (columns > MOST_COLUMNS) throw new SheetTooLarge(where, FAR_AWAY);
  if (rows > MOST_ROWS) throw new SheetTooLarge(where, `có quá ${MOST_ROWS} dòng`);
  if (rows * columns > MOST_PLACES) throw new SheetTooLarge(where, TOO_MANY_CELLS);
}

/** What is said of content far away from the table. */
export const FAR_AWAY = "có ô nằm quá xa bảng";
export const TOO_MANY_CELLS = "có quá nhiều ô";

/** Where something is wrong. */
export function inSheet(sheet: string): string {
  return `Trang “${sheet}”`;
}

/** A sheet's name as it may be shown and linked to. */
export function sheetName(stored: string): string {
  return normaliseText(stored.slice(0, LONGEST_NAME)).replace(/\n/gu, " ");
}
