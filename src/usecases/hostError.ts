/** Why a host could not do what was asked; messages for people are made where they are shown. */
export type HostErrorCode = "file-missing" | "file-unreadable" | "file-not-written";

/** Trouble of the machine or the program around us, never of the user's data. Caught once, at the top. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** The file or folder concerned. */
  readonly subject: string;

  constructor(code: HostErrorCode, subject: string, options?: ErrorOptions) {
    super(`${code}: ${subject}`, options);
    this.name = "HostError";
    this.code = code;
    this.subject = subject;
  }
}
