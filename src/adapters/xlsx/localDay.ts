import { isoDay, isValidDay } from "../../domain/deadline/isoDate";

/** The day of an instant where the program runs. */
export function localDay(instant: Date): string {
  return isoDay(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
}

/** The day in a zip entry's 16-bit date; null when it is none. */
export function dosDay(date: number): string | null {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  return isValidDay(year, month, day) ? isoDay(year, month, day) : null;
}
