import { isIsoDay } from "../domain/deadline/isoDate";
import { readDay } from "../domain/submission/readings";

/** A day as people and programs type it: "2025-03-18" or "18/3/2025"; `undefined` when it is none of these two centuries. */
export function parseDay(text: string): string | undefined {
  const value = text.trim();
  if (isIsoDay(value) && /^(?:19|20)/u.test(value)) return value;
  const reading = readDay({ ref: "", type: "text", value, numberFormat: null, formula: null });
  return reading.kind === "read" ? reading.day : undefined;
}
