import { addDays, dayOfWeek } from "../deadline/isoDate";

/** Public holidays, as ISO days; the product's list is `seeds/holidays.json`. */
export type Holidays = ReadonlySet<string>;

/** The day itself when offices work on it, else the next day they do (Saturday and Sunday are off). */
export function workingDayFrom(day: string, holidays: Holidays): string {
  let candidate = day;
  while (isOff(candidate, holidays)) candidate = addDays(candidate, 1);
  return candidate;
}

function isOff(day: string, holidays: Holidays): boolean {
  const weekday = dayOfWeek(day);
  return weekday === 0 || weekday === 6 || holidays.has(day);
}
