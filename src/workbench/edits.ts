import type { Area, CellValue } from "../host/model";
import type { GridPlace } from "./readGrid";

/** What a person left in one cell of a sheet. */
export interface Edit {
  readonly place: GridPlace;
  readonly written: CellValue;
}

/** Cells of a sheet that were edited together, as one block of values; null leaves a cell. */
export interface EditBlock {
  readonly area: Area;
  readonly values: readonly (readonly (CellValue | null)[])[];
}

/** The smallest block that holds all edits. */
export function asBlock(edits: readonly Edit[]): EditBlock {
  const area = areaAround(edits.map(({ place }) => place));
  return { area, values: valuesIn(area, edits) };
}

function areaAround(places: readonly GridPlace[]): Area {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

function valuesIn(area: Area, edits: readonly Edit[]): readonly (readonly (CellValue | null)[])[] {
  const grid = Array.from({ length: area.rows }, () =>
    new Array<CellValue | null>(area.columns).fill(null),
  );
  for (const { place, written } of edits) {
    const line = grid[place.row - area.row];
    if (line !== undefined) line[place.column - area.column] = written;
  }
  return grid;
}
