import type { Assignment } from "../../domain/plan/assignments";
import type { Role } from "../../domain/submission/columns";
import type { TemplateInput } from "./templateInput";

/** A row of the plan that stands in an agency's template, and in which role. */
export interface TemplateRow {
  readonly assignment: Assignment;
  readonly role: Role;
}

/** The rows an agency gets, in the plan's order; without an agency, every row of the plan. */
export function templateRows({
  assignments,
  rowsOf: agencyId,
}: TemplateInput): readonly TemplateRow[] {
  return assignments.flatMap((assignment): readonly TemplateRow[] => {
    if (agencyId === null || assignment.leads.includes(agencyId))
      return [{ assignment, role: "Chủ trì" }];
    const coordinates =
      assignment.row.kind === "task" && assignment.coordinators.includes(agencyId);
    return coordinates ? [{ assignment, role: "Phối hợp" }] : [];
  });
}
