import { newChartWriting, newWriting } from "../host/chartWriting";
import type { HostChart, HostLabels } from "../host/model";
import { barLabelInk, barNumberFormat } from "../workbook/barLabels";
import type { ChartDraft } from "../workbook/draft";
import { CHART_LETTERS } from "../workbook/styles";
import { capital } from "./draftWords";

const CHART_TYPES: Readonly<Record<ChartDraft["kind"], string>> = {
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  "stacked-bar": "BarStacked",
  pie: "Pie",
  doughnut: "Doughnut",
};
/** Of a column and a row of the usual size, in points. */
const CELL_SIZE = { width: 48, height: 15.75 };

const { titleSize: TITLE_SIZE, ...LETTERS } = CHART_LETTERS;

/** A chart as it stands on an open sheet. */
export function chartModel(chart: ChartDraft, id: string): HostChart {
  const { from, to } = chart;
  const isStacked = chart.kind.startsWith("stacked");
  return {
    id,
    name: chart.title,
    type: CHART_TYPES[chart.kind],
    title: chart.title,
    titleVisible: chart.title !== "",
    series: chart.series.map(({ name, values, colour }) => ({
      name,
      values,
      categories: chart.categories,
      colour: `#${colour}`,
      pointColours: new Map(chart.pointColours?.map((point, at) => [at, `#${point}`])),
      gapWidth: null,
      overlap: isStacked ? 100 : null,
      labels: isStacked ? barLabels(chart, colour) : null,
    })),
    legend:
      chart.legend === "none"
        ? { visible: false, position: "Right" }
        : { visible: true, position: capital(chart.legend) },
    plotVisibleOnly: false,
    writing: {
      ...newChartWriting(LETTERS),
      title: newWriting({ ...LETTERS, size: TITLE_SIZE, bold: true }),
    },
    reversedCategories: chart.kind === "stacked-bar",
    categorySpacing: chart.kind === "stacked-bar" ? 1 : null,
    valueAxis: { visible: !isStacked, gridlines: !isStacked, minimum: isStacked ? 0 : null },
    left: from.column * CELL_SIZE.width,
    top: from.row * CELL_SIZE.height,
    width: (to.column - from.column) * CELL_SIZE.width,
    height: (to.row - from.row) * CELL_SIZE.height,
  };
}

function barLabels(chart: ChartDraft, colour: string): HostLabels {
  const [numberFormat, ink] = [barNumberFormat(chart), `#${barLabelInk(colour)}`];
  return { showValue: true, numberFormat, writing: newWriting({ ...LETTERS, colour: ink }) };
}
