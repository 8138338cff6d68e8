import type { Progress } from "../usecases/ports";

/** Steps are drawn no more often than this, in milliseconds. */
const DRAW_EVERY = 100;

/** Shows how far work is until it is over. */
interface PacedProgress {
  readonly progress: Progress;
  readonly end: () => void;
}

/** Shows the first step at once, and of many that follow in a moment the last: drawing takes longer than a short step. */
export function makePacedProgress(show: Progress): PacedProgress {
  let latest: Parameters<Progress> | null = null;
  let drawn: ReturnType<typeof setTimeout> | undefined;
  const draw = (...step: Parameters<Progress>): void => {
    show(...step);
    latest = null;
    drawn = setTimeout(() => {
      drawn = undefined;
      if (latest !== null) draw(...latest);
    }, DRAW_EVERY);
  };
  return {
    progress: (...step) => {
      if (drawn === undefined) draw(...step);
      else latest = step;
    },
    end: () => clearTimeout(drawn),
  };
}
