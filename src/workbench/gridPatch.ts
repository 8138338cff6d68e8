import type { GridCell, GridCondition, GridNote, GridWorkbook } from "./gridTypes";

/** A cell of the grid to be drawn anew. */
export interface CellPatch {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell | undefined;
}

/** What to do so that the grid shows another state of the workbook. */
export type GridPatch =
  | { readonly kind: "rebuild" }
  | {
      readonly kind: "touch";
      readonly cells: readonly CellPatch[];
      /** Sheets whose conditional formats changed, with all that they have now. */
      readonly conditions: readonly ListPatch<GridCondition>[];
      readonly notes: readonly ListPatch<GridNote>[];
    };

/** Everything a sheet had and has of a kind. */
export interface ListPatch<Item> {
  readonly sheetId: string;
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

const CONDITIONS = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";
const NOTES = "SHEET_NOTE_PLUGIN";

/** Cells, marks and notes are touched where they are; anything else that changed builds the grid anew. */
export function gridPatch(before: GridWorkbook, after: GridWorkbook): GridPatch {
  if (frame(before) !== frame(after)) return { kind: "rebuild" };
  return {
    kind: "touch",
    cells: after.sheetOrder.flatMap((sheetId) => changedCells(before, after, sheetId)),
    conditions: changedLists(before, after, CONDITIONS, (list) => list as readonly GridCondition[]),
    notes: changedLists(before, after, NOTES, notesOf),
  };
}

/** All that is not a cell, a mark or a note. */
function frame({ sheetOrder, sheets, resources, name }: GridWorkbook): string {
  const bare = sheetOrder.map((id) => ({ ...sheets[id], cellData: null }));
  const others = resources.filter((each) => each.name !== CONDITIONS && each.name !== NOTES);
  return JSON.stringify([name, bare, others]);
}

function changedCells(
  before: GridWorkbook,
  after: GridWorkbook,
  sheetId: string,
): readonly CellPatch[] {
  const old = before.sheets[sheetId]?.cellData ?? {};
  const fresh = after.sheets[sheetId]?.cellData ?? {};
  const rows = new Set([...Object.keys(old), ...Object.keys(fresh)].map(Number));
  return [...rows].flatMap((row) => {
    const oldCells = old[row] ?? {};
    const freshCells = fresh[row] ?? {};
    const columns = new Set([...Object.keys(oldCells), ...Object.keys(freshCells)].map(Number));
    return [...columns]
      .filter((column) => !sameCell(oldCells[column], freshCells[column]))
      .map((column) => ({ sheetId, row, column, cell: freshCells[column] }));
  });
}

/** Styles are named by what they are, so that the same name is the same look. */
function sameCell(one: GridCell | undefined, other: GridCell | undefined): boolean {
  return one?.v === other?.v && one?.f === other?.f && one?.t === other?.t && one?.s === other?.s;
}

function changedLists<Item>(
  before: GridWorkbook,
  after: GridWorkbook,
  name: string,
  read: (list: unknown) => readonly Item[],
): readonly ListPatch<Item>[] {
  const old = resourceOf(before, name);
  return Object.entries(resourceOf(after, name)).flatMap(([sheetId, list]) =>
    JSON.stringify(old[sheetId]) === JSON.stringify(list)
      ? []
      : [{ sheetId, before: read(old[sheetId] ?? []), after: read(list) }],
  );
}

function resourceOf({ resources }: GridWorkbook, name: string): Readonly<Record<string, unknown>> {
  const data = resources.find((each) => each.name === name)?.data ?? "{}";
  return JSON.parse(data) as Readonly<Record<string, unknown>>;
}

function notesOf(list: unknown): readonly GridNote[] {
  const rows = list as Readonly<Record<string, Readonly<Record<string, GridNote>>>>;
  return Object.values(rows).flatMap((row) => Object.values(row));
}
