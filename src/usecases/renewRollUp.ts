import type { WorkbookDraft } from "../workbook/draft";
import type { PackageOutline } from "../workbook/packageOutline";
import { changedRows, type SheetMarks, type ChangedRows } from "../workbook/rollup/changedRows";
import { mergeRollUp } from "../workbook/rollup/mergeRollUp";
import type { DraftedRollUp } from "./draftedRollUp";
import type { OutlinePackage, ReadRows, ReadWorkbook, RowRange, WorkbookSnapshot } from "./ports";
import { standingWorkbook, type StandingRollUp } from "./standingRollUp";
import type { RollUpUpdate, SheetMerge } from "./updateRollUp";

/** An earlier roll-up that nobody changed since it was written. */
export interface UntouchedRollUp extends StandingRollUp {
  /** What its tables show, as far as that is known. */
  readonly marks: SheetMarks;
}

/** How a file is looked into. */
export interface RenewalPorts {
  readonly read: ReadWorkbook;
  readonly readRows: ReadRows;
  readonly outline: OutlinePackage;
  /** Waited for so that others get their turn: packing begins. */
  readonly pause: () => Promise<void>;
}

/**
 * Writes an earlier roll-up anew, where nothing in it is people's own: what comes of it is what a roll-up
 * made now is, and what changes is told row by row as for one that is brought up to date in place.
 */
export async function renewRollUp(
  drafted: DraftedRollUp,
  earlier: UntouchedRollUp,
  ports: RenewalPorts,
): Promise<RollUpUpdate> {
  // While the one is packed beside, the other is looked at.
  const [bytes, sheets] = await Promise.all([
    drafted.write(),
    ports.pause().then(() => changedSheets(drafted, earlier, ports)),
  ]);
  if (typeof sheets === "string") return { kind: "refused", message: sheets };
  return { kind: "updated", bytes, sheets, notKept: [] };
}

/** What becomes of the sheets that people see; in words why nobody can tell. */
async function changedSheets(
  drafted: DraftedRollUp,
  earlier: UntouchedRollUp,
  ports: RenewalPorts,
): Promise<readonly SheetMerge[] | string> {
  const compared = await comparedRows(drafted, earlier, ports);
  if (typeof compared === "string") return compared;
  const { standing, changed } = compared;
  const outline = outlineOf(changed.draft, ports.outline(earlier.bytes));
  return mergeRollUp(changed.draft, standing, outline, changed).sheets;
}

/** A roll-up that nobody touched bears our tables as we wrote them; only its links have to be looked at. */
function outlineOf({ sheets }: WorkbookDraft, { linksOn }: PackageOutline): PackageOutline {
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.map(({ name }) => [name.toLowerCase(), sheet.name] as const),
  );
  return { tables: new Map(tables), sorted: new Set(), names: new Map(), linksOn };
}

/** What stands in the earlier roll-up and what is to stand there, both without what is known to be the same. */
interface ComparedRows {
  readonly standing: WorkbookSnapshot;
  readonly changed: ChangedRows;
}

const NOTHING_KNOWN: SheetMarks = new Map();

async function comparedRows(
  { draft, marks }: DraftedRollUp,
  earlier: UntouchedRollUp,
  { read, readRows }: RenewalPorts,
): Promise<ComparedRows | string> {
  if (earlier.workbook === null) {
    const changed = changedRows(draft, marks(), earlier.marks);
    const standing = readRows(earlier.bytes, wantedOf(changed));
    if (standing !== undefined) return { standing, changed };
  }
  const standing = await standingWorkbook(earlier, read);
  if (typeof standing === "string") return standing;
  return { standing, changed: changedRows(draft, marks(), NOTHING_KNOWN) };
}

function wantedOf({
  draft: { sheets },
  untouched,
  same,
}: ChangedRows): ReadonlyMap<string, readonly RowRange[]> {
  const wanted = sheets.filter(({ name }) => !same.has(name));
  return new Map(wanted.map(({ name }) => [name, untouched.get(name)?.standing ?? []]));
}
