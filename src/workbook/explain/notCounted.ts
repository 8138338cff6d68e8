import { testOf } from "./criterion";
import type { TableReader, TableRecord } from "./tableRecords";
import type { Condition, Selection } from "./traced";

/** Rows beside the counted ones, together because they fail the same condition with the same value. */
export interface OtherRows {
  readonly condition: Condition;
  /** What stands there instead; null for a blank cell, and where the condition is about more or less. */
  readonly value: string | null;
  readonly rows: readonly TableRecord[];
}

/**
 * The rows of the same subject that are not counted, by the first condition they fail: for an
 * agency's figure its other rows, for a figure of the whole plan all others.
 */
export function notCounted(
  { table, rows, conditions }: Selection,
  tables: TableReader,
): readonly OtherRows[] {
  const counted = new Set(rows);
  const subject = conditions.filter(({ isSubject }) => isSubject);
  const rest = conditions.filter(({ isSubject }) => !isSubject);
  const groups = new Map<string, OtherRows>();
  for (const record of tables.all(table)) {
    if (counted.has(record.row) || !subject.every((condition) => meets(record, condition)))
      continue;
    const failing = rest.find((condition) => !meets(record, condition));
    if (failing === undefined) continue;
    const { heading, criterion } = failing;
    const isExact = criterion.operator === "=" || criterion.operator === "<>";
    const value = isExact ? record.text(heading) : null;
    const key = `${heading}|${criterion.operator}|${value ?? ""}`;
    const before = groups.get(key)?.rows ?? [];
    groups.set(key, { condition: failing, value, rows: [...before, record] });
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
}

function meets(record: TableRecord, { heading, criterion }: Condition): boolean {
  return testOf(criterion)(record.value(heading));
}
