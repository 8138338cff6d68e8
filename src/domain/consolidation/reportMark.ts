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

/** Whether two files say the same; of most that do not, one look at the guide sheet tells. */
export function isSameReport(a: ReceivedFile, b: ReceivedFile): boolean {
  return numberOf(a) === numberOf(b) && reportMark(a) === reportMark(b);
}

function numberOf({ content }: ReceivedFile): string | null {
  if (content.kind === "unreadable") return null;
  return cellText(content.checked.submission.cover.submissionNo ?? undefined);
}

/** Every word of a report is gone over for its mark: once is enough. */
const marks = new WeakMap<Submission, string>();

function markOf(submission: Submission): string {
  const mark = marks.get(submission) ?? fingerprintOf(submission);
  marks.set(submission, mark);
  return mark;
}

function fingerprintOf({ identity, cover, rows }: Submission): string {
  const whose = [identity?.planId, identity?.agencyId, identity?.period, identity?.stamp];
  const told = [
    cover.reportNumber,
    cellText(cover.reportDate ?? undefined),
    cover.preparedBy,
    cover.signedBy,
    cellText(cover.submissionNo ?? undefined),
    String(cover.nothingToReport),
  ];
  return fingerprint([...[...whose, ...told].map((text) => text ?? ""), ...rows.map(rowText)]);
}

function rowText({ kind, sheet, row, id, match, cells }: DataRow): string {
  const values: Readonly<Partial<Record<string, RawCell>>> = cells;
  const written = Object.keys(values)
    .sort()
    .map((field) => `${field}=${String(values[field]?.value ?? "")}`);
  return [kind, sheet, row, id ?? "", match, ...written].join("|");
}
