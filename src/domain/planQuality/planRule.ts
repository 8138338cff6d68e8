import type { AgencyIndex } from "../agency/agencyDirectory";
import type { AgencyResolution } from "../agency/resolveAgencies";
import type { Plan } from "../plan/plan";
import type { Severity } from "../validation/finding";
import type { PlanLine } from "./planLines";

/** Words of the plan and where they stand. */
export interface QuotedText {
  readonly place: string;
  readonly text: string;
}

/** One fault of a plan, as a rule reports it. */
export interface PlanFault {
  /** "Phụ lục II, nhóm III, số 12". */
  readonly place: string;
  /** Null for a fault of a section, an annex or the plan as a whole. */
  readonly rowId: string | null;
  /** The column's heading. */
  readonly column: string | null;
  /** What is wrong and what to do about it; the place need not be said again. */
  readonly message: string;
  /** The words the fault is about; all of them where two texts disagree. */
  readonly texts: readonly QuotedText[];
}

/** What rules look at. */
export interface PlanRuleContext {
  readonly plan: Plan;
  readonly agencies: AgencyIndex;
  /** Whom a cell names. */
  readonly resolve: (cell: string) => AgencyResolution;
  /** All rows, annex by annex, as the document prints them. */
  readonly lines: readonly PlanLine[];
}

/** A rule about a plan as it was issued. */
export interface PlanRule {
  /** Permanent: reports and tests quote it. */
  readonly code: string;
  /** What all findings of the rule have in common, as a heading over them; no sentence. */
  readonly title: string;
  readonly severity: Severity;
  readonly find: (context: PlanRuleContext) => readonly PlanFault[];
}

/** Something wrong or odd in a plan, with the rule that found it. */
export interface PlanFinding extends PlanFault {
  /** The code of the rule; permanent. */
  readonly rule: string;
  readonly severity: Severity;
}
