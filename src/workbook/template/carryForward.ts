import type { TaskField, TargetField } from "../../domain/submission/columns";
import { cellText, type RawCell } from "../../domain/submission/rawCell";
import { readDay, readFigure, readPercent } from "../../domain/submission/readings";
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
  if (cell === undefined || cell.type === "error" || ASKED_ANEW.has(field)) return null;
  if (DAYS.has(field)) {
    const reading = readDay(cell);
    return reading.kind === "read" ? toSerial(reading.day) : cellText(cell);
  }
  if (field === "percent") {
    const reading = readPercent(cell);
    return reading.kind === "read" ? Math.round(reading.value) : null;
  }
  if (field === "status") {
    const reading = readStatus(cellText(cell));
    return reading.kind === "read" ? reading.status : null;
  }
  if (field === "actual") {
    const reading = readFigure(cell);
    return reading.kind === "read" ? reading.value : cellText(cell);
  }
  return cellText(cell);
}
