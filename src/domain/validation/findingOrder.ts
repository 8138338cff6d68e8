import type { Finding } from "./finding";

const RANK = { error: 0, warning: 1, info: 2 } as const;

type Placed = Pick<Finding, "severity" | "sheet" | "cell">;

/**
 * The order in which a person works through findings: the worst first; then what concerns the whole
 * file, the guide, and the sheets of rows as they are named here, each from the top down and a row
 * from the left.
 */
export function findingOrder(sheets: readonly string[]): (a: Placed, b: Placed) => number {
  const sheetRank = (sheet: string | null): number => (sheet === null ? -2 : sheets.indexOf(sheet));
  return (a, b) =>
    RANK[a.severity] - RANK[b.severity] ||
    sheetRank(a.sheet) - sheetRank(b.sheet) ||
    inOrder(placeOf(a.cell), placeOf(b.cell));
}

interface Place {
  readonly letters: string;
  readonly row: number;
}

function inOrder(here: Place, there: Place): number {
  return (
    here.row - there.row ||
    here.letters.length - there.letters.length ||
    compare(here.letters, there.letters)
  );
}

/** "J" and 12 of "J12"; of several cells the first one's. What has no cell stands above all rows. */
function placeOf(cell: string | null): Place {
  const { letters = "", row = "0" } =
    /^(?<letters>[A-Z]+)(?<row>\d+)/u.exec(cell ?? "")?.groups ?? {};
  return { letters, row: Number(row) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
