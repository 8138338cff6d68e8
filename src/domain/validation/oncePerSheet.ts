import { oddCells } from "../submission/oddCells";
import { headingOf } from "../submission/columns";
import type { RawCell } from "../submission/rawCell";
import type { Submission } from "../submission/submission";
import { shortenText } from "../text/shortenText";
import type { PlacedFault } from "./rule";

/**
 * One fault a sheet, at the first of the odd cells that share it; the sentence is told how many they are.
 * With `mend`, the label of a fix that stores in every such cell what is read.
 */
export function oncePerSheet(
  { rows, sheets }: Submission,
  holds: (cell: RawCell) => boolean,
  message: (sheet: string, count: number, first: RawCell) => string,
  mend?: string,
): readonly PlacedFault[] {
  const found = oddCells(rows, holds);
  if (found.length === 0) return [];
  return sheets.flatMap(({ name }) => {
    const [first, ...others] = found.filter(({ row }) => row.sheet === name);
    if (first === undefined) return [];
    const { cell, row, field } = first;
    const fault = {
      sheet: name,
      cell: cell.ref,
      rowId: row.id,
      column: headingOf(row.kind, field),
      value: shortenText(String(cell.value), 60),
      message: message(name, others.length + 1, cell),
    };
    if (mend === undefined) return [fault];
    const also = others.map((other) => ({ cell: other.cell.ref, value: String(other.cell.value) }));
    return [{ ...fault, fix: { label: mend, value: String(cell.value), also } }];
  });
}
