import type { SubAgency } from "../agency/subAgencies";
import { assignmentsById, type Assignment } from "../plan/assignments";
import type { CutOff } from "../submission/cutOff";
import { isBlank, isFilled } from "../submission/filled";
import { repeatsIn, type Repeat } from "../submission/repeats";
import type { DataRow } from "../submission/submission";
import type { TaskEntry } from "../submission/taskEntry";
import type { Contribution, Disposition } from "./contribution";
import { mergeUnits } from "./mergeUnits";
import type { JudgedFile } from "./receivedFile";

/** The rows of every readable file, each with what becomes of it and why. */
export function collectContributions(
  files: readonly JudgedFile[],
  assignments: readonly Assignment[],
  { asOf }: CutOff,
  subAgencies: ReadonlyMap<string, SubAgency> = new Map(),
): readonly Contribution[] {
  const byRow = assignmentsById(assignments);
  const all = files.flatMap((file) => contributionsOf(file, byRow, asOf, subAgencies));
  return subAgencies.size === 0 ? all : mergeUnits(all);
}

function contributionsOf(
  judged: JudgedFile,
  assignments: ReadonlyMap<string, Assignment>,
  asOf: string,
  subAgencies: ReadonlyMap<string, SubAgency>,
): readonly Contribution[] {
  const { content, file } = judged.received;
  if (content.kind === "unreadable") return [];
  const { entries, submission } = content.checked;
  const entryOf = new Map<DataRow, TaskEntry>();
  for (const entry of entries) entryOf.set(entry.row, entry);
  const repeats = repeatedRows(submission.rows);
  const agencyId = reportingFor(judged.agencyId, subAgencies);
  return submission.rows.map((row) => {
    const entry = withoutFutureDay(entryOf.get(row) ?? null, asOf);
    const fate = fileFate(judged) ?? repeats.get(row) ?? rowFate(row, entry, agencyId, assignments);
    return {
      file,
      agencyId,
      unitId: agencyId === judged.agencyId ? null : judged.agencyId,
      row,
      entry,
      role: roleOf(row, agencyId, assignments),
      disposition: fate,
      blank: isBlank(row),
    };
  });
}

/** The agency for which a body's report counts: itself, or the one that it is part of. */
export function reportingFor(
  agencyId: string | null,
  subAgencies: ReadonlyMap<string, SubAgency>,
): string | null {
  return agencyId === null ? null : (subAgencies.get(agencyId)?.reportsFor ?? agencyId);
}

/** A completion day after the cut-off is an error of the row and enters no figure. */
function withoutFutureDay(entry: TaskEntry | null, asOf: string): TaskEntry | null {
  if (entry?.completedOn.kind !== "read" || entry.completedOn.day <= asOf) return entry;
  return { ...entry, completedOn: { kind: "blank" } };
}

function fileFate({ status, reason }: JudgedFile): Disposition | undefined {
  if (status === "used") return undefined;
  const kind = status === "superseded" ? "superseded" : "excluded";
  return { kind, reason: reason ?? "" };
}

function roleOf(
  row: DataRow,
  agencyId: string | null,
  assignments: ReadonlyMap<string, Assignment>,
): Contribution["role"] {
  if (row.match === "added") return "added";
  const assignment = row.id === null ? undefined : assignments.get(row.id);
  const leads = agencyId !== null && (assignment?.leads.includes(agencyId) ?? false);
  return leads ? "Chủ trì" : "Phối hợp";
}

function rowFate(
  row: DataRow,
  entry: TaskEntry | null,
  agencyId: string | null,
  assignments: ReadonlyMap<string, Assignment>,
): Disposition {
  if (row.match === "unidentified")
    return {
      kind: "excluded",
      reason:
        "Dòng không phải là một nhiệm vụ (không có mã, không có tên, hoặc là dòng cộng, chữ ký)",
    };
  if (row.match === "unknown-id")
    return { kind: "excluded", reason: `Mã “${row.id ?? ""}” không có trong kế hoạch` };
  if (entry === null || roleOf(row, agencyId, assignments) !== "Chủ trì") return { kind: "used" };
  const { status } = entry;
  if (status.kind === "unknown" || status.kind === "ask")
    return { kind: "excluded", reason: `Trạng thái “${status.text}” không rõ` };
  if (status.kind === "blank" && isFilled(row))
    return { kind: "excluded", reason: "Chưa chọn trạng thái" };
  return { kind: "used" };
}

/** Identical repeats collapse into one; conflicting ones are all left out and named. */
function repeatedRows(rows: readonly DataRow[]): ReadonlyMap<DataRow, Disposition> {
  return new Map(
    repeatsIn(rows).flatMap((repeat) =>
      repeat.rows
        .filter((row) => row !== repeat.kept)
        .map((row): [DataRow, Disposition] => [
          row,
          { kind: "excluded", reason: repeatReason(row, repeat) },
        ]),
    ),
  );
}

function repeatReason(row: DataRow, { rows, kept }: Repeat): string {
  if (kept === null) {
    const numbers = rows.filter(isFilled).map((rival) => rival.row);
    return `Các dòng ${numbers.join(", ")} cùng một nhiệm vụ nhưng nội dung khác nhau`;
  }
  return isFilled(kept) && !isFilled(row)
    ? `Lặp lại dòng ${kept.row} và để trống`
    : `Lặp lại y nguyên dòng ${kept.row}`;
}
