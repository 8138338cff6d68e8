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

function markOf({ identity, cover, rows }: Submission): string {
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
