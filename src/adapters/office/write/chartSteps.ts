import { cellRef } from "../../../workbook/cellRef";
import { barLabelInk, barNumberFormat } from "../../../workbook/barLabels";
import type { ChartDraft, SheetDraft } from "../../../workbook/draft";
import { CHART_LETTERS } from "../../../workbook/styles";
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
    bytes: requestBytes(chart) + (28 + chart.series.length * 25) * CALL_BYTES,
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
  nameChart(chart, draft);
  if (draft.kind !== "pie" && draft.kind !== "doughnut") layAxes(chart.axes, draft);
  // Columns that a user hides or folds away keep their place in the chart.
  chart.plotVisibleOnly = false;
  chart.setPosition(
    cellRef(draft.from.column, draft.from.row + 1),
    cellRef(Math.max(draft.from.column, draft.to.column - 1), Math.max(1, draft.to.row)),
  );
}

/** The title and the key to the colours. */
function nameChart({ title, legend }: Excel.Chart, draft: ChartDraft): void {
  if (draft.title === "") title.visible = false;
  else {
    title.text = draft.title;
    write(title.format.font, CHART_LETTERS.titleSize);
    title.format.font.bold = true;
  }
  if (draft.legend === "none") legend.visible = false;
  else {
    legend.position = draft.legend === "bottom" ? "Bottom" : "Right";
    write(legend.format.font);
  }
}

function layAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { kind }: ChartDraft): void {
  write(categoryAxis.format.font);
  if (kind === "stacked-bar") {
    // The first category stands at the top, as in the table, and none is left out.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelSpacing = 1;
  }
  if (kind === "stacked-bar" || kind === "stacked-column") hideValues(valueAxis);
}

function write(font: Excel.ChartFont, size: number = CHART_LETTERS.size): void {
  font.name = CHART_LETTERS.name;
  font.size = size;
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
  write(dataLabels.format.font);
  dataLabels.format.font.color = `#${barLabelInk(colour)}`;
}

/**
 * Stretches carry their numbers: an axis beside them would only say them again. Bars begin at 0, which
 * Excel would not see to where all are about as long.
 */
function hideValues(axis: Excel.ChartAxis): void {
  axis.minimum = 0;
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
