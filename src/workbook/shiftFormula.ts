import { columnIndex, columnLetters, lastColumn, lastRow } from "./cellRef";
import { mapReferences, writtenAddress, type Corner } from "./references";

/**
 * A formula as it reads so many rows and columns further on: relative references move, all else
 * stays. Undefined when a reference would leave the sheet or a bracket is not closed.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | undefined {
  if (rows === 0 && columns === 0) return formula;
  const moved = ({ column, row }: Corner): Corner | undefined => {
    const [left, top] = [shifted(column, columns), shifted(row, rows)];
    return left === undefined || top === undefined ? undefined : { column: left, row: top };
  };
  return mapReferences(formula, ({ from, to }) => {
    const [start, end] = [moved(from), to === undefined ? undefined : moved(to)];
    if (start === undefined || (to !== undefined && end === undefined)) return undefined;
    return writtenAddress(start, end);
  });
}

/** "$B" and "$7" stay; "B" and "7" move. */
function shifted(part: string, by: number): string | undefined {
  if (part.startsWith("$") || part === "") return part;
  if (/^\d/u.test(part)) {
    const row = Number(part) + by;
    return row >= 1 && row <= lastRow ? String(row) : undefined;
  }
  const column = columnIndex(part.toUpperCase()) + by;
  return column >= 0 && column < lastColumn ? columnLetters(column) : undefined;
}
