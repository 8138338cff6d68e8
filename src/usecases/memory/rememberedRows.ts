import type { PlanIndex, PlanRow } from "../../domain/plan/planIndex";
import { stageRowId } from "../../domain/plan/planIndex";
import type { RawCell } from "../../domain/submission/rawCell";
import type { DataRow } from "../../domain/submission/submission";

/** A field with how its cells stand: column letters, type, number format; without them, the row has the whole cell. */
type StoredColumn =
  readonly [field: string] | readonly [string, string, RawCell["type"], RawCell["numberFormat"]];

/** What most rows of a sheet have in common. */
interface RowShape {
  readonly kind: DataRow["kind"];
  readonly sheet: string;
  readonly match: DataRow["match"];
  /** True for a row that was recognised as the plan's row of its id. */
  readonly known: boolean;
  readonly columns: readonly StoredColumn[];
}

type StoredValue = RawCell["value"] | RawCell;

/** Index of the shape, row number, id, then the value of each column of the shape. */
type StoredRow = readonly [number, number, string | null, ...StoredValue[]];

/** Rows as they are kept: what repeats is said once. */
export interface StoredRows {
  readonly shapes: readonly RowShape[];
  readonly rows: readonly StoredRow[];
}

/** Rows in few words; undefined for rows that would not come back exactly as they are. */
export function storeRows(rows: readonly DataRow[], index: PlanIndex): StoredRows | undefined {
  const shapes: RowShape[] = [];
  const places = new Map<string, number>();
  const stored: StoredRow[] = [];
  for (const row of rows) {
    const known = isKnown(row);
    if (known && !isRowOf(row, index.byId.get(row.id ?? ""))) return undefined;
    const cells = Object.entries<RawCell>(row.cells);
    if (!cells.every(([, { value }]) => isStorable(value))) return undefined;
    const columns = cells.map(([field, cell]) => columnOf(field, cell, row.row));
    const { kind, sheet, match } = row;
    const shape = { kind, sheet, match, known, columns };
    const at = placeOf(shape, shapes, places);
    const values = cells.map(([, cell], at) => (columns[at]?.length === 1 ? cell : cell.value));
    stored.push([at, row.row, row.id, ...values]);
  }
  return { shapes, rows: stored };
}

/** So many shapes are looked through: most workbooks have fewer, and comparing costs less than writing. */
const FEW_SHAPES = 8;

/** The index of a shape among those met so far, which it joins where it is new. */
function placeOf(shape: RowShape, shapes: RowShape[], places: Map<string, number>): number {
  for (let at = 0; at < shapes.length && at < FEW_SHAPES; at += 1)
    if (isSameShape(shape, shapes[at])) return at;
  const key = JSON.stringify(shape);
  const at = places.get(key) ?? shapes.length;
  if (at === shapes.length) shapes.push(shape);
  places.set(key, at);
  return at;
}

function isSameShape(a: RowShape, b: RowShape | undefined): boolean {
  if (b?.columns.length !== a.columns.length) return false;
  if (a.kind !== b.kind || a.sheet !== b.sheet) return false;
  if (a.match !== b.match || a.known !== b.known) return false;
  return a.columns.every((column, at) => isSameColumn(column, b.columns[at] ?? [""]));
}

function isSameColumn(a: StoredColumn, b: StoredColumn): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

/** JSON knows neither what is no number nor the sign of zero. */
export function isStorable(value: RawCell["value"]): boolean {
  return typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0));
}

function isKnown(row: DataRow): boolean {
  return row.kind === "task" ? row.task !== null : row.target !== null;
}

function isRowOf(row: DataRow, found: PlanRow | undefined): boolean {
  switch (row.kind) {
    case "task":
      return found?.kind === "task" && found.task === row.task;
    case "target":
      return found?.kind === "target" && found.target === row.target;
    case "staged":
      return (
        found?.kind === "staged" &&
        found.target === row.target &&
        row.id === stageRowId(found.target, row.stage ?? "")
      );
  }
}

function columnOf(field: string, cell: RawCell, row: number): StoredColumn {
  const { ref, type, numberFormat, formula, original } = cell;
  const number = String(row);
  const isPlain = formula === null && original === undefined && ref.endsWith(number);
  return isPlain ? [field, ref.slice(0, -number.length), type, numberFormat] : [field];
}

/** The rows as they were, each with its row of the same plan. */
export function restoreRows({ shapes, rows }: StoredRows, index: PlanIndex): readonly DataRow[] {
  return rows.map((stored) => {
    const shape = shapes[stored[0]];
    if (shape === undefined) throw new Error("A row without its shape");
    return restoreRow(shape, stored, index);
  });
}

function restoreRow(
  { kind, sheet, match, known, columns }: RowShape,
  stored: StoredRow,
  index: PlanIndex,
): DataRow {
  const [, row, id] = stored;
  const found = known ? index.byId.get(id ?? "") : undefined;
  if (known && found?.kind !== kind) throw new Error("A row that the plan does not have");
  // Twice as fast as putting one cell after the other into an object.
  const cells = Object.fromEntries(
    columns.map((column, at) => [column[0], restoreCell(column, stored[at + 3] ?? null, row)]),
  );
  const place = { sheet, row, id, match };
  switch (kind) {
    case "task":
      return { ...place, kind, cells, task: found?.kind === "task" ? found.task : null };
    case "target":
      return { ...place, kind, cells, target: found?.kind === "target" ? found.target : null };
    case "staged": {
      const staged = found?.kind === "staged" ? found : null;
      const { target, stage } = staged ?? { target: null, stage: null };
      return { ...place, kind, cells, target, stage };
    }
  }
}

function restoreCell(
  [, letters, type, numberFormat]: StoredColumn,
  stored: Exclude<StoredRow[number], undefined>,
  row: number,
): RawCell {
  if (typeof stored === "object" && stored !== null) return stored;
  if (letters === undefined || type === undefined || numberFormat === undefined)
    throw new Error("A cell without its place");
  return { ref: `${letters}${row}`, type, value: stored, numberFormat, formula: null };
}
