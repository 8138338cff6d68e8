import { normaliseText } from "../domain/text/normaliseText";
import type { RowSnapshot } from "../workbook/snapshot";
import type { CellWrite } from "./openWorkbook";

/** Whether cells that were read hold just what was written; a blank is a blank however it is kept. */
export function stillHolds(rows: readonly RowSnapshot[], writes: readonly CellWrite[]): boolean {
  const values = new Map(
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell === undefined ? [] : [[cell.ref, cell.value] as const])),
    ),
  );
  return writes.every(({ cell, value }) => plain(values.get(cell) ?? null) === plain(value));
}

function plain(value: CellWrite["value"]): CellWrite["value"] {
  if (typeof value !== "string") return value;
  const text = normaliseText(value);
  return text === "" ? null : text;
}
