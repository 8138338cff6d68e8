import { makeCancellation, type Cancellation } from "../usecases/cancelToken";
import { HostError } from "../usecases/hostError";
import type { Progress } from "../usecases/ports";
import { hostNotice } from "./hostNotice";
import type { Session } from "./session/session";

/** What a piece of work may use to tell how far it is and to hear that it is to stop. */
export interface Attempt {
  readonly progress: Progress;
  readonly cancel: Cancellation;
}

/** The work that goes on, by the session it belongs to. */
const running = new WeakMap<Session, Cancellation>();

/** Stops the work that goes on, if it can be stopped. */
export function cancelRunning(session: Session): void {
  const cancellation = running.get(session);
  if (cancellation === undefined) return;
  cancellation.cancel();
  session.dispatch({ type: "shell/cancelling" });
}

/**
 * Does one piece of work for the user: shows that it goes on, and tells in a sentence when the host
 * could not do it. Only one runs at a time; a second one is not begun. Faults of the program itself
 * are not caught.
 */
export async function attempt(
  session: Session,
  label: string,
  work: (attempt: Attempt) => Promise<void>,
  options: { readonly cancellable?: boolean } = {},
): Promise<void> {
  if (session.state().shell.busy !== null) return;
  const cancel = makeCancellation();
  running.set(session, cancel);
  session.dispatch({ type: "shell/started", label, cancellable: options.cancellable ?? false });
  const progress: Progress = (done, total, subject) =>
    session.dispatch({ type: "shell/stepped", done, total, subject });
  try {
    await work({ progress, cancel });
  } catch (reason) {
    if (!(reason instanceof HostError)) throw reason;
    session.dispatch({ type: "shell/noticed", notice: hostNotice(reason) });
  } finally {
    running.delete(session);
    session.dispatch({ type: "shell/finished" });
  }
}
