/** The calendar a set of reports is judged by; all ISO days. */
export interface CutOff {
  /** Figures are those of this day: what is due before it and not done is overdue. */
  readonly asOf: string;
  /** The next report's due day: due after `asOf` and by then is due soon. */
  readonly next: string;
}
