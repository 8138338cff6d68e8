import { useEffect, useRef } from "react";

/** Waits between looks, in milliseconds: large workbooks take longer than a person would press a button. */
const WAITS: readonly number[] = [700, 1500, 3000, 5000, 10_000];

/** Looks again, a few times and ever more seldom, while formulas have no values yet. */
export function useWaitForFigures(
  waiting: boolean,
  version: number,
  look: () => Promise<void>,
): void {
  const looks = useRef(0);
  useEffect(() => {
    if (!waiting) {
      looks.current = 0;
      return;
    }
    const wait = WAITS[looks.current];
    if (wait === undefined) return;
    looks.current += 1;
    const timer = setTimeout(() => void look(), wait);
    return () => clearTimeout(timer);
    // Each reading counts the version up, and so leads to the next look.
  }, [waiting, version, look]);
}
