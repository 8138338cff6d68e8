import type { Assignment } from "../plan/assignments";
import { foldText } from "../text/foldText";
import type { Role } from "./columns";
import { cellText } from "./rawCell";
import type { TaskRow } from "./submission";

const COORDINATES: Role = "Phối hợp";

/**
 * In which role an agency reports on a row: as the plan says; what the cell says counts only where
 * the agency is not known or the row is not of the plan.
 */
export function rowRole(
  row: TaskRow,
  agencyId: string | null,
  assignment: Assignment | undefined,
): Role {
  if (agencyId !== null && assignment !== undefined)
    return assignment.leads.includes(agencyId) ? "Chủ trì" : COORDINATES;
  return foldText(cellText(row.cells.role) ?? "") === foldText(COORDINATES)
    ? COORDINATES
    : "Chủ trì";
}
