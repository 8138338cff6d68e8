import type { TaskStanding, TrendPoint } from "../domain/consolidation/comparePeriods";
import type { RollUp } from "../domain/consolidation/consolidate";

/** What changed since the last period, as the JSON document has it. */
export function changesDocument({ changes, tasks }: RollUp) {
  if (changes === null) return null;
  const { previous, agencies, trend } = changes;
  const known = new Map(tasks.map((task) => [task.task.id, task.known]));
  return {
    previous: { file: previous.file, period: previous.period.id },
    tasks: changes.tasks.map(({ id, no, kind, before, after, slip, originalDue, basis }) => ({
      id,
      no,
      change: kind,
      before: standing(before),
      after: standing(after),
      due: { original: originalDue, current: after?.due ?? null, basis },
      /** Days late against either day. */
      slip,
      /** What leads that have not reported said last. */
      lastKnown: (known.get(id) ?? []).map(({ agencyId, status, period }) => ({
        agency: agencyId,
        status,
        period: period.id,
      })),
    })),
    agencies,
    trend: trend.map(trendDocument),
  };
}

function standing(of: TaskStanding | null) {
  return of === null
    ? null
    : { status: of.status, group: of.group, percent: of.percent, due: of.due };
}

function trendDocument({ period, total, counts, ...rest }: TrendPoint) {
  return { period: period.id, tasks: total, ...counts, ...rest };
}
