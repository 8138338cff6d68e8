import agenciesSeed from "../../seeds/agencies.json";
import holidaysSeed from "../../seeds/holidays.json";
import binhGiang2025Seed from "../../seeds/plans/binh-giang-2025.json";
import hd726Seed from "../../seeds/plans/hd-726.json";
import phuongHaiDuong2026Seed from "../../seeds/plans/phuong-hai-duong-2026.json";
import soKhcn2025Seed from "../../seeds/plans/so-khcn-2025.json";
import soTaiChinh2025Seed from "../../seeds/plans/so-tai-chinh-2025.json";
import { indexDirectory, type AgencyIndex } from "../domain/agency/agencyDirectory";
import { subAgencies, type SubAgency } from "../domain/agency/subAgencies";
import {
  agencyDirectorySchema,
  type Agency,
  type AgencyDirectory,
} from "../domain/agency/directorySchema";
import type { Holidays } from "../domain/calendar/workingDay";
import { assignRows, expectedAgencies, type Assignment } from "../domain/plan/assignments";
import { planSchema, type Plan } from "../domain/plan/plan";
import { indexPlan, type PlanIndex } from "../domain/plan/planIndex";

/** The plans shipped with the product. A new plan is its seed file and one line here. */
const PLAN_SEEDS: Readonly<Record<string, unknown>> = {
  "hd-726": hd726Seed,
  "so-khcn-2025": soKhcn2025Seed,
  "so-tai-chinh-2025": soTaiChinh2025Seed,
  "binh-giang-2025": binhGiang2025Seed,
  "phuong-hai-duong-2026": phuongHaiDuong2026Seed,
};

/** A plan with all that is derived from it once. */
export interface PlanContext {
  readonly index: PlanIndex;
  /** Whom words of this plan can mean. */
  readonly agencies: AgencyIndex;
  readonly assignments: readonly Assignment[];
  /** Ids of the agencies from which a report is expected. */
  readonly expected: readonly string[];
  readonly holidays: Holidays;
  /** The bodies inside those agencies; what they send counts for them. */
  readonly subAgencies: ReadonlyMap<string, SubAgency>;
}

/** The catalogue of plans, parsed when first asked for. */
export interface Catalogue {
  readonly planIds: readonly string[];
  /** The whole directory, for words of no particular plan. */
  readonly agencies: () => AgencyIndex;
  /** `undefined` for an id that the catalogue does not have. */
  readonly plan: (id: string) => PlanContext | undefined;
}

/** Opens the catalogue shipped with the product. */
export function openCatalogue(): Catalogue {
  const directory = once(() => agencyDirectorySchema.parse(agenciesSeed));
  const contexts = new Map<string, PlanContext>();
  return {
    planIds: Object.keys(PLAN_SEEDS),
    agencies: once(() => indexDirectory(directory())),
    plan: (id) => {
      if (!Object.hasOwn(PLAN_SEEDS, id)) return undefined;
      const context = contexts.get(id) ?? openPlan(planSchema.parse(PLAN_SEEDS[id]), directory());
      contexts.set(id, context);
      return context;
    },
  };
}

function openPlan(plan: Plan, directory: AgencyDirectory): PlanContext {
  const scope = { issuerId: plan.issuerId, day: plan.issued };
  return planContext(plan, indexDirectory(directory, scope), directory.agencies);
}

/** Derives what templates, checks and consolidation need to know of a plan. */
export function planContext(
  plan: Plan,
  agencies: AgencyIndex,
  directory: readonly Agency[] = [],
): PlanContext {
  const index = indexPlan(plan);
  const assignments = assignRows(index, agencies);
  const expected = expectedAgencies(index, assignments, agencies);
  const answering = new Set([...expected, ...assignments.flatMap(({ leads }) => leads)]);
  const known = new Map(directory.map((agency) => [agency.id, agency]));
  return {
    index,
    agencies,
    assignments,
    expected,
    subAgencies: subAgencies(known, answering, plan.issuerId),
    holidays: new Set(holidaysSeed.days),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
