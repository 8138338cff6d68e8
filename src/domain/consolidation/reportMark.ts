import { cellText, type RawCell } from "../submission/rawCell";
import { toldFacts } from "../submission/rowFacts";
import type { DataRow, Submission } from "../submission/submission";
import { fingerprint } from "../text/fingerprint";
import type { ReceivedFile } from "./receivedFile";

/**
 * A mark of what a report says, whatever its file is called and wherever it lies: the same report met
 * inside a roll-up and directly is one. Null for a file that cannot be read.
 */
export function reportMark({ content }: ReceivedFile): string | null {
  return content.kind === "unreadable" ? null : submissionMark(content.checked.submission);
}

/**
 * Whether two files say the same, known at the first difference; rows that are still to be restored are
 * looked at only where the files look alike otherwise.
 */
export function isSameReport(a: ReceivedFile, b: ReceivedFile): boolean {
  if (a.content.kind === "unreadable" || b.content.kind === "unreadable")
    return a.content.kind === b.content.kind;
  const [one, other] = [a.content.checked.submission, b.content.checked.submission];
  const [mark, another] = [knownMark(one), knownMark(other)];
  if (mark !== undefined && another !== undefined && mark !== another) return false;
  const said = headOf(other);
  return headOf(one).every((text, at) => text === said[at]) && isSameRows(one, other);
}

function isSameRows(one: Submission, other: Submission): boolean {
  const [kept, another] = [toldFacts(one)?.kept, toldFacts(other)?.kept];
  if (kept !== undefined && another !== undefined && isSameBytes(kept, another)) return true;
  return (
    one.rows.length === other.rows.length &&
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

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Every word of a report is gone over for its mark: once is enough. */
const marks = new WeakMap<Submission, string>();

/** The mark of what one report says. */
export function submissionMark(submission: Submission): string {
  const mark = knownMark(submission) ?? fingerprintOf(submission);
  marks.set(submission, mark);
  return mark;
}

/** Its mark where nothing has to be gone over for it. */
function knownMark(submission: Submission): string | undefined {
  return toldFacts(submission)?.mark ?? marks.get(submission);
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
  // Every row of every file comes here before it is remembered: lists of texts would cost twice as much.
  let text = `${kind}|${sheet}|${row}|${id ?? ""}|${match}`;
  for (const field of Object.keys(values).sort()) text += `|${field}=${textOf(values[field])}`;
  return text;
}

function textOf(cell: RawCell | undefined): string {
  return String(cell?.value ?? "");
}
