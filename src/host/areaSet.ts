import { intersectionOf } from "./address";
import type { Area } from "./model";

/** What is left of an area when another is taken out of it: up to four rectangles. */
export function areaWithout(area: Area, hole: Area): readonly Area[] {
  const shared = intersectionOf(area, hole);
  if (shared === undefined) return [area];
  const { row, column, rows, columns } = area;
  const bottom = row + rows;
  const right = column + columns;
  const sharedBottom = shared.row + shared.rows;
  const sharedRight = shared.column + shared.columns;
  const beside = { row: shared.row, rows: shared.rows };
  return [
    { row, column, rows: shared.row - row, columns },
    { ...beside, column, columns: shared.column - column },
    { ...beside, column: sharedRight, columns: right - sharedRight },
    { row: sharedBottom, column, rows: bottom - sharedBottom, columns },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** What is left of areas when others are taken out of them. */
export function areasWithout(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce<readonly Area[]>(
    (left, hole) => left.flatMap((area) => areaWithout(area, hole)),
    areas,
  );
}

/** Whether two sets of areas share a cell. */
export function areasMeet(some: readonly Area[], others: readonly Area[]): boolean {
  return some.some((area) => others.some((other) => intersectionOf(area, other) !== undefined));
}
