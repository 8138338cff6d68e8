import { assignmentsById } from "../plan/assignments";
import { rowRole } from "../submission/rowRole";
import type { Submission, TaskRow } from "../submission/submission";
import type { RuleContext } from "./rule";

/** The task rows of the plan that the agency answers for. */
export function ledRows(
  { rows, identity }: Submission,
  { assignments }: RuleContext,
): readonly TaskRow[] {
  const byRow = assignmentsById(assignments);
  const agencyId = identity?.agencyId ?? null;
  return rows.filter(
    (row): row is TaskRow =>
      row.kind === "task" &&
      row.task !== null &&
      rowRole(row, agencyId, byRow.get(row.task.id)) === "Chủ trì",
  );
}
