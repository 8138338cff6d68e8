import type { RolledTask } from "../../domain/consolidation/rollUpTasks";
import type { RollUpInput } from "./rollUpInput";

const MOST_NAMED = 8;

/** The lead agencies without a report: the first by name, the others counted. */
export function missingLeads(
  { leads, reports }: RolledTask,
  { agencyName }: RollUpInput,
): string | null {
  const reported = new Set(reports.map(({ contribution }) => contribution.agencyId));
  const missing = leads.filter((lead) => !reported.has(lead)).map((lead) => agencyName(lead));
  if (missing.length === 0) return null;
  return missing.length > MOST_NAMED
    ? `${missing.slice(0, MOST_NAMED).join("; ")}; và ${missing.length - MOST_NAMED} cơ quan khác`
    : missing.join("; ");
}
