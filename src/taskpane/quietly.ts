import { HostError } from "../usecases/hostError";
import { hostNotice } from "./hostNotice";
import type { Session } from "./session/session";

/**
 * Does something small that is over before a progress bar could be read; only when the host could
 * not do it is the user told.
 */
export async function quietly(session: Session, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (reason) {
    if (!(reason instanceof HostError)) throw reason;
    session.dispatch({ type: "shell/noticed", notice: hostNotice(reason) });
  }
}
