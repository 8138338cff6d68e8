import type { Repeat } from "../submission/repeats";
import type { DataRow } from "../submission/submission";
import type { PlacedFault } from "./rule";

/** The fault of a row that stands more than once, shown at its title, else at its id. */
export function repeatFault(row: DataRow, message: string): PlacedFault {
  return {
    sheet: row.sheet,
    cell: row.cells.title?.ref ?? row.cells.id?.ref ?? null,
    rowId: row.id,
    column: null,
    value: null,
    message,
  };
}

/** The other rows of the repeat as a message names them: "dòng 7, dòng 9". */
export function otherLines(row: DataRow, { rows }: Repeat): string {
  return rows
    .filter((other) => other !== row)
    .map((other) => `dòng ${other.row}`)
    .join(", ");
}
