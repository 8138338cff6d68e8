import { cellRef, columnLetters } from "../../../workbook/cellRef";
import type { CellEdit, EditNote, PatchRefusal } from "../../../workbook/packageEdit";
import { readCell, readRange, type CellRange } from "../lint/cellRange";
import type { CellPlace, RowPlace, SheetPlaces } from "./sheetPlaces";
import { moveSharedFormulas } from "./sharedFormulas";
import { changedCell, newCell, type CellSetting, type Target } from "./writeCell";
import { spliced, tag, withAttributes, type Splice } from "./xmlPlaces";

/** A sheet with its cells set, or the edits that cannot be made and why. */
export type CellsSet =
  | {
      readonly kind: "set";
      readonly text: string;
      readonly notes: readonly EditNote[];
      /** Cells whose formula has gone. */
      readonly withoutFormula: readonly string[];
    }
  | { readonly kind: "refused"; readonly code: PatchRefusal; readonly edits: readonly CellEdit[] };

/** Puts values into cells of a sheet; all else of the sheet stays as it is, letter by letter. */
export function setCells(
  source: string,
  places: SheetPlaces,
  edits: readonly CellEdit[],
  setting: CellSetting,
): CellsSet {
  const targets = targetsOf(edits);
  const refusal = refuse(targets, edits, places, setting);
  if (refusal !== undefined) return { kind: "refused", ...refusal };
  const rows = new Map(places.rows.map((row) => [row.number, row]));
  const edited = targets.flatMap(({ row, column }) => {
    const cell = rows.get(row)?.cells.find((each) => each.column === column);
    return cell === undefined ? [] : [cell];
  });
  const formulas = edited.filter(({ formula }) => formula !== undefined);
  const calculating = new Set(
    targets.filter(({ edit }) => edit.formula !== undefined).map(({ edit }) => edit.cell),
  );
  const replaced = formulas.filter(({ row, column }) => !calculating.has(cellRef(column - 1, row)));
  const moved = moveSharedFormulas(places.shared, formulas, places.prefix);
  if (moved === undefined) return { kind: "refused", code: "not-understood", edits };
  const splices: Splice[] = [...moved];
  const newRows = new Map<number, string>();
  for (const [number, inRow] of byRow(targets)) {
    const row = rows.get(number);
    if (row !== undefined) splices.push(...editRow(row, inRow, places, setting));
    else {
      const cells = inRow.map((target) => newCell(target, undefined, places, setting)).join("");
      if (cells !== "") newRows.set(number, rowTag(places, number, cells));
    }
  }
  splices.push(...insertRows(places, newRows), ...grownDimension(source, places, targets));
  return {
    kind: "set",
    text: spliced(source, splices),
    notes: notesOf(edits, edited, new Set(replaced), places, setting),
    withoutFormula: replaced.map(({ row, column }) => cellRef(column - 1, row)),
  };
}

