import {
  isBlocked,
  wholeSheet,
  type BlockedSheetDraft,
  type BlockedWorkbookDraft,
  type RowBlock,
} from "../blockedDraft";
import type { RowDraft, SheetDraft, WorkbookDraft } from "../draft";
import type { KnownToStand } from "./mergeRollUp";
import { addToRuns, UNTOUCHED, type OpenRun, type RowRange, type RowRun } from "./rollUpRows";

/** A run of rows of a sheet, and what tells it from others; null for one that is made every time. */
export type RowMark = readonly [mark: string | null, rows: number];

/**
 * What a roll-up shows, by sheet: run by run of the tables that have their rows in blocks, and of other
 * sheets the whole. What has the same mark shows the same.
 */
export type SheetMarks = ReadonlyMap<string, readonly RowMark[]>;

/** The sheets of a roll-up that people see, without what is known to stand there as it is. */
export interface ChangedRows extends KnownToStand {
  readonly draft: WorkbookDraft;
}

type AnySheet = BlockedWorkbookDraft["sheets"][number];

/** Marks the sheets of a roll-up that people see; `markOf` tells texts apart. */
export function sheetMarks(
  { sheets }: BlockedWorkbookDraft,
  markOf: (...texts: readonly string[]) => string,
): SheetMarks {
  const marks = new Map<string, readonly RowMark[]>();
  for (const sheet of sheets.filter(isSeen)) {
    if (!isBlocked(sheet)) {
      // Charts are drawn anew where rows that they show moved, whatever stands on their own sheet.
      if (sheet.charts.length > 0) continue;
      marks.set(sheet.name, [[markOf(JSON.stringify(sheet)), sheet.rows.length]]);
      continue;
    }
    const { name } = sheet.frame;
    const blocks = listedBlocks(sheet);
    if (blocks === undefined) continue;
    const markOne = ({ key, listed: { count } }: ListedBlock): RowMark => [
      key === null ? null : markOf(name, ...key),
      count,
    ];
    marks.set(name, blocks.map(markOne));
  }
  return marks;
}

/** Leaves out of a roll-up of these marks what stands in one that was written with those before. */
export function changedRows(
  draft: BlockedWorkbookDraft,
  marks: SheetMarks,
  before: SheetMarks,
): ChangedRows {
  const { names, title, subject, writtenOn, properties, activeSheet } = draft;
  const untouched = new Map<string, { draft: readonly RowRun[]; standing: readonly RowRange[] }>();
  const same = new Set<string>();
  const sheets = draft.sheets.filter(isSeen).map((sheet): SheetDraft => {
    const name = isBlocked(sheet) ? sheet.frame.name : sheet.name;
    const [now, there] = [marks.get(name), before.get(name)];
    const isKnown = now !== undefined && there !== undefined;
    if (!isBlocked(sheet)) {
      if (isKnown && now[0]?.[0] === there[0]?.[0]) same.add(name);
      return sheet;
    }
    const blocks = listedBlocks(sheet);
    if (!isKnown || blocks === undefined) return wholeSheet(sheet);
    const { rows, ...leftOut } = withoutUntouched(blocks, now, there);
    untouched.set(name, leftOut);
    return { ...sheet.frame, rows };
  });
  const common = { names, title, subject, writtenOn, properties, activeSheet };
  return { draft: { ...common, sheets }, untouched, same };
}

function isSeen(sheet: AnySheet): boolean {
  return (isBlocked(sheet) ? sheet.frame : sheet).visibility === "visible";
}

type ListedBlock = RowBlock & Required<Pick<RowBlock, "listed">>;

/** The blocks of a table; undefined where nobody can count rows without making them. */
function listedBlocks({ blocks }: BlockedSheetDraft): readonly ListedBlock[] | undefined {
  const listed = blocks.flatMap((block): ListedBlock | readonly [] =>
    block.listed === undefined ? [] : { ...block, listed: block.listed },
  );
  return listed.length === blocks.length ? listed : undefined;
}

interface LeftOut {
  readonly rows: readonly RowDraft[];
  readonly draft: readonly RowRun[];
  readonly standing: readonly RowRange[];
}

function withoutUntouched(
  blocks: readonly ListedBlock[],
  now: readonly RowMark[],
  there: readonly RowMark[],
): LeftOut {
  const places = placesOf(there);
  const rows: RowDraft[] = [];
  const draft: OpenRun[] = [];
  const standing: RowRange[] = [];
  for (const [at, block] of blocks.entries()) {
    const place = places.get(now[at]?.[0] ?? "")?.shift();
    if (place === undefined) {
      for (const row of block.rows(rows.length + 1)) rows.push(row);
      continue;
    }
    standing.push(place);
    for (const owner of block.listed.owners()) {
      rows.push(UNTOUCHED);
      addToRuns(draft, rows.length, owner);
    }
  }
  return { rows, draft, standing: joined(standing) };
}

/** Ranges from top to bottom, those that follow on one another as one. */
function joined(ranges: readonly RowRange[]): readonly RowRange[] {
  const all: [first: number, last: number][] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const above = all.at(-1);
    if (above?.[1] === first - 1) above[1] = last;
    else all.push([first, last]);
  }
  return all;
}

/** Where the runs of a mark stand. */
function placesOf(there: readonly RowMark[]): ReadonlyMap<string, RowRange[]> {
  const places = new Map<string, RowRange[]>();
  let first = 1;
  for (const [mark, count] of there) {
    const place = [first, first + count - 1] as const;
    first += count;
    if (mark === null) continue;
    const same = places.get(mark);
    if (same === undefined) places.set(mark, [place]);
    else same.push(place);
  }
  return places;
}
