import type { Progress } from "../usecases/ports";

/** Steps are told no more often than this, in milliseconds. */
const TELL_EVERY = 100;

/** Tells how far work is until it is over. */
interface PacedProgress {
  readonly progress: Progress;
  readonly end: () => void;
}

/**
 * Tells the first step at once, and of many that follow in a moment the last: to carry a step to the
 * pane and to draw it can take longer than the step.
 */
export function makePacedProgress(tell: Progress): PacedProgress {
  let latest: Parameters<Progress> | null = null;
  let told: ReturnType<typeof setTimeout> | undefined;
  const tellNow = (...step: Parameters<Progress>): void => {
    tell(...step);
    latest = null;
    told = setTimeout(() => {
      told = undefined;
      if (latest !== null) tellNow(...latest);
    }, TELL_EVERY);
  };
  return {
    progress: (...step) => {
      if (told === undefined) tellNow(...step);
      else latest = step;
    },
    end: () => clearTimeout(told),
  };
}
