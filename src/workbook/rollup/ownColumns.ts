import { cellText } from "../../domain/submission/rawCell";
import type { SheetSnapshot } from "../snapshot";
import type { StandingTable } from "./rollUpRows";

/** A column that people added to a table of ours. */
export interface OwnColumn {
  /** From 0. */
  readonly column: number;
  /** Differs from all other headings of the table. */
  readonly heading: string;
}

const UNNAMED = "Cột thêm";

/** The columns beside ours in which something stands, headed or not. */
export function ownColumnsOf(
  { rows }: SheetSnapshot,
  { top, bottom, columns }: StandingTable,
  headings: readonly string[],
): readonly OwnColumn[] {
  const inTable = rows.filter(({ number }) => number >= top && number <= bottom);
  const filled = new Set(
    inTable.flatMap(({ cells }) =>
      cells.flatMap((cell, at) => (cell === undefined || columns.includes(at) ? [] : [at])),
    ),
  );
  const taken = new Set(headings.map(folded));
  const head = inTable.find(({ number }) => number === top);
  return [...filled]
    .sort((a, b) => a - b)
    .map((column) => ({ column, heading: free(cellText(head?.cells[column]) ?? UNNAMED, taken) }));
}

/** Excel refuses a table with two columns of one name. */
function free(heading: string, taken: Set<string>): string {
  let name = heading;
  for (let number = 2; taken.has(folded(name)); number += 1) name = `${heading} ${number}`;
  taken.add(folded(name));
  return name;
}

function folded(heading: string): string {
  return heading.toLocaleLowerCase("vi");
}
