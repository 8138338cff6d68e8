/** Asked by long work between its steps; a person's wish to stop. */
export interface CancelToken {
  readonly cancelled: boolean;
}

/** A token together with the button that pulls it. */
export interface Cancellation extends CancelToken {
  readonly cancel: () => void;
}

/** A wish to stop that can be made once. */
export function makeCancellation(): Cancellation {
  let cancelled = false;
  return {
    get cancelled() {
      return cancelled;
    },
    cancel: () => {
      cancelled = true;
    },
  };
}
