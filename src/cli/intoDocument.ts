import type { NamedAgency } from "../usecases/rowAgency";
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

/** The rows of one agency, and what becomes of them. */
export interface AgencyCounts extends ChangeCounts {
  /** Null stands for the rows that are no single agency's. */
  readonly agency: NamedAgency | null;
}

/** What `--into` does, as the JSON document that other people's scripts read: every row of it. */
export function intoDocument(update: IntoUpdate) {
  const { path, isDryRun, isSame, sheets, notKept, agencyOf } = update;
  return {
    file: path,
    dryRun: isDryRun,
    /** Whether there is anything to write. */
    same: isSame,
    agencies: countsByAgency(update).map(({ agency, ...counts }) => ({
      agency: agency?.id ?? null,
      name: agency?.name ?? null,
      ...counts,
    })),
    sheets: sheets.map((sheet) => ({
      sheet: sheet.sheet,
      update: sheet.update,
      ...countsOf(sheet),
      ownColumns: sheet.ownColumns,
    })),
    rows: sheets.flatMap(({ changes }) =>
      changes.map(({ agency: words, ...row }) => ({
        ...row,
        agency: agencyOf(words)?.id ?? null,
        /** Whose the row is as the row itself says it: several agencies, or all of a kind. */
        agencyText: words,
      })),
    ),
    notKept: notKept.map(({ sheet, what, cell }) => ({ sheet, what, where: cell })),
  };
}

/** The counts of every agency, in the order in which they are met. */
export function countsByAgency({
  sheets,
  agencyOf,
}: Pick<IntoUpdate, "sheets" | "agencyOf">): readonly AgencyCounts[] {
  const counts = new Map<
    string | null,
    { -readonly [Key in keyof AgencyCounts]: AgencyCounts[Key] }
  >();
  const count = (words: string | null, what: keyof ChangeCounts, rows = 1): void => {
    const agency = agencyOf(words);
    const id = agency?.id ?? null;
    const known = counts.get(id) ?? { agency, ...NO_ROWS };
    known[what] += rows;
    counts.set(id, known);
  };
  for (const { changes, kept } of sheets) {
    for (const { agency, change } of changes) count(agency, change);
    for (const run of kept) count(run.owner, "kept", run.count);
  }
  return [...counts.values()];
}

/** The counts of one sheet. */
export function countsOf({ changes, kept }: SheetMerge): ChangeCounts {
  const of = (change: RowChange["change"]): number =>
    changes.filter((row) => row.change === change).length;
  return {
    added: of("added"),
    changed: of("changed"),
    kept: kept.reduce((sum, run) => sum + run.count, 0),
    dropped: of("dropped"),
  };
}
