import { TARGET_COLUMNS, TASK_COLUMNS } from "./columns";
import { cellText } from "./rawCell";
import type { DataRow, Submission } from "./submission";

const TASK_FILL = TASK_COLUMNS.filter(({ purpose }) => purpose === "fill").map(
  ({ field }) => field,
);
const TARGET_FILL = TARGET_COLUMNS.filter(({ purpose }) => purpose === "fill").map(
  ({ field }) => field,
);

/** True when the agency wrote something into a row's columns to fill. */
export function isFilled(row: DataRow): boolean {
  return row.kind === "task"
    ? TASK_FILL.some((field) => cellText(row.cells[field]) !== null)
    : TARGET_FILL.some((field) => cellText(row.cells[field]) !== null);
}

/** True for a workbook in which the agency wrote nothing at all, cover included. */
export function isUntouched({ cover, rows }: Submission): boolean {
  const { reportNumber, reportDate, preparedBy, signedBy, submissionNo, nothingToReport } = cover;
  const onCover = [reportNumber, reportDate, preparedBy, signedBy, submissionNo];
  return (
    !nothingToReport &&
    onCover.every((value) => value === null) &&
    rows.every((row) => row.match !== "added" && !isFilled(row))
  );
}
