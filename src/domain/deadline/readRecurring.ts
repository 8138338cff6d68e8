import type { DeadlineMeaning } from "./deadline";
import { readMonthlyDay, readQuarterlyDay } from "./readDayOfMonth";
import { readRhythm } from "./readRhythm";
import { readYearlyDay, readYearlyDays } from "./readYearlyDay";

const READERS = [readRhythm, readYearlyDay, readYearlyDays, readMonthlyDay, readQuarterlyDay];
const REGULARLY = /^(?:báo cáo )?định k[ỳì],? (?=.*\d)/iu;
const IN_BRACKETS = /^(?<rhythm>[^()]+) \((?<limit>[^()]+)\)$/u;

/** How often and by when a task comes back, when a text says this and nothing else. */
export function readRecurring(text: string): DeadlineMeaning | undefined {
  const plain = text.replace(IN_BRACKETS, "$<rhythm>, $<limit>");
  for (const read of READERS) {
    const meaning = read(plain) ?? read(plain.replace(REGULARLY, ""));
    if (meaning) return meaning;
  }
  return undefined;
}
