/** A file as it comes in, under a name as it comes in. */
export interface GoldenCase {
  readonly file: string;
  readonly make: () => Promise<Uint8Array>;
}

/** A file that another program makes of a report of ours, and not the same twice: it is kept beside the expectation. */
export interface KeptCase {
  readonly file: string;
  readonly program: "openpyxl" | "libreoffice";
  readonly make: (program: string) => Promise<Uint8Array>;
}

export type GoldenCases<Case> = Readonly<Record<string, Case>>;
