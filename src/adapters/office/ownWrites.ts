/** Older Excels do not say who changed a cell, and tell of a change some time after it. */
const ECHO_MS = 300;

/** Knows when what Excel tells of is our own doing. */
export interface OwnWrites {
  /** Does a piece of writing of ours. */
  readonly during: <Result>(write: () => Promise<Result>) => Promise<Result>;
  readonly goOn: () => boolean;
}

/** Makes a fresh record of our own writing. */
export function makeOwnWrites(): OwnWrites {
  let running = 0;
  return {
    during: async (write) => {
      running += 1;
      try {
        return await write();
      } finally {
        setTimeout(() => {
          running -= 1;
        }, ECHO_MS);
      }
    },
    goOn: () => running > 0,
  };
}
