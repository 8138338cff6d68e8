import type { AgencyIndex } from "../agency/agencyDirectory";
import { memberIds, resolveAgencies } from "../agency/resolveAgencies";
import { rememberOf } from "../text/remember";
import type { Plan, PlanTarget } from "./plan";
import type { PlanIndex, PlanRow } from "./planIndex";

/** Who reports on one row of the plan, as agency ids in the document's order. */
export interface Assignment {
  readonly row: PlanRow;
  /** Named leads and the members of collective leads. */
  readonly leads: readonly string[];
  /** True when more than one agency is to report as lead. */
  readonly shared: boolean;
  readonly coordinators: readonly string[];
  /** Names in the lead cell that the directory does not know. */
  readonly unresolved: readonly string[];
}

/** The assignments by the ids of their rows; every workbook asks for the same. */
export const assignmentsById: (
  assignments: readonly Assignment[],
) => ReadonlyMap<string, Assignment> = rememberOf(
  (assignments) => new Map(assignments.map((each) => [each.row.id, each])),
);

/** Works out, for every data row of the plan, which agencies lead it and which coordinate. */
export function assignRows(index: PlanIndex, agencies: AgencyIndex): readonly Assignment[] {
  const memo = new Map<string, ReturnType<typeof resolveAgencies>>();
  const resolve = (text: string | null): ReturnType<typeof resolveAgencies> => {
    const key = text ?? "";
    const known = memo.get(key) ?? resolveAgencies(text, agencies);
    memo.set(key, known);
    return known;
  };
  return index.rows.map((row) => {
    const source = row.kind === "task" ? row.task : row.target;
    const leadText = row.kind === "target" ? targetLead(row.target, index.plan) : source.lead;
    const lead = resolve(leadText);
    const coordinating = resolve(source.coordinating);
    const named = new Set(coordinating.agencies.map(({ id }) => id));
    const own = new Set(lead.agencies.map(({ id }) => id));
    // A named coordinator of a collective lead reports as coordinator only.
    const leads = memberIds(lead).filter((id) => own.has(id) || !named.has(id));
    return {
      row,
      leads,
      shared: leads.length > 1,
      coordinators: memberIds(coordinating).filter((id) => !leads.includes(id)),
      unresolved: lead.unresolved.map(({ text }) => text),
    };
  });
}

/** A target that names nobody is followed by those who lead its sub-rows (plan 726, annex I, no. 18). */
function targetLead(target: PlanTarget, plan: Plan): string | null {
  if (target.lead !== null) return target.lead;
  const below = plan.targets.filter(({ parent }) => parent === target.id).map(({ lead }) => lead);
  const known = [...new Set(below.filter((lead) => lead !== null))];
  return known.length === 0 ? null : known.join("; ");
}

/**
 * The agencies from which a report is expected: those that lead a row and those the plan's reporting
 * obligations name, in the order of the directory.
 */
export function expectedAgencies(
  index: PlanIndex,
  assignments: readonly Assignment[],
  agencies: AgencyIndex,
): readonly string[] {
  const expected = new Set(assignments.flatMap(({ leads }) => leads));
  for (const duty of index.plan.obligations) {
    if (duty.kind !== "report") continue;
    for (const id of memberIds(resolveAgencies(duty.from, agencies))) expected.add(id);
  }
  return [...agencies.byId.keys()].filter((id) => expected.has(id));
}
