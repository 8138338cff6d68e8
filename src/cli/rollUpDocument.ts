import type { RollUp } from "../domain/consolidation/consolidate";
import type { Contribution } from "../domain/consolidation/contribution";
import { changesDocument } from "./changesDocument";
import { intoDocument } from "./intoDocument";
import type { IntoUpdate } from "./intoRollUp";
import { countFindings, findingDocument } from "./findingDocument";

/** A roll-up as the JSON document that other people's scripts read. */
export function rollUpDocument(
  rollUp: RollUp,
  out: string | null,
  backup: string | null = null,
  into: IntoUpdate | null = null,
) {
  const { plan, period, cutOff } = rollUp;
  return {
    plan: plan.id,
    period: period.id,
    asOf: cutOff.asOf,
    out,
    /** Where the roll-up that stood at `out` before is kept. */
    backup,
    files: fileDocuments(rollUp),
    agencies: agencyDocument(rollUp),
    board: boardDocuments(rollUp),
    tasks: taskDocuments(rollUp),
    targets: targetDocuments(rollUp),
    findings: rollUp.findings.map((finding) => ({
      file: finding.file,
      ...findingDocument(finding),
    })),
    counts: countFindings(rollUp.findings),
    /** Against the roll-up of `--previous`; null without one. */
    changes: changesDocument(rollUp),
    /** What `--into` does to the roll-up that stands there; null without it. */
    into: into === null ? null : intoDocument(into),
  };
}

function fileDocuments({ files }: RollUp) {
  return files.map(({ judged, rowsRead, rowsUsed, rowsSuperseded, rowsExcluded }) => ({
    file: judged.received.file,
    status: judged.status,
    agency: judged.agencyId,
    rowsRead,
    rowsUsed,
    rowsSuperseded,
    rowsExcluded,
    reason: judged.reason,
  }));
}

/** `expected` is `submitted` and `missing` together; who reported unasked stands apart. */
function agencyDocument({ expected, submitted, missing, agencies, board }: RollUp) {
  const names = [...expected, ...submitted].map((id) => [id, agencies.byId.get(id)?.name ?? id]);
  return {
    expected,
    submitted: expected.filter((id) => submitted.includes(id)),
    missing,
    /** Late among the expected. */
    late: board
      .filter((line) => line.expected && (line.daysLate ?? 0) > 0)
      .map(({ agencyId }) => agencyId),
    unexpected: submitted.filter((id) => !expected.includes(id)),
    names: Object.fromEntries(names) as Readonly<Record<string, string>>,
  };
}

/** The board of submissions, one line an agency, as the sheet `Tình hình nộp` shows it. */
function boardDocuments({ board }: RollUp) {
  return board.map(({ agencyId, remark, ...line }) => ({
    agency: agencyId,
    ...line,
    note: remark,
  }));
}

function taskDocuments({ tasks }: RollUp) {
  return tasks.map(({ task, status, percent, deadlineState, group, counts, sources }) => ({
    id: task.id,
    annex: task.annex,
    no: task.no,
    status,
    percent,
    deadlineState,
    group,
    reported: counts.reported,
    expected: counts.expected,
    sources: sources.map(sourceDocument),
  }));
}

function targetDocuments({ targets }: RollUp) {
  return targets.map(({ id, row, horizon, actual, state, distance, sources }) => ({
    id,
    annex: row.target.annex,
    no: row.target.no,
    horizon,
    actual,
    state,
    distance,
    sources: sources.map(sourceDocument),
  }));
}

function sourceDocument({ file, agencyId, role, row }: Contribution) {
  return { file, sheet: row.sheet, row: row.row, agency: agencyId, role };
}
