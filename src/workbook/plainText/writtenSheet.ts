import type { RawCell } from "../../domain/submission/rawCell";
import { columnLetters } from "../cellRef";
import type { SheetMeter } from "../sheetLimits";
import type { RowSnapshot, SheetSnapshot } from "../snapshot";
import type { StoredText } from "../textCache";
import { writtenCell } from "./writtenCell";

/** A sheet made of rows of texts, as a file of plain text holds them. */
export function writtenSheet(
  name: string,
  records: Iterable<readonly string[]>,
  read: (stored: string) => StoredText,
  meter: SheetMeter,
): SheetSnapshot {
  const rows: RowSnapshot[] = [];
  let number = 0;
  for (const record of records) {
    number += 1;
    const cells: (RawCell | undefined)[] = [];
    record.forEach((written, column) => {
      const cell = writtenCell(`${columnLetters(column)}${number}`, written, read);
      if (cell === undefined) return;
      while (cells.length < column) cells.push(undefined);
      cells.push(cell);
    });
    if (cells.length === 0) continue;
    meter.count(cells);
    rows.push({ number, cells });
  }
  return { name, visibility: "visible", rows };
}
