import type { ReceivedFile } from "../../domain/consolidation/receivedFile";
import { assignmentsById, type Assignment } from "../../domain/plan/assignments";
import type { PlanIndex } from "../../domain/plan/planIndex";
import { cellText } from "../../domain/submission/rawCell";
import { rowRole } from "../../domain/submission/rowRole";
import type { Submission } from "../../domain/submission/submission";
import { readTaskEntry } from "../../domain/submission/taskEntry";
import type { WorkbookSnapshot } from "../snapshot";
import { identitySheetOf } from "../identity";
import type { CarriedReport, ReadFormat } from "./carriedReport";
import { LEAF_FORMAT, LINES } from "./leafRecord";
import { readFormatOne } from "./readFormatOne";
import { readFormatTwo } from "./readFormatTwo";

/** The plan that a roll-up is read for. */
export interface LeafPlan {
  readonly index: PlanIndex;
  readonly assignments: readonly Assignment[];
}

/**
 * The reports that a roll-up carries, as they were read at the lower level; undefined where it
 * carries none or anything on it cannot be understood: half of a report is worse than none.
 */
export function readLeaves(
  workbook: WorkbookSnapshot,
  plan: LeafPlan,
): readonly ReceivedFile[] | undefined {
  const lines = (identitySheetOf(workbook)?.rows ?? []).map(({ cells }) =>
    Array.from(cells, (cell) => cellText(cell)),
  );
  const start = lines.findIndex(([line]) => line === LINES.format);
  const [first, ...rest] = start < 0 ? [] : lines.slice(start);
  const [, format, ...files] = first ?? [];
  const reports = READERS.get(format ?? "")?.(rest, files, plan.index);
  if (reports === undefined) return undefined;
  const byRow = assignmentsById(plan.assignments);
  return reports.map((report) => receivedFrom(report, byRow));
}

/** Roll-ups of earlier formats are handed in by lower levels as well. */
const READERS: ReadonlyMap<string, ReadFormat> = new Map([
  ["1", readFormatOne],
  [LEAF_FORMAT, readFormatTwo],
]);

function receivedFrom(
  { head, rows, findings }: CarriedReport,
  byRow: ReadonlyMap<string, Assignment>,
): ReceivedFile {
  const { file, identity, identityFrom, cover, macros, sheets, ...received } = head;
  const submission: Submission = {
    file,
    identity,
    identityFrom,
    cover,
    macros,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      columns: new Map(),
      missing: [],
      extra: [],
      repeated: [],
    })),
    rows,
  };
  const entries = rows.flatMap((row) =>
    row.kind === "task" && row.match !== "unidentified"
      ? [readTaskEntry(row, rowRole(row, identity.agencyId, byRow.get(row.id ?? "")))]
      : [],
  );
  return {
    ...received,
    file,
    content: { kind: "read", checked: { submission, entries, findings } },
  };
}
