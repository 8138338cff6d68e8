import { cellText, type RawCell } from "../submission/rawCell";
import type { DataRow, Submission } from "../submission/submission";
import { fingerprint } from "../text/fingerprint";
import type { ReceivedFile } from "./receivedFile";

/**
 * A mark of what a report says, whatever its file is called and wherever it lies: the same report met
 * inside a roll-up and directly is one. Null for a file that cannot be read.
 */
export function reportMark({ content }: ReceivedFile): string | null {
  return content.kind === "unreadable" ? null : markOf(content.checked.submission);
}

/** Whether two files say the same, as their marks would tell; known at the first difference. */
export function isSameReport(a: ReceivedFile, b: ReceivedFile): boolean {
  if (a.content.kind === "unreadable" || b.content.kind === "unreadable")
    return a.content.kind === b.content.kind;
  const [one, other] = [a.content.checked.submission, b.content.checked.submission];
  const said = headOf(other);
  return (
    one.rows.length === other.rows.length &&
    headOf(one).every((text, at) => text === said[at]) &&
    one.rows.every((row, at) => isSameRow(row, other.rows[at]))
  );
}

function isSameRow(a: DataRow, b: DataRow | undefined): boolean {
  if (b?.row !== a.row || b.id !== a.id || b.match !== a.match) return false;
  if (a.kind !== b.kind || a.sheet !== b.sheet) return false;
  const values: Values = a.cells;
  const others: Values = b.cells;
  for (const field in values) if (!isSameCell(values[field], others[field])) return false;
  for (const field in others) if (values[field] === undefined) return false;
  return true;
}

function isSameCell(a: RawCell | undefined, b: RawCell | undefined): boolean {
  return b !== undefined && (a?.value === b.value || textOf(a) === textOf(b));
}

/** Every word of a report is gone over for its mark: once is enough. */
const marks = new WeakMap<Submission, string>();

function markOf(submission: Submission): string {
  const mark = marks.get(submission) ?? fingerprintOf(submission);
  marks.set(submission, mark);
  return mark;
}

function fingerprintOf(submission: Submission): string {
  return fingerprint([...headOf(submission), ...submission.rows.map(rowText)]);
}

/** Whose report it is, and what its guide sheet says. */
function headOf({ identity, cover }: Submission): readonly string[] {
  const whose = [identity?.planId, identity?.agencyId, identity?.period, identity?.stamp];
  const told = [
    cover.reportNumber,
    cellText(cover.reportDate ?? undefined),
    cover.preparedBy,
    cover.signedBy,
    cellText(cover.submissionNo ?? undefined),
    String(cover.nothingToReport),
  ];
  return [...whose, ...told].map((text) => text ?? "");
}

type Values = Readonly<Partial<Record<string, RawCell>>>;

function rowText({ kind, sheet, row, id, match, cells }: DataRow): string {
  const values: Values = cells;
  const written = Object.keys(values)
    .sort()
    .map((field) => `${field}=${textOf(values[field])}`);
  return [kind, sheet, row, id ?? "", match, ...written].join("|");
}

function textOf(cell: RawCell | undefined): string {
  return String(cell?.value ?? "");
}
