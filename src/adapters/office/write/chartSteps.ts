import { cellRef } from "../../../workbook/cellRef";
import { BAR_LABEL_SIZE, barLabelInk, barNumberFormat } from "../../../workbook/barLabels";
import type { ChartDraft, SheetDraft } from "../../../workbook/draft";
import { rangeAt } from "../rangeAt";
import { CALL_BYTES, requestBytes } from "./requestBytes";
import type { WriteStep } from "./writeStep";

const TYPES = {
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  "stacked-bar": "BarStacked",
  pie: "Pie",
  doughnut: "Doughnut",
} as const;

/** Room between stacked bars, in percent of a bar. */
const GAPS = { "stacked-column": 60, "stacked-bar": 40 } as const;

/** Draws the charts of a sheet; the sheets they show must be there already. */
export function chartSteps(draft: SheetDraft): readonly WriteStep[] {
  return draft.charts.map((chart) => ({
    sheet: draft.name,
    bytes: requestBytes(chart) + (20 + chart.series.length * 24) * CALL_BYTES,
    write: (workbook) => {
      drawChart(workbook, workbook.worksheets.getItem(draft.name), chart);
    },
  }));
}

function drawChart(workbook: Excel.Workbook, sheet: Excel.Worksheet, draft: ChartDraft): void {
  const [first, ...others] = draft.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(TYPES[draft.kind], rangeOf(workbook, first.values), "Columns");
  const drawn = [
    chart.series.getItemAt(0),
    ...others.map(({ name }) => chart.series.add(name)),
  ] as const;
  drawn.forEach((series, at) => {
    const { name, values, colour } = draft.series[at] ?? first;
    series.name = name;
    series.setValues(rangeOf(workbook, values));
    series.setXAxisValues(rangeOf(workbook, draft.categories));
    colourSeries(series, draft, colour);
  });
  if (draft.title === "") chart.title.visible = false;
  else chart.title.text = draft.title;
  if (draft.legend === "none") chart.legend.visible = false;
  else chart.legend.position = draft.legend === "bottom" ? "Bottom" : "Right";
  // The first category stands at the top, as in the table.
  if (draft.kind === "stacked-bar") chart.axes.categoryAxis.reversePlotOrder = true;
  if (draft.kind === "stacked-bar" || draft.kind === "stacked-column")
    hideValues(chart.axes.valueAxis);
  chart.setPosition(
    cellRef(draft.from.column, draft.from.row + 1),
    cellRef(Math.max(draft.from.column, draft.to.column - 1), Math.max(1, draft.to.row)),
  );
}

function colourSeries(series: Excel.ChartSeries, draft: ChartDraft, colour: string): void {
  if (draft.pointColours !== undefined) {
    draft.pointColours.forEach((point, at) => {
      series.points.getItemAt(at).format.fill.setSolidColor(`#${point}`);
    });
    return;
  }
  series.format.fill.setSolidColor(`#${colour}`);
  if (draft.kind === "stacked-bar" || draft.kind === "stacked-column") {
    series.gapWidth = GAPS[draft.kind];
    series.overlap = 100;
    labelSeries(series, draft, colour);
  }
}

/** The number in each stretch of a bar, so that it is told even where colours are not. */
function labelSeries(series: Excel.ChartSeries, draft: ChartDraft, colour: string): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.numberFormat = barNumberFormat(draft);
  dataLabels.format.font.size = BAR_LABEL_SIZE;
  dataLabels.format.font.color = `#${barLabelInk(colour)}`;
}

/** Stretches carry their numbers: an axis beside them would only say them again. */
function hideValues(axis: Excel.ChartAxis): void {
  axis.majorGridlines.visible = false;
  axis.visible = false;
}

/** "'Theo tháng'!$A$2:$A$9" */
const REFERENCE = /^'(?<sheet>.+)'!(?<address>[$A-Z0-9:]+)$/u;

function rangeOf(workbook: Excel.Workbook, reference: string): Excel.Range {
  const { sheet = "", address = "" } = REFERENCE.exec(reference)?.groups ?? {};
  if (sheet === "") throw new Error(`Not a reference: ${reference}`);
  const name = sheet.replace(/''/gu, "'");
  return rangeAt(workbook.worksheets.getItem(name), address.replace(/\$/gu, ""));
}
