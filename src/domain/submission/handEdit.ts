/** Something that people wrote into a roll-up and that the reports inside it do not say. */
export interface HandEdit {
  /**
   * `cell`: a report's words typed over. `row-added`, `row-removed`: a row that no report has, or that is
   * no longer listed. `verdict`, `deadline`: the lower level's own word on a task.
   */
  readonly kind: "cell" | "row-added" | "row-removed" | "verdict" | "deadline";
  readonly sheet: string;
  /** "J12"; null for a row that is gone. */
  readonly cell: string | null;
  readonly rowId: string | null;
  /** The column's heading; null for a whole row. */
  readonly column: string | null;
  /** What the row is about: "nhiệm vụ 12 của Sở Y tế". */
  readonly about: string;
  /** What stands there, as people see it; null where they emptied the cell. */
  readonly typed: string | null;
  /** What the reports say; null where they say nothing. */
  readonly told: string | null;
  /** The report's row: "“xa-a.xlsx”, trang “Nhiệm vụ”, dòng 7"; null where there is no single one. */
  readonly source: string | null;
}
