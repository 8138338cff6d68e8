import type { Assignment } from "../domain/plan/assignments";
import type { PlanContext } from "./catalogue";

/** How many rows of each kind an agency's template holds. */
export interface TemplateRowCounts {
  /** Tasks the agency leads. */
  readonly tasks: number;
  /** Tasks it coordinates. */
  readonly coordinating: number;
  readonly targets: number;
}

/** Counts the rows of a template; without an agency, every row of the plan. */
export function templateRowCounts(
  { assignments, subAgencies }: PlanContext,
  ownId: string | null,
): TemplateRowCounts {
  const agencyId = subAgencies.get(ownId ?? "")?.reportsFor ?? ownId;
  const leads = (assignment: Assignment): boolean =>
    agencyId === null || assignment.leads.includes(agencyId);
  const tasks = assignments.filter(({ row }) => row.kind === "task");
  const coordinates = ({ coordinators }: Assignment): boolean =>
    agencyId !== null && coordinators.includes(agencyId);
  return {
    tasks: tasks.filter(leads).length,
    coordinating: tasks.filter(coordinates).length,
    targets: assignments.filter((each) => each.row.kind !== "task" && leads(each)).length,
  };
}
