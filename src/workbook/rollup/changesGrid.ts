import { quoteSheetName } from "../cellRef";
import type { ChartDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import { CHART_COLOURS } from "../styles";

/** Rows of the chart between the figures and the list. */
export const CHART_ROWS = 15;
/** Columns of the sheet: the hidden id and thirteen that are printed. */
export const CHANGE_WIDTHS = [10, 7, 46, 20, 15, 17, 17, 11, 11, 13, 13, 11, 11, 20] as const;

/** The line over time: what is done, late and unreported in every period. */
export function trendChart(firstRow: number, lastRow: number, chartRow: number): ChartDraft {
  const range = (column: string): string =>
    `${quoteSheetName(SHEETS.changes)}!$${column}$${firstRow}:$${column}$${lastRow}`;
  return {
    kind: "column",
    title: "Nhiệm vụ đã hoàn thành, quá hạn, chưa báo cáo qua các kỳ",
    categories: range("C"),
    series: [
      { name: "Đã hoàn thành", values: range("E"), colour: CHART_COLOURS.good },
      { name: "Chưa hoàn thành, quá hạn", values: range("G"), colour: CHART_COLOURS.late },
      { name: "Chưa báo cáo", values: range("I"), colour: CHART_COLOURS.missing },
    ],
    legend: "bottom",
    from: { row: chartRow - 1, column: 1 },
    to: { row: chartRow - 1 + CHART_ROWS, column: CHANGE_WIDTHS.length },
  };
}
