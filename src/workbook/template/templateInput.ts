import type { AgencyIndex } from "../../domain/agency/agencyDirectory";
import type { Assignment } from "../../domain/plan/assignments";
import type { PlanIndex } from "../../domain/plan/planIndex";
import type { ReportingPeriod } from "../../domain/plan/reportingPeriod";
import type { CutOff } from "../../domain/submission/cutOff";
import type { Submission } from "../../domain/submission/submission";

/** All that a template is made from. */
export interface TemplateInput {
  readonly index: PlanIndex;
  readonly agencies: AgencyIndex;
  readonly assignments: readonly Assignment[];
  /** Null: one template with every row of the plan, for no agency in particular. */
  readonly agencyId: string | null;
  /** Whose rows it gets: those of the agency, or of the one that it reports for. */
  readonly rowsOf: string | null;
  readonly period: ReportingPeriod;
  readonly cutOff: CutOff;
  /** What the agency last reported, to be carried forward. */
  readonly previous: Submission | null;
  readonly sample: boolean;
}
