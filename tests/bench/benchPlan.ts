import { parsePeriod } from "../../src/domain/plan/reportingPeriod";
import { openCatalogue } from "../../src/usecases/catalogue";

/** The plan and period that everything is measured with. */
export function benchPlan() {
  const catalogue = openCatalogue();
  const context = catalogue.plan("hd-726");
  const period = parsePeriod("2025-03");
  if (context === undefined || period === undefined) throw new Error("Plan hd-726 is missing");
  return { catalogue, context, period };
}
