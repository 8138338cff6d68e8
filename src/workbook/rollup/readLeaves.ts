import {
  leafFindingSchema,
  leafHeadSchema,
  leafRowSchema,
  type LeafHead,
} from "../../domain/consolidation/leafSchema";
import type { ReceivedFile } from "../../domain/consolidation/receivedFile";
import { assignmentsById, type Assignment } from "../../domain/plan/assignments";
import type { PlanIndex } from "../../domain/plan/planIndex";
import { cellText, type RawCell } from "../../domain/submission/rawCell";
import { rowRole } from "../../domain/submission/rowRole";
import type { DataRow, Submission } from "../../domain/submission/submission";
import { readTaskEntry } from "../../domain/submission/taskEntry";
import type { Finding } from "../../domain/validation/finding";
import type { WorkbookSnapshot } from "../snapshot";
import { identitySheetOf } from "../identity";
import { fromPieces, LEAF_FORMAT, LINES } from "./leafRecord";

/** The plan that a roll-up is read for. */
export interface LeafPlan {
  readonly index: PlanIndex;
  readonly assignments: readonly Assignment[];
}

interface Gathered {
  readonly head: LeafHead;
  readonly rows: DataRow[];
  readonly findings: Finding[];
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
  const [format, ...rest] = start < 0 ? [] : lines.slice(start);
  if (format?.[0] !== LINES.format || format[1] !== LEAF_FORMAT) return undefined;
  const files = new Map<string, Gathered>();
  for (const [line, at, ...texts] of rest) {
    if (!takeLine(line ?? "", at ?? "", texts, files, plan.index)) return undefined;
  }
  const byRow = assignmentsById(plan.assignments);
  return [...files.values()].map((gathered) => receivedFrom(gathered, byRow));
}

type Texts = readonly (string | null)[];

/** False for a line that cannot be understood. */
function takeLine(
  line: string,
  at: string,
  texts: Texts,
  files: Map<string, Gathered>,
  index: PlanIndex,
): boolean {
  if (line === LINES.file) {
    const head = leafHeadSchema.safeParse(fromPieces(texts));
    if (head.success) files.set(at, { head: head.data, rows: [], findings: [] });
    return head.success;
  }
  const file = files.get(at);
  if (file === undefined) return false;
  if (line === LINES.row) {
    const row = rowFrom(texts, index);
    if (row !== undefined) file.rows.push(row);
    return row !== undefined;
  }
  const finding = line === LINES.finding ? findingFrom(texts, file.head.file) : undefined;
  if (finding !== undefined) file.findings.push(finding);
  return finding !== undefined;
}

function findingFrom([value, message, ...pieces]: Texts, file: string): Finding | undefined {
  const place = leafFindingSchema.safeParse(fromPieces(pieces));
  if (!place.success) return undefined;
  return { ...place.data, file, value: value ?? null, message: message ?? "", fix: null };
}

function rowFrom(
  [sheet, number, id, count, ...rest]: Texts,
  index: PlanIndex,
): DataRow | undefined {
  const pieces = Number(count);
  const told = leafRowSchema.safeParse(fromPieces(rest.slice(0, pieces)));
  if (!told.success) return undefined;
  const row = Number(number);
  const { kind, match } = told.data;
  const cells = cellsFrom(told.data.cells, rest.slice(pieces), row);
  const place = { sheet: sheet ?? "", row, id: id ?? null, match };
  const found = match === "added" ? undefined : index.byId.get(id ?? "");
  switch (kind) {
    case "task":
      return { ...place, kind, cells, task: found?.kind === kind ? found.task : null };
    case "target":
      return { ...place, kind, cells, target: found?.kind === kind ? found.target : null };
    case "staged": {
      const staged = found?.kind === kind ? found : null;
      return {
        ...place,
        kind,
        cells,
        target: staged?.target ?? null,
        stage: staged?.stage ?? null,
      };
    }
  }
}

type Notes = readonly (readonly [string, string, RawCell["type"], string | null])[];

function cellsFrom(notes: Notes, values: Texts, row: number): Readonly<Record<string, RawCell>> {
  return Object.fromEntries(
    notes.map(([field, column, type, numberFormat], at) => {
      const value = valueOf(type, values[at] ?? "");
      return [field, { ref: `${column}${row}`, type, value, numberFormat, formula: null }];
    }),
  );
}

function valueOf(type: RawCell["type"], text: string): RawCell["value"] {
  switch (type) {
    case "number":
    case "date":
      // A date that somebody typed as text is a text of a cell that is formatted as a date.
      return Number.isFinite(Number(text)) && text !== "" ? Number(text) : text;
    case "boolean":
      return text === "true";
    case "blank":
      return null;
    case "text":
    case "error":
      return text;
  }
}

function receivedFrom(
  { head, rows, findings }: Gathered,
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
