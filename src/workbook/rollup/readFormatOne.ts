import {
  leafFindingSchema,
  leafHeadSchema,
  leafRowSchema,
} from "../../domain/consolidation/leafSchema";
import type { PlanIndex } from "../../domain/plan/planIndex";
import type { RawCell } from "../../domain/submission/rawCell";
import type { DataRow } from "../../domain/submission/submission";
import type { Finding } from "../../domain/validation/finding";
import {
  carriedCell,
  carriedRow,
  type CarriedReport,
  type ReadFormat,
  type Texts,
} from "./carriedReport";
import { fromPieces } from "./leafRecord";

/**
 * The reports of a roll-up that says in every line all about it, and by a number of which file it is.
 * Nothing writes this format any more.
 */
export const readFormatOne: ReadFormat = (lines, _, index) => {
  const reports = new Map<string, CarriedReport>();
  const isRead = lines.every(([line, at, ...texts]) =>
    takeLine(line ?? "", at ?? "", texts, reports, index),
  );
  return isRead ? [...reports.values()] : undefined;
};

/** False for a line that cannot be understood. */
function takeLine(
  line: string,
  at: string,
  texts: Texts,
  reports: Map<string, CarriedReport>,
  index: PlanIndex,
): boolean {
  if (line === "tep") {
    const head = leafHeadSchema.safeParse(fromPieces(texts));
    if (head.success) reports.set(at, { head: head.data, rows: [], findings: [] });
    return head.success;
  }
  const report = reports.get(at);
  if (report === undefined) return false;
  if (line === "dong") {
    const row = rowFrom(texts, index);
    if (row !== undefined) report.rows.push(row);
    return row !== undefined;
  }
  const finding = line === "loi" ? findingFrom(texts, report.head.file) : undefined;
  if (finding !== undefined) report.findings.push(finding);
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
  const { kind, match, cells } = told.data;
  const values = rest.slice(pieces);
  const read: Record<string, RawCell> = {};
  cells.forEach((note, at) => (read[note[0]] = carriedCell(note, values[at] ?? "", row)));
  const place = { sheet: sheet ?? "", row, id: id ?? null, match };
  return carriedRow(kind, place, read, index);
}
