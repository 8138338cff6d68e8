/** Why a host could not do what was asked; messages for people are made where they are shown. */
export type HostErrorCode =
  | "file-missing"
  | "file-unreadable"
  | "file-not-written"
  /** A cell is being typed into, or a dialog is open: nothing can be read or written now. */
  | "workbook-busy"
  | "sheet-protected"
  | "workbook-protected"
  /** A sheet or cell that was there is gone. */
  | "place-missing"
  | "request-too-large"
  /** The program is too old for what was asked, or does not offer it. */
  | "not-supported"
  /** The program refused for a reason of its own; the cause tells. */
  | "host-failed";

/** Trouble of the machine or the program around us, never of the user's data. Caught once, at the top. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** The file, folder, sheet or action concerned. */
  readonly subject: string;

  constructor(code: HostErrorCode, subject: string, options?: ErrorOptions) {
    super(`${code}: ${subject}`, options);
    this.name = "HostError";
    this.code = code;
    this.subject = subject;
  }
}
