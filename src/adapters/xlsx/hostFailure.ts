import { types } from "node:util";
import { HostError, type HostErrorCode } from "../../usecases/hostError";

/** Runs what the system may refuse; its refusal becomes a HostError that names the file. */
export async function orHostError<Value>(
  code: HostErrorCode,
  subject: string,
  act: () => Promise<Value>,
): Promise<Value> {
  try {
    return await act();
  } catch (cause) {
    if (isSystemError(cause)) throw new HostError(code, subject, { cause });
    throw cause;
  }
}

/** What Node throws when the system says no, and nothing else. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return types.isNativeError(error) && "code" in error && typeof error.code === "string";
}
