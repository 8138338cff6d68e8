/** `error` keeps a row out of the figures that need it, `warning` needs a person, `info` needs nobody. */
export type Severity = "error" | "warning" | "info";

/** The words officials see for a severity. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: "Phải sửa",
  warning: "Cần xem lại",
  info: "Gợi ý",
};

/** A change that makes a finding go away: put `value` into the finding's cell. */
export interface Fix {
  readonly label: string;
  readonly value: string | number | null;
  /** Other cells of the sheet that the finding speaks of too, each with what is to stand there. */
  readonly also?: readonly FixedCell[];
}

export interface FixedCell {
  /** "J12" */
  readonly cell: string;
  readonly value: string | number | null;
}

/** What is wrong, or worth a look, in a file: a value, shown to the official as it is. */
export interface Finding {
  /** The code of the rule that found it; permanent. */
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  /** "J12" */
  readonly cell: string | null;
  readonly rowId: string | null;
  /** The column's heading. */
  readonly column: string | null;
  /** The value read, as the official would recognise it. */
  readonly value: string | null;
  readonly message: string;
  readonly fix: Fix | null;
}
