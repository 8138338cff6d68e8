import { cellText } from "../domain/submission/rawCell";
import { foldAccents } from "../domain/text/foldText";
import type { RowSnapshot } from "./snapshot";

/** A row below merged headings names at least two columns, or it is a row of data. */
const FEWEST_IN_LAST_ROW = 2;
const HEADINGS_OF_EVERY_ROW = ["title", "no"];

/**
 * The headings of a table whose heading cells are merged over several rows: the lowest text of a
 * column, or the group's heading with it ("Thời gian" over "hoàn thành"), whichever is known. None
 * when the rows are no such headings: below "TT" and "Tên nhiệm vụ" only rows of data go on.
 */
export function stackedHeadings(
  rows: readonly RowSnapshot[],
  known: ReadonlyMap<string, { readonly field: string }>,
): readonly { readonly text: string; readonly index: number }[] {
  const levels = rows.map(({ cells }) => cells.map((cell) => cellText(cell)));
  const fieldOf = (text: string): string | undefined => known.get(foldAccents(text))?.field;
  // Asked first: below the headings of most workbooks stand rows of data.
  if (isCut(levels, fieldOf)) return [];
  const width = Math.max(...levels.map(({ length }) => length));
  const headings = Array.from({ length: width }, (_, index) => {
    const depth = levels.findLastIndex((level) => (level[index] ?? null) !== null);
    const lowest = levels[depth]?.[index] ?? "";
    const whole = levels
      .slice(0, depth)
      .map((level) => groupOver(level, index))
      .concat(lowest)
      .join(" ");
    const isWhole = fieldOf(lowest) === undefined && fieldOf(whole) !== undefined;
    return { index, depth, text: isWhole ? whole : lowest };
  }).filter(({ text }) => text !== "");
  const last = levels.length - 1;
  const named = headings.filter(({ depth, text }) => depth === last && fieldOf(text) !== undefined);
  return named.length < FEWEST_IN_LAST_ROW ? [] : headings;
}

/** Something stands below a heading that is never merged with another. */
function isCut(
  levels: readonly (readonly (string | null)[])[],
  fieldOf: (text: string) => string | undefined,
): boolean {
  return levels.slice(0, -1).some((level, at) =>
    level.some((text, index) => {
      const field = text === null ? undefined : fieldOf(text);
      if (field === undefined || !HEADINGS_OF_EVERY_ROW.includes(field)) return false;
      return levels.slice(at + 1).some((below) => (below[index] ?? null) !== null);
    }),
  );
}

/** The text of the cell that reaches over a column: its own, or the nearest one to the left. */
function groupOver(level: readonly (string | null)[], index: number): string {
  return level.slice(0, index + 1).findLast((text) => text !== null) ?? "";
}
