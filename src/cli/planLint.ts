import type { Plan } from "../domain/plan/plan";
import { planInWords } from "../domain/plan/planName";
import type { PlanFinding } from "../domain/planQuality/planRule";
import { PLAN_RULES } from "../domain/planQuality/rules";
import { SEVERITY_LABELS } from "../domain/validation/finding";
import { countFindings, countsInWords } from "./findingDocument";

/** What `plan --lint --json` prints. */
export function lintDocument({ id }: Plan, findings: readonly PlanFinding[]) {
  return {
    id,
    findings: findings.map(({ rule, severity, place, rowId, column, message, texts }) => ({
      ...{ rule, severity, place, rowId, column, message, texts },
    })),
    counts: countFindings(findings),
  };
}

/** The same for people: rule by rule, worst first, each with how many it found. */
export function lintLines(plan: Plan, findings: readonly PlanFinding[]): readonly string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return [
    `Rà soát Kế hoạch ${planInWords(plan)}: ${countsInWords(countFindings(findings))}.`,
    ...rules.flatMap((rule) => ruleLines(findings.filter((each) => each.rule === rule))),
  ];
}

function ruleLines(findings: readonly PlanFinding[]): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const title = PLAN_RULES.find(({ code }) => code === first.rule)?.title ?? first.rule;
  return [
    "",
    `[${SEVERITY_LABELS[first.severity]}] ${title} (${first.rule}): ${findings.length}`,
    ...findings.map(({ place, column, message }) => {
      return `  ${place}${column === null ? "" : `, cột “${column}”`}: ${message}`;
    }),
  ];
}
