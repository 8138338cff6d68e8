import type { RowSnapshot } from "../../workbook/snapshot";
import { makeTextReader } from "../../workbook/textCache";
import { CELL_PROPERTIES, rowsOf } from "./readCells";
import { rangeAt } from "./rangeAt";
import { runExcel } from "./runExcel";
import { rowsAddress } from "./write/rectangles";

/** Rows asked for in one request; more are read in parts. */
const MOST_ROWS = 1_000;

/** Reads the rows of a sheet between two row numbers, from 1; waits while the user is typing. */
export async function readRows(
  sheet: string,
  firstRow: number,
  lastRow: number,
): Promise<readonly RowSnapshot[]> {
  const rows: RowSnapshot[] = [];
  for (let row = firstRow; row <= lastRow; row += MOST_ROWS) {
    const count = Math.min(MOST_ROWS, lastRow - row + 1);
    rows.push(...(await readPart(sheet, rowsAddress(row - 1, count))));
  }
  return rows;
}

async function readPart(sheet: string, address: string): Promise<readonly RowSnapshot[]> {
  return runExcel(
    sheet,
    async (context) => {
      const whole = rangeAt(context.workbook.worksheets.getItem(sheet), address);
      const used = whole.getUsedRangeOrNullObject(true).untrack();
      used.load(CELL_PROPERTIES);
      await context.sync();
      return used.isNullObject ? [] : rowsOf(used, makeTextReader());
    },
    { waitForTyping: true },
  );
}
