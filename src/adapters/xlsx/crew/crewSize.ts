import { availableParallelism } from "node:os";

/** More threads than that wait for the one that puts together what they found. */
const MOST = 6;

/**
 * How many threads may read beside the program's own: one for each other processor, or as many as
 * KEHOACH_WORKERS says; 0 for none.
 */
export function crewSize(
  environment: Readonly<Record<string, string | undefined>>,
  processors = availableParallelism(),
): number {
  const wanted = environment["KEHOACH_WORKERS"];
  if (wanted !== undefined && /^\d{1,2}$/u.test(wanted)) return Number(wanted);
  return Math.min(MOST, processors - 1);
}
