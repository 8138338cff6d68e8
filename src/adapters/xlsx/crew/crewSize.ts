import { availableParallelism } from "node:os";

/** More threads than that wait for the one that puts together what they found. */
const MOST = 6;

/** Two processors are often two threads of one core, and share what they can do. */
const PER_CORE = 2;

/**
 * How many threads may read beside the program's own: one for each other core, or as many as
 * KEHOACH_WORKERS says; 0 for none. On two processors a second thread was measured to gain nothing.
 */
export function crewSize(
  environment: Readonly<Record<string, string | undefined>>,
  processors = availableParallelism(),
): number {
  const wanted = environment["KEHOACH_WORKERS"];
  if (wanted !== undefined && /^\d{1,2}$/u.test(wanted)) return Number(wanted);
  return Math.max(0, Math.min(MOST, Math.floor(processors / PER_CORE) - 1));
}
