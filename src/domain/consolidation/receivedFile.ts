import type { CheckedSubmission } from "../validation/checkSubmission";

/** A file as it was handed in: read and checked, or why it could not be read. */
export interface ReceivedFile {
  /** Path relative to the folder or zip it came from. */
  readonly file: string;
  readonly content:
    | { readonly kind: "read"; readonly checked: CheckedSubmission }
    | { readonly kind: "unreadable"; readonly code: string; readonly message: string };
  /** Stands for the file's name and every byte of it; absent where nobody asked for one. */
  readonly contentKey?: string;
  /** The day it was received, as entered by a person. */
  readonly receivedOn: string | null;
  /** By which way it came, as entered by a person. */
  readonly channel?: string | null;
  /** Last change of the file; orders resubmissions only when nothing better is known. */
  readonly changedOn: string | null;
  /** A person's reason to leave the file out. */
  readonly excludedBecause: string | null;
  /** True when a person took a file that names another period as this period's report. */
  readonly periodAccepted?: boolean;
  /** For a roll-up: the reports it was made from; absent where it does not carry them. */
  readonly leaves?: readonly ReceivedFile[];
  /** True for the roll-up that this consolidation itself writes or replaces. */
  readonly isOwnOutput?: boolean;
}

/** Stands between a roll-up and a report inside it: "th-huyen.xlsx › xa-a.xlsx". */
export const INSIDE = " › ";

/** A report inside a roll-up by its way from here. */
export function wayInside(rollUp: ReceivedFile, leaf: ReceivedFile): string {
  return `${rollUp.file}${INSIDE}${leaf.file}`;
}

/** The report's own file name, whatever folders and roll-ups it lies in. */
export function leafName({ file }: ReceivedFile): string {
  const path = file.split(INSIDE).at(-1) ?? file;
  return path.slice(path.lastIndexOf("/") + 1);
}

/** True for a roll-up, of whatever plan and period. */
export function isRollUp({ content }: ReceivedFile): boolean {
  return content.kind === "read" && content.checked.submission.identity?.role === "roll-up";
}

/** The period that a file names where a person took it as this period's report; null otherwise. */
export function acceptedPeriod({ content, periodAccepted }: ReceivedFile): string | null {
  if (periodAccepted !== true || content.kind === "unreadable") return null;
  return content.checked.submission.identity?.period ?? null;
}

/** What became of a file. Words and meaning are a contract of the command line. */
export type FileStatus = "used" | "superseded" | "excluded" | "foreign" | "unreadable";

export interface JudgedFile {
  readonly received: ReceivedFile;
  readonly status: FileStatus;
  readonly agencyId: string | null;
  /** Why it is not used; null for a file that is. */
  readonly reason: string | null;
  /** True when nothing better than dates or names told which of two files came later. */
  readonly assumed?: boolean;
  /** True for a superseded file that says the same as the one used: a copy, not handed in again. */
  readonly isCopy?: boolean;
}

/** What became of a file as people are told it. */
export type FileFate = FileStatus | "copy";

/** A copy of a report that is used stands for no submission of its own. */
export function fateOf({ status, isCopy }: Pick<JudgedFile, "status" | "isCopy">): FileFate {
  return status === "superseded" && isCopy === true ? "copy" : status;
}
