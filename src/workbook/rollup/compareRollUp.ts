import { cellText, type RawCell } from "../../domain/submission/rawCell";
import { foldAccents } from "../../domain/text/foldText";
import { normaliseText } from "../../domain/text/normaliseText";
import type { CellDraft, SheetDraft, WorkbookDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";

/** What writing a sheet again does to its rows. */
export interface RowChanges {
  readonly sheet: string;
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly dropped: number;
  /** Headings of columns that people added beside ours. */
  readonly ownColumns: readonly string[];
}

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

type Known = Value | typeof UNKNOWN;

/** What writing a roll-up over an earlier one does, sheet by sheet, to the rows of its tables. */
export function compareRollUp(
  draft: WorkbookDraft,
  earlier: WorkbookSnapshot,
): readonly RowChanges[] {
  return draft.sheets
    .filter(({ visibility, tables }) => visibility === "visible" && tables.length > 0)
    .map((sheet) =>
      compareSheet(
        sheet,
        earlier.sheets.find(({ name }) => foldAccents(name) === foldAccents(sheet.name)),
      ),
    );
}

function compareSheet(sheet: SheetDraft, earlier: SheetSnapshot | undefined): RowChanges {
  const headings = sheet.tables[0]?.headings ?? [];
  const { rows: before, ownColumns } = tableOf(earlier, headings);
  const keys = (KEYS[sheet.name] ?? headings).map((heading) => headings.indexOf(heading));
  const keyOf = (row: readonly Known[]): string =>
    JSON.stringify(keys.map((at) => (row[at] === UNKNOWN ? null : (row[at] ?? null))));
  const after = rowsOf(sheet, headings.length);
  const groups = grouped(before, keyOf);
  const counts = { added: 0, changed: 0, kept: 0 };
  for (const [key, rows] of grouped(after, keyOf)) {
    const { same, pairs } = match(rows, groups.get(key) ?? []);
    counts.kept += same;
    counts.changed += pairs;
    counts.added += rows.length - same - pairs;
  }
  const dropped = before.length - counts.kept - counts.changed;
  return { sheet: sheet.name, ...counts, dropped, ownColumns };
}

/** Of the rows of one key: how many stand there already, and how many take another's place. */
function match(
  after: readonly (readonly Known[])[],
  before: readonly (readonly Known[])[],
): { readonly same: number; readonly pairs: number } {
  const left = [...before];
  let same = 0;
  for (const row of after) {
    const at = left.findIndex((candidate) => sameRow(row, candidate));
    if (at < 0) continue;
    left.splice(at, 1);
    same += 1;
  }
  return { same, pairs: Math.min(after.length - same, left.length) };
}

function sameRow(a: readonly Known[], b: readonly Known[]): boolean {
  return a.every((value, at) => sameValue(value, b[at] ?? null));
}

function sameValue(a: Known, b: Known): boolean {
  if (a === UNKNOWN || b === UNKNOWN || a === b) return true;
  return typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 1e-9;
}

function grouped(
  rows: readonly (readonly Known[])[],
  keyOf: (row: readonly Known[]) => string,
): ReadonlyMap<string, readonly (readonly Known[])[]> {
  const groups = new Map<string, (readonly Known[])[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** The rows of the draft's table, below its headings and above totals and notes. */
function rowsOf({ rows, tables }: SheetDraft, width: number): readonly (readonly Known[])[] {
  const [, top = "1", bottom] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/u.exec(tables[0]?.ref ?? "") ?? [];
  const last = Number(bottom ?? rows.length);
  return listed(
    rows
      .slice(Number(top), last)
      .map(({ cells }) =>
        Array.from({ length: width }, (_, at) => plain(cells[at]?.value ?? null)),
      ),
  );
}

/** An empty table holds one sentence that says so; that is no row. */
function listed(rows: readonly (readonly Known[])[]): readonly (readonly Known[])[] {
  const [only] = rows;
  const isSentence = rows.length === 1 && only?.filter((value) => value !== null).length === 1;
  return isSentence ? [] : rows;
}

function plain(value: CellDraft["value"]): Value {
  if (typeof value !== "string") return value;
  const text = normaliseText(value);
  return text === "" ? null : text;
}

/** The same rows as an earlier workbook holds them, in the order of our columns, wherever people moved them. */
function tableOf(
  sheet: SheetSnapshot | undefined,
  headings: readonly string[],
): { readonly rows: readonly (readonly Known[])[]; readonly ownColumns: readonly string[] } {
  const top = sheet?.rows.findIndex(({ cells }) => isHeading(cells, headings)) ?? -1;
  if (sheet === undefined || top < 0) return { rows: [], ownColumns: [] };
  const words = (sheet.rows[top]?.cells ?? []).map((cell) => cellText(cell));
  const columns = headings.map((heading) => words.indexOf(heading));
  const ownColumns = words.filter((word) => word !== null && !headings.includes(word));
  const rows: (readonly Known[])[] = [];
  let number = sheet.rows[top]?.number ?? 0;
  for (const row of sheet.rows.slice(top + 1)) {
    // Totals and notes stand below a blank row.
    if (row.number !== number + 1) break;
    number = row.number;
    rows.push(columns.map((at) => valueOf(at < 0 ? undefined : row.cells[at])));
  }
  return { rows: listed(rows), ownColumns: ownColumns.filter((word) => word !== null) };
}

const ENOUGH_HEADINGS = 0.6;

function isHeading(cells: readonly (RawCell | undefined)[], headings: readonly string[]): boolean {
  const words = new Set(cells.map((cell) => cellText(cell)));
  return headings.filter((word) => words.has(word)).length >= headings.length * ENOUGH_HEADINGS;
}

function valueOf(cell: RawCell | undefined): Known {
  if (cell === undefined) return null;
  const calculated = cell.formula !== null;
  if (cell.type === "error" || (calculated && cell.value === null)) return UNKNOWN;
  return plain(cell.value);
}