/** The last edit of a cell counts; in the order of the sheet. */
function targetsOf(edits: readonly CellEdit[]): readonly Target[] {
  const byCell = new Map<string, Target>();
  for (const edit of edits) {
    const place = readCell(edit.cell);
    if (place !== undefined) byCell.set(edit.cell, { edit, ...place });
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function refuse(
  targets: readonly Target[],
  edits: readonly CellEdit[],
  { merges, arrays }: SheetPlaces,
  { tableHeadings }: CellSetting,
): { readonly code: PatchRefusal; readonly edits: readonly CellEdit[] } | undefined {
  const unplaced = edits.filter(({ cell }) => readCell(cell) === undefined);
  if (unplaced.length > 0) return { code: "no-cell", edits: unplaced };
  const faults: readonly (readonly [PatchRefusal, (target: Target) => boolean])[] = [
    ["no-number", ({ edit: { value } }) => typeof value === "number" && !Number.isFinite(value)],
    [
      "merged",
      (target) => merges.some((block) => isInside(block, target) && !isFirst(block, target)),
    ],
    ["array-formula", (target) => arrays.some((block) => isInside(block, target) && !isOne(block))],
    ["table-heading", (target) => tableHeadings.some((block) => isInside(block, target))],
  ];
  for (const [code, isFaulty] of faults) {
    const faulty = targets.filter(isFaulty);
    if (faulty.length > 0) return { code, edits: faulty.map(({ edit }) => edit) };
  }
  return undefined;
}

function isInside({ top, left, bottom, right }: CellRange, { row, column }: Target): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isFirst({ top, left }: CellRange, { row, column }: Target): boolean {
  return row === top && column === left;
}

function isOne({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

function byRow(targets: readonly Target[]): ReadonlyMap<number, readonly Target[]> {
  const rows = new Map<number, Target[]>();
  for (const target of targets) {
    const row = rows.get(target.row);
    if (row === undefined) rows.set(target.row, [target]);
    else row.push(target);
  }
  return rows;
}

function editRow(
  row: RowPlace,
  targets: readonly Target[],
  places: SheetPlaces,
  setting: CellSetting,
): readonly Splice[] {
  const isEmpty = row.insideStart === row.end;
  const splices: Splice[] = [];
  const added: { readonly at: number; readonly column: number; readonly text: string }[] = [];
  for (const target of targets) {
    const cell = row.cells.find(({ column }) => column === target.column);
    if (cell !== undefined) {
      const text = changedCell(cell, target, places, setting);
      splices.push({ start: cell.start, end: cell.end, text });
      continue;
    }
    const text = newCell(target, row, places, setting);
    const next = row.cells.find(({ column }) => column > target.column);
    if (text !== "") added.push({ at: next?.start ?? row.insideEnd, column: target.column, text });
  }
  if (added.length === 0) return splices;
  const attributes = withAttributes(row.attributes, spansWith(row, added));
  if (isEmpty) {
    const cells = added.map(({ text }) => text).join("");
    return [
      {
        start: row.start,
        end: row.end,
        text: `${tag(row.name, attributes)}${cells}</${row.name}>`,
      },
    ];
  }
  if (attributes.get("spans") !== row.attributes.get("spans"))
    splices.push({ start: row.start, end: row.insideStart, text: tag(row.name, attributes) });
  return [...splices, ...added.map(({ at, text }) => ({ start: at, end: at, text }))];
}

/** The columns that a row says it uses grow with it; several stretches are better left unsaid. */
function spansWith(
  { attributes }: RowPlace,
  added: readonly { readonly column: number }[],
): Readonly<Record<string, string | undefined>> {
  const spans = attributes.get("spans");
  if (spans === undefined) return {};
  const match = /^(?<from>\d+):(?<to>\d+)$/u.exec(spans);
  if (match === null) return { spans: undefined };
  const columns = added.map(({ column }) => column);
  const from = Math.min(Number(match.groups?.["from"]), ...columns);
  const to = Math.max(Number(match.groups?.["to"]), ...columns);
  return { spans: `${from}:${to}` };
}

function rowTag({ prefix }: SheetPlaces, number: number, cells: string): string {
  return `<${prefix}row r="${number}">${cells}</${prefix}row>`;
}

function insertRows(
  { rows, data }: SheetPlaces,
  newRows: ReadonlyMap<number, string>,
): readonly Splice[] {
  if (newRows.size === 0) return [];
  if (data.insideStart === data.end) {
    const text = `<${data.name}>${[...newRows.values()].join("")}</${data.name}>`;
    return [{ start: data.start, end: data.end, text }];
  }
  return [...newRows].map(([number, text]) => {
    const at = rows.find((row) => row.number > number)?.start ?? data.insideEnd;
    return { start: at, end: at, text };
  });
}

function grownDimension(
  source: string,
  { dimension }: SheetPlaces,
  targets: readonly Target[],
): readonly Splice[] {
  const range = dimension === undefined ? undefined : readRange(dimension.ref);
  const filled = targets.filter(({ edit }) => edit.value !== null || edit.formula !== undefined);
  if (dimension === undefined || range === undefined || filled.length === 0) return [];
  const rows = filled.map(({ row }) => row);
  const columns = filled.map(({ column }) => column);
  const from = `${columnLetters(Math.min(range.left, ...columns) - 1)}${Math.min(range.top, ...rows)}`;
  const to = `${columnLetters(Math.max(range.right, ...columns) - 1)}${Math.max(range.bottom, ...rows)}`;
  const ref = from === to ? from : `${from}:${to}`;
  if (filled.every((target) => isInside(range, target))) return [];
  const { start, end } = dimension;
  const text = source.slice(start, end).replace(/(?<= ref=)(?:"[^"]*"|'[^']*')/u, `"${ref}"`);
  return [{ start, end, text }];
}

function notesOf(
  edits: readonly CellEdit[],
  edited: readonly CellPlace[],
  replaced: ReadonlySet<CellPlace>,
  { isProtected }: SheetPlaces,
  { hasRuns }: CellSetting,
): readonly EditNote[] {
  const [{ sheet } = { sheet: "" }] = edits;
  const notes = edited.flatMap((cell): readonly EditNote[] => {
    const ref = cellRef(cell.column - 1, cell.row);
    const isShared = cell.attributes.get("t") === "s";
    const looks = cell.hasRuns || (isShared && hasRuns(Number(cell.stored)));
    return [
      ...(replaced.has(cell) ? [{ kind: "formula-replaced" as const, sheet, cell: ref }] : []),
      ...(looks ? [{ kind: "looks-lost" as const, sheet, cell: ref }] : []),
    ];
  });
  return isProtected ? [{ kind: "sheet-protected", sheet, cell: null }, ...notes] : notes;
}
