import { cellText, type RawCell } from "../../domain/submission/rawCell";
import { normaliseText } from "../../domain/text/normaliseText";
import { plainRow, type CellDraft, type RowDraft, type SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { SheetSnapshot } from "../snapshot";

/** Headings of the columns by which a row is known again; elsewhere a row is known by all of it. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  [SHEETS.taskRollUp]: ["Mã"],
  [SHEETS.targets]: ["Mã"],
  [SHEETS.byAgency]: ["Cơ quan"],
  [SHEETS.bySection]: ["Mã nhóm"],
  [SHEETS.byMonth]: ["Tháng đến hạn"],
  [SHEETS.changes]: ["Mã"],
  [SHEETS.overdue]: ["TT", "Tên nhiệm vụ"],
  [SHEETS.dueSoon]: ["TT", "Tên nhiệm vụ"],
  [SHEETS.difficulties]: ["Cơ quan", "TT", "Nhiệm vụ"],
  [SHEETS.board]: ["Cơ quan"],
  [SHEETS.detail]: ["Cơ quan", "Mã", "Tên nhiệm vụ, chỉ tiêu"],
  [SHEETS.accounting]: ["Tệp"],
};

type Value = string | number | boolean | null;

/** A value beside a live formula may be unknown: nobody calculated it yet. */
const UNKNOWN = Symbol("unknown");

/** What a cell holds, for comparing. */
export type Known = Value | typeof UNKNOWN;

/** A row of a table of ours, in the order of our columns. */
export interface TableRow<Cell> {
  /** On its sheet, from 1. */
  readonly number: number;
  readonly values: readonly Known[];
  readonly cells: readonly Cell[];
}

export type DraftRow = TableRow<CellDraft | null>;
export type StandingRow = TableRow<RawCell | undefined>;

/** A table of ours as it stands in a workbook, wherever people moved its columns and rows. */
export interface StandingTable {
  /** Row of the headings, from 1. */
  readonly top: number;
  readonly bottom: number;
  /** Places of our columns, from 0; -1 where one is gone. */
  readonly columns: readonly number[];
  readonly rows: readonly StandingRow[];
  /** Headings of columns that people added beside ours. */
  readonly ownColumns: readonly string[];
}

/** Rows of a sheet one below the other, and whose they are, as they say; null for nobody's. */
export interface RowRun {
  /** On the sheet, from 1. */
  readonly first: number;
  readonly count: number;
  readonly owner: string | null;
}

/**
 * Rows that are known to be the same in a draft and in a workbook, both from top to bottom. What was read
 * of the workbook does not have them; in the draft one blank row stands for each.
 */
export interface UntouchedRows {
  readonly draft: readonly RowRun[];
  readonly standing: readonly RowRange[];
}

/** Rows of a sheet from one to another, from 1, both included. */
export type RowRange = readonly [first: number, last: number];

export const NONE_UNTOUCHED: UntouchedRows = { draft: [], standing: [] };
/** Stands in a draft for a row that is left out. */
export const UNTOUCHED: RowDraft = plainRow([]);

/** Puts a row behind the runs of those above it. */
export function addToRuns(runs: OpenRun[], row: number, owner: string | null): void {
  const last = runs.at(-1);
  if (last?.owner === owner && last.first + last.count === row) last.count += 1;
  else runs.push({ first: row, count: 1, owner });
}

/** A run that may go on. */
export type OpenRun = RowRun & { count: number };

/** Which rows of one table are rows of another. */
export interface MatchedRows<After, Before> {
  readonly pairs: readonly (readonly [After, Before])[];
  readonly added: readonly After[];
  readonly dropped: readonly Before[];
}

/** The places of the columns by which a row of a sheet's table is known again. */
export function keyColumns(sheet: string, headings: readonly string[]): readonly number[] {
  return (KEYS[sheet] ?? headings).map((heading) => headings.indexOf(heading));
}

/**
 * Matches rows by their keys; of several with one key those that are the same go together first. What is
 * told of the later rows stands in their order.
 */
export function matchRows<After extends TableRow<unknown>, Before extends TableRow<unknown>>(
  after: readonly After[],
  before: readonly Before[],
  keys: readonly number[],
): MatchedRows<After, Before> {
  const pairs: (readonly [After, Before])[] = [];
  const added: After[] = [];
  const used = new Set<Before>();
  const groups = grouped(before, keys);
  for (const [key, rows] of grouped(after, keys)) {
    const left = [...(groups.get(key) ?? [])];
    const rest = rows.filter((row) => {
      const at = left.findIndex((candidate) => isSameRow(row, candidate));
      if (at < 0) return true;
      for (const same of left.splice(at, 1)) pairs.push([row, same]);
      return false;
    });
    for (const row of rest) {
      const next = left.shift();
      if (next === undefined) added.push(row);
      else pairs.push([row, next]);
    }
  }
  for (const [, row] of pairs) used.add(row);
  pairs.sort(([a], [b]) => a.number - b.number);
  added.sort((a, b) => a.number - b.number);
  return { pairs, added, dropped: before.filter((row) => !used.has(row)) };
}

/** Whether two rows hold the same as far as it is known. */
export function isSameRow(a: TableRow<unknown>, b: TableRow<unknown>): boolean {
  return a.values.every((value, at) => isSameValue(value, b.values[at] ?? null));
}

/** Whether two cells hold the same as far as it is known. */
export function isSameValue(a: Known, b: Known): boolean {
  if (a === UNKNOWN || b === UNKNOWN || a === b) return true;
  return typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 1e-9;
}

function grouped<Row extends TableRow<unknown>>(
  rows: readonly Row[],
  keys: readonly number[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const values = keys.map((at) => row.values[at] ?? null);
    const key = JSON.stringify(values.map((value) => (value === UNKNOWN ? null : value)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Where a draft's table begins and ends, its row of headings included. */
export function tableSpan({ rows, tables }: SheetDraft): {
  readonly top: number;
  readonly bottom: number;
} {
  const [, top = "1", bottom] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/u.exec(tables[0]?.ref ?? "") ?? [];
  return { top: Number(top), bottom: Number(bottom ?? rows.length) };
}

/** The rows of the draft's table, below its headings and above totals and notes. */
export function draftRows(sheet: SheetDraft): readonly DraftRow[] {
  const width = sheet.tables[0]?.headings.length ?? 0;
  const { top, bottom } = tableSpan(sheet);
  const rows = sheet.rows.slice(top, bottom).flatMap((row, at): DraftRow | readonly [] => {
    if (row === UNTOUCHED) return [];
    const { cells } = row;
    return {
      number: top + at + 1,
      values: Array.from({ length: width }, (_, column) => draftValue(cells[column])),
      cells: Array.from({ length: width }, (_, column) => cells[column] ?? null),
    };
  });
  return listed(rows);
}

/** An empty table holds one sentence that says so; that is no row. */
function listed<Row extends TableRow<unknown>>(rows: readonly Row[]): readonly Row[] {
  const [only] = rows;
  const isSentence =
    rows.length === 1 && only?.values.filter((value) => value !== null).length === 1;
  return isSentence ? [] : rows;
}

/** What a cell of a draft is to hold, for comparing. */
export function draftValue(cell: CellDraft | null | undefined): Known {
  return plain(cell?.value ?? null);
}

function plain(value: Value): Value {
  if (typeof value !== "string") return value;
  const text = normaliseText(value);
  return text === "" ? null : text;
}

/** What a cell of a workbook holds, for comparing. */
export function standingValue(cell: RawCell | undefined): Known {
  if (cell === undefined) return null;
  const calculated = cell.formula !== null;
  if (cell.type === "error" || (calculated && cell.value === null)) return UNKNOWN;
  // As stored: reading decodes old fonts, and the roll-up quotes them as they are.
  return plain(cell.original ?? cell.value);
}

/** The table with our headings on a sheet of a workbook. */
export function standingTable(
  sheet: SheetSnapshot | undefined,
  headings: readonly string[],
  { standing }: UntouchedRows = NONE_UNTOUCHED,
): StandingTable | undefined {
  const at = sheet?.rows.findIndex(({ cells }) => isHeading(cells, headings)) ?? -1;
  const head = sheet?.rows[at];
  if (sheet === undefined || head === undefined) return undefined;
  const words = Array.from(head.cells, (cell) => cellText(cell));
  const columns = headings.map((heading) => words.indexOf(heading));
  const rows: StandingRow[] = [];
  const behindUntouched = lastOf(standing);
  let bottom = behindUntouched(head.number);
  for (const row of sheet.rows.slice(at + 1)) {
    const cells = columns.map((column) => (column < 0 ? undefined : row.cells[column]));
    // Totals and notes stand below a row without anything of ours.
    if (row.number !== bottom + 1 || cells.every((cell) => cell === undefined)) break;
    bottom = row.number;
    rows.push({ number: bottom, values: cells.map(standingValue), cells });
    bottom = behindUntouched(bottom);
  }
  const ownColumns = words.filter((word) => word !== null && !headings.includes(word));
  return {
    top: head.number,
    bottom,
    columns,
    rows: listed(rows),
    ownColumns: ownColumns.filter((word) => word !== null),
  };
}

/** The last of the rows left out that follow on a row, one below the other; else the row itself. */
function lastOf(leftOut: readonly RowRange[]): (row: number) => number {
  const lasts = new Map(leftOut);
  return (row) => {
    let last = row;
    for (let next = lasts.get(row + 1); next !== undefined; next = lasts.get(last + 1)) last = next;
    return last;
  };
}

const ENOUGH_HEADINGS = 0.6;

function isHeading(cells: readonly (RawCell | undefined)[], headings: readonly string[]): boolean {
  const words = new Set(cells.map((cell) => cellText(cell)));
  return headings.filter((word) => words.has(word)).length >= headings.length * ENOUGH_HEADINGS;
}
