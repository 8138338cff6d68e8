import { formatDay, isIsoDay, toSerial } from "../deadline/isoDate";
import type { Fix } from "./finding";

/**
 * A machine set to month/day takes 3/12 for 12 March: offers the day turned round where both readings
 * are days and only the turned one lies between the bounds.
 */
export function turnedDay(day: string, from: string, to: string): Fix | undefined {
  const [year, month, dayOfMonth] = day.split("-");
  const turned = [year, dayOfMonth, month].join("-");
  if (!isIsoDay(turned) || turned < from || turned > to) return undefined;
  return { label: `Đổi thành ${formatDay(turned)}`, value: toSerial(turned) };
}
