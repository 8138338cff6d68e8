import type { TaskField, TargetField } from "../../domain/submission/columns";
import type { RawCell } from "../../domain/submission/rawCell";
import { readDay, readPercent } from "../../domain/submission/readings";
import { readStatus } from "../../domain/submission/status";
import { toSerial } from "../../domain/deadline/isoDate";

/** What is asked anew every period and so never carried forward. */
const ASKED_ANEW: ReadonlySet<TaskField | TargetField> = new Set(["nextPlan"]);
const DAYS: ReadonlySet<TaskField | TargetField> = new Set([
  "completedOn",
  "proposedDeadline",
  "measuredOn",
]);

/** The value that last period's cell gives this period's template; null when there is none. */
export function carriedValue(
  field: TaskField | TargetField,
  cell: RawCell | undefined,
): string | number | null {
  if (cell === undefined || cell.value === null || ASKED_ANEW.has(field)) return null;
  if (DAYS.has(field)) {
    const reading = readDay(cell);
    return reading.kind === "read" ? toSerial(reading.day) : String(cell.value);
  }
  if (field === "percent") {
    const reading = readPercent(cell);
    return reading.kind === "read" ? Math.round(reading.value) : null;
  }
  if (field === "status") {
    const reading = readStatus(String(cell.value));
    return reading.kind === "read" ? reading.status : null;
  }
  return typeof cell.value === "number" ? cell.value : String(cell.value);
}
