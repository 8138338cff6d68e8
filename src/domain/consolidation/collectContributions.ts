import type { Assignment } from "../plan/assignments";
import { isFilled } from "../submission/filled";
import { cellText, type RawCell } from "../submission/rawCell";
import type { DataRow } from "../submission/submission";
import type { TaskEntry } from "../submission/taskEntry";
import type { Contribution, Disposition } from "./contribution";
import type { JudgedFile } from "./receivedFile";

/** The rows of every readable file, each with what becomes of it and why. */
export function collectContributions(
  files: readonly JudgedFile[],
  assignments: readonly Assignment[],
): readonly Contribution[] {
  const byRow = new Map(assignments.map((assignment) => [assignment.row.id, assignment]));
  return files.flatMap((file) => contributionsOf(file, byRow));
}

function contributionsOf(
  judged: JudgedFile,
  assignments: ReadonlyMap<string, Assignment>,
): readonly Contribution[] {
  const { content, file } = judged.received;
  if (content.kind === "unreadable") return [];
  const { entries, submission } = content.checked;
  const entryOf = new Map<DataRow, TaskEntry>(entries.map((entry) => [entry.row, entry]));
  const repeats = repeatedRows(submission.rows);
  return submission.rows.map((row) => {
    const entry = entryOf.get(row) ?? null;
    const fate = fileFate(judged) ?? repeats.get(row) ?? rowFate(row, entry, judged, assignments);
    return {
      file,
      agencyId: judged.agencyId,
      row,
      entry,
      role: roleOf(row, judged.agencyId, assignments),
      disposition: fate,
      blank: row.match !== "added" && !isFilled(row),
    };
  });
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
  { agencyId }: JudgedFile,
  assignments: ReadonlyMap<string, Assignment>,
): Disposition {
  if (row.match === "unidentified")
    return { kind: "excluded", reason: "Dòng không có mã và tên nhiệm vụ" };
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

/** Identical repeats collapse into the first; conflicting ones are all left out and named. */
function repeatedRows(rows: readonly DataRow[]): ReadonlyMap<DataRow, Disposition> {
  const byId = new Map<string, DataRow[]>();
  for (const row of rows) {
    if (row.id === null || row.match === "unknown-id") continue;
    const same = byId.get(row.id);
    if (same === undefined) byId.set(row.id, [row]);
    else same.push(row);
  }
  const fates = new Map<DataRow, Disposition>();
  for (const same of byId.values()) {
    if (same.length < 2) continue;
    const [first] = same;
    const identical = new Set(same.map(contentKey)).size === 1;
    const numbers = same.map(({ row }) => row).join(", ");
    for (const row of same) {
      if (identical && row === first) continue;
      const reason = identical
        ? `Lặp lại y nguyên dòng ${first?.row ?? ""}`
        : `Các dòng ${numbers} cùng một nhiệm vụ nhưng nội dung khác nhau`;
      fates.set(row, { kind: "excluded", reason });
    }
  }
  return fates;
}

function contentKey(row: DataRow): string {
  const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
  return Object.keys(cells)
    .sort()
    .map((field) => `${field}=${cellText(cells[field]) ?? ""}`)
    .join("\u001F");
}
