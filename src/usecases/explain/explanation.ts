import type { ReportedRow } from "../../workbook/explain/origins";

/** What lies behind one cell of a roll-up. */
export interface Explanation {
  readonly sheet: string;
  readonly cell: string;
  /** The figure's name: "Hoàn thành quá hạn › Số lượng". */
  readonly title: string;
  /** As the workbook stands now, calculated anew. */
  readonly value: string | number | boolean | null;
  /** What the workbook shows until a program calculates it again. */
  readonly cached: string | number | boolean | null;
  readonly differs: boolean;
  readonly formula: string | null;
  /** `unknown`: a formula of no form that we write. */
  readonly kind: "count" | "sum" | "share" | "latest" | "state" | "text" | "plain" | "unknown";
  /** In words for a leader. */
  readonly sentences: readonly string[];
  readonly parts: readonly ExplainedPart[];
  /** Where tasks are counted off from others, the ones that remain. */
  readonly remaining: readonly ExplainedRow[];
  /** Cells that decide the value. */
  readonly basis: readonly ExplainedCell[];
  readonly leftOut: LeftOut;
}

/** Rows, or a number that stands by itself, that make up a value. */
export interface ExplainedPart {
  /** What there is so much of: "nhiệm vụ có Phân nhóm là “Chưa báo cáo” (trang “Tổng hợp nhiệm vụ”)". */
  readonly words: string;
  /** `under`: the value is divided by it. */
  readonly side: "value" | "under";
  readonly sign: 1 | -1;
  readonly amount: number;
  /** The amount as people write it; that of a cell of days is a day. */
  readonly shown: string;
  /** True where the rows are counted one by one; their number is then the amount. */
  readonly counts: boolean;
  /** The sheet of the rows; null where there are none. */
  readonly sheet: string | null;
  readonly rows: readonly ExplainedRow[];
}

/** A row of the roll-up with what agencies reported of it. */
export interface ExplainedRow {
  readonly row: number;
  readonly id: string | null;
  readonly title: string;
  readonly state: string | null;
  readonly reported: readonly ReportedRow[];
}

export interface ExplainedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly title: string;
  readonly value: string;
}

/** What a figure does not count, and why. */
export interface LeftOut {
  /** Rows of the same table: "44 nhiệm vụ khác: Chưa báo cáo 40; …". */
  readonly others: readonly { readonly words: string; readonly count: number }[];
  readonly reported: readonly ReportedRow[];
  readonly files: readonly {
    readonly file: string;
    readonly handling: string;
    readonly reason: string | null;
  }[];
  /** Agencies that were to report and have not. */
  readonly silent: readonly string[];
}
