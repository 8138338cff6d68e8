/** The charts of the place *Báo cáo*. */
export const CHARTS = ["agency", "section", "month"] as const;
export type ChartName = (typeof CHARTS)[number];

/** What the place shows and remembers. */
export interface ReportState {
  /** The chart that is shown; the others wait behind their names. */
  readonly chart: ChartName;
  /** The charts are shown as tables of figures. */
  readonly asTable: boolean;
}

export type ReportEvent =
  | { readonly type: "report/chart-chosen"; readonly chart: ChartName }
  | { readonly type: "report/table-shown"; readonly asTable: boolean };

export const initialReport: ReportState = { chart: "agency", asTable: false };

/** The place, as events change it. */
export function reduceReport(state: ReportState, event: ReportEvent): ReportState {
  switch (event.type) {
    case "report/chart-chosen":
      return { ...state, chart: event.chart };
    case "report/table-shown":
      return { ...state, asTable: event.asTable };
  }
}
