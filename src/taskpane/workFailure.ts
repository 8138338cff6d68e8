import { HostError } from "../usecases/hostError";
import type { Failure } from "./workProtocol";

/** A failure as it crosses between threads, where errors lose their class. */
export function toFailure(reason: unknown): Failure {
  if (reason instanceof HostError)
    return { kind: "host", code: reason.code, subject: reason.subject };
  return reason instanceof Error
    ? { kind: "bug", message: reason.message, stack: reason.stack ?? "" }
    : { kind: "bug", message: String(reason), stack: "" };
}

/** The error again, on the other side; a fault of the program keeps the trace of where it was made. */
export function toError(failure: Failure): Error {
  if (failure.kind === "host") return new HostError(failure.code, failure.subject);
  const error = new Error(failure.message);
  if (failure.stack !== "") error.stack = failure.stack;
  return error;
}
