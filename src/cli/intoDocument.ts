import type { RowChange, SheetMerge } from "../usecases/updateRollUp";
import type { IntoUpdate } from "./intoRollUp";

/** How many rows of one agency, or of one sheet, come, change, stay and go. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly dropped: number;
}

const NO_ROWS: ChangeCounts = { added: 0, changed: 0, kept: 0, dropped: 0 };

/** What `--into` does, as the JSON document that other people's scripts read: every row of it. */
export function intoDocument({ path, isDryRun, isSame, sheets }: IntoUpdate) {
  return {
    file: path,
    dryRun: isDryRun,
    /** Whether there is anything to write. */
    same: isSame,
    /** Null stands for the rows that are no single agency's. */
    agencies: [...countsByAgency(sheets)].map(([agency, counts]) => ({ agency, ...counts })),
    sheets: sheets.map((sheet) => ({
      sheet: sheet.sheet,
      update: sheet.update,
      ...countsOf(sheet),
      ownColumns: sheet.ownColumns,
    })),
    rows: sheets.flatMap(({ changes }) => changes),
  };
}

/** The counts of every agency, in the order in which they are met. */
export function countsByAgency(
  sheets: readonly SheetMerge[],
): ReadonlyMap<string | null, ChangeCounts> {
  const counts = new Map<string | null, ChangeCounts>();
  const count = (agency: string | null, what: keyof ChangeCounts): void => {
    const before = counts.get(agency) ?? NO_ROWS;
    counts.set(agency, { ...before, [what]: before[what] + 1 });
  };
  for (const { changes, kept } of sheets) {
    for (const { agency, change } of changes) count(agency, change);
    for (const agency of kept) count(agency, "kept");
  }
  return counts;
}

/** The counts of one sheet. */
export function countsOf({ changes, kept }: SheetMerge): ChangeCounts {
  const of = (change: RowChange["change"]): number =>
    changes.filter((row) => row.change === change).length;
  return {
    added: of("added"),
    changed: of("changed"),
    kept: kept.length,
    dropped: of("dropped"),
  };
}
