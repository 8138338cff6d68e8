import type { DataRow } from "../submission/submission";
import type { CheckedSubmission } from "./checkSubmission";

/**
 * A checked workbook that names another plan, its rows in that plan's words: whatever task of this plan
 * has the same id, they are not about it.
 */
export function ofOtherPlan({ submission, findings }: CheckedSubmission): CheckedSubmission {
  return {
    submission: { ...submission, rows: submission.rows.map(withoutTask) },
    entries: [],
    findings,
  };
}

function withoutTask(row: DataRow): DataRow {
  const told = { match: "unidentified", id: null } as const;
  switch (row.kind) {
    case "task":
      return { ...row, ...told, task: null };
    case "target":
      return { ...row, ...told, target: null };
    case "staged":
      return { ...row, ...told, target: null, stage: null };
  }
}
