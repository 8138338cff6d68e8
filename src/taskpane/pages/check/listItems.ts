import type { Finding } from "../../../domain/validation/finding";
import type { FindingGroup } from "../../../usecases/groupFindings";

/** A line of the list: the heading of a group or one finding of it. */
export type ListItem =
  | { readonly kind: "heading"; readonly key: string; readonly group: FindingGroup }
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly finding: Finding;
      /** From 1, among all findings listed. */
      readonly position: number;
      readonly of: number;
    };

/** Groups as the lines of one list; a finding keeps its key while others come and go. */
export function listItems(groups: readonly FindingGroup[]): readonly ListItem[] {
  const of = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const times = new Map<string, number>();
  let position = 0;
  return groups.flatMap((group): readonly ListItem[] => [
    { kind: "heading", key: `group ${group.key}`, group },
    ...group.findings.map((finding): ListItem => {
      position += 1;
      const name = [finding.rule, finding.sheet, finding.cell, finding.rowId].join("|");
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      return { kind: "finding", key: `${name}|${time}`, finding, position, of };
    }),
  ]);
}

/**
 * The finding at or after an index (before it, going back); where that side has none, the nearest on
 * the other side. 0 asks for the finding at the index itself or the nearest after it.
 */
export function stepFinding(
  items: readonly ListItem[],
  from: number,
  direction: 1 | 0 | -1,
): number {
  const step = direction === -1 ? -1 : 1;
  const start = Math.min(Math.max(from, 0), items.length - 1);
  return scan(items, start, step) ?? scan(items, start, -step) ?? 0;
}

function scan(items: readonly ListItem[], start: number, step: number): number | undefined {
  for (let at = start; at >= 0 && at < items.length; at += step)
    if (items[at]?.kind === "finding") return at;
  return undefined;
}
