import { changedRows, type BlockMarks, type ChangedRows } from "../workbook/rollup/changedRows";
import type { UntouchedRows } from "../workbook/rollup/rollUpRows";
import { mergeRollUp } from "../workbook/rollup/mergeRollUp";
import type { DraftedRollUp } from "./draftedRollUp";
import type { OutlinePackage, ReadRows, ReadWorkbook, RowRange, WorkbookSnapshot } from "./ports";
import type { RollUpUpdate } from "./updateRollUp";

/** An earlier roll-up that nobody changed since it was written. */
export interface UntouchedRollUp {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As read; null where it was known already. */
  readonly workbook: WorkbookSnapshot | null;
  /** What its tables show, as far as that is known. */
  readonly marks: BlockMarks;
}

/** How a file is looked into. */
export interface RenewalPorts {
  readonly read: ReadWorkbook;
  readonly readRows: ReadRows;
  readonly outline: OutlinePackage;
}

/**
 * Writes an earlier roll-up anew, where nothing in it is people's own: what comes of it is what a roll-up
 * made now is, and what changes is told row by row as for one that is brought up to date in place.
 */
export async function renewRollUp(
  drafted: DraftedRollUp,
  earlier: UntouchedRollUp,
  { outline, ...readers }: RenewalPorts,
): Promise<RollUpUpdate> {
  const compared = await comparedRows(drafted, earlier, readers);
  if (typeof compared === "string") return { kind: "refused", message: compared };
  const { standing, changed } = compared;
  const merge = mergeRollUp(changed.draft, standing, outline(earlier.bytes), changed.untouched);
  const bytes = await drafted.write();
  return { kind: "updated", bytes, sheets: merge.sheets, notKept: [] };
}

/** What stands in the earlier roll-up and what is to stand there, both without what is known to be the same. */
interface ComparedRows {
  readonly standing: WorkbookSnapshot;
  readonly changed: ChangedRows;
}

const NOTHING_KNOWN: BlockMarks = new Map();

async function comparedRows(
  { draft, marks }: DraftedRollUp,
  earlier: UntouchedRollUp,
  { read, readRows }: Omit<RenewalPorts, "outline">,
): Promise<ComparedRows | string> {
  const { path, bytes, workbook } = earlier;
  if (workbook === null) {
    const changed = changedRows(draft, marks(), earlier.marks);
    const standing = readRows(bytes, wantedOf(changed));
    if (standing !== undefined) return { standing, changed };
  }
  const reading = workbook === null ? await read(path, bytes) : undefined;
  if (reading?.kind === "unreadable") return reading.message;
  const standing = reading?.workbook ?? workbook;
  if (standing === null) throw new Error("Neither read nor unreadable");
  return { standing, changed: changedRows(draft, marks(), NOTHING_KNOWN) };
}

function wantedOf({ draft, untouched }: ChangedRows): ReadonlyMap<string, readonly RowRange[]> {
  return new Map(draft.sheets.map(({ name }) => [name, rangesOf(untouched.get(name) ?? [])]));
}

/** Runs one behind the other, whosever they are, as one range. */
function rangesOf(runs: UntouchedRows): readonly RowRange[] {
  const ranges: [first: number, last: number][] = [];
  for (const { first, count } of runs) {
    const range = ranges.at(-1);
    if (range?.[1] === first - 1) range[1] += count;
    else ranges.push([first, first + count - 1]);
  }
  return ranges;
}
