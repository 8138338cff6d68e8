import type { PeriodChanges, TaskChange } from "./comparePeriods";

/** What changed since the last period in sentences; what came in and went out is told apart from progress. */
export function changeSentences(
  { previous, tasks, agencies }: PeriodChanges,
  nameOf: (agencyId: string) => string,
): readonly string[] {
  const count = (kind: TaskChange["kind"]): number =>
    tasks.filter((task) => task.kind === kind).length;
  const named = (words: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [`${words} (${ids.length}): ${ids.map(nameOf).join("; ")}.`];
  return [
    `So với ${previous.period.label}: ${count("changed")} nhiệm vụ thay đổi, ${count("unchanged")} không đổi, ${count("entered")} mới vào, ${count("left")} ra khỏi danh sách.`,
    ...named("Cơ quan kỳ trước chưa báo cáo, kỳ này đã báo cáo", agencies.newlyReporting),
    ...named("Cơ quan kỳ trước đã báo cáo, kỳ này chưa", agencies.stopped),
    ...named("Cơ quan mới vào danh sách phải báo cáo", agencies.entered),
    ...named("Cơ quan ra khỏi danh sách phải báo cáo", agencies.left),
  ];
}
