import { countRows } from "../submission/filled";
import type { Submission } from "../submission/submission";
import { once } from "../text/remember";
import type { Contribution } from "./contribution";
import type { JudgedFile } from "./receivedFile";

/** Rows of one file, all accounted for: read = used + superseded + excluded. */
export interface FileAccount {
  readonly judged: JudgedFile;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsSuperseded: number;
  readonly rowsExcluded: number;
  /** Of the rows used, those in which the agency wrote nothing. */
  readonly rowsBlank: number;
  /** Of the rows read, those in which it wrote something or that it added. */
  readonly rowsFilled: number;
  /** The rows read, each with what becomes of it. */
  readonly contributions: readonly Contribution[];
}

/**
 * Accounts for every file: with the contributions of those that are used, and by `rowsOf` those of a file
 * that is not, made only when somebody asks for them.
 */
export function accountFiles(
  files: readonly JudgedFile[],
  rollUps: ReadonlySet<JudgedFile>,
  used: readonly Contribution[],
  rowsOf: (files: readonly JudgedFile[]) => readonly Contribution[],
): readonly FileAccount[] {
  const byFile = new Map<string, Contribution[]>();
  for (const contribution of used) {
    const same = byFile.get(contribution.file);
    if (same === undefined) byFile.set(contribution.file, [contribution]);
    else same.push(contribution);
  }
  return files.map((judged) => {
    const { content, file } = judged.received;
    // The rows of a roll-up are those of the reports inside it.
    if (rollUps.has(judged) || judged.status === "used" || content.kind === "unreadable")
      return accountUsed(judged, byFile.get(file) ?? []);
    return accountUnused(judged, content.checked.submission, () => rowsOf([judged]));
  });
}

function accountUsed(judged: JudgedFile, rows: readonly Contribution[]): FileAccount {
  const count = (kind: Contribution["disposition"]["kind"]): number =>
    rows.filter(({ disposition }) => disposition.kind === kind).length;
  return {
    judged,
    rowsRead: rows.length,
    rowsUsed: count("used"),
    rowsSuperseded: count("superseded"),
    rowsExcluded: count("excluded"),
    rowsBlank: rows.filter(({ disposition, blank }) => disposition.kind === "used" && blank).length,
    rowsFilled: rows.filter(({ blank }) => !blank).length,
    contributions: rows,
  };
}

/** All rows of a file that is not used share its fate, and nobody may ever look at them. */
function accountUnused(
  judged: JudgedFile,
  submission: Submission,
  rows: () => readonly Contribution[],
): FileAccount {
  const { count, filled } = countRows(submission);
  const superseded = judged.status === "superseded";
  const contributions = once(rows);
  return {
    judged,
    rowsRead: count,
    rowsUsed: 0,
    rowsSuperseded: superseded ? count : 0,
    rowsExcluded: superseded ? 0 : count,
    rowsBlank: 0,
    rowsFilled: filled,
    get contributions() {
      return contributions();
    },
  };
}
