import type { HostChart, HostLabels } from "../host/model";
import { BAR_LABEL_SIZE, barLabelInk, barNumberFormat } from "../workbook/barLabels";
import type { ChartDraft } from "../workbook/draft";
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
    reversedCategories: chart.kind === "stacked-bar",
    valueAxis: { visible: !isStacked, gridlines: !isStacked },
    left: from.column * CELL_SIZE.width,
    top: from.row * CELL_SIZE.height,
    width: (to.column - from.column) * CELL_SIZE.width,
    height: (to.row - from.row) * CELL_SIZE.height,
  };
}

function barLabels(chart: ChartDraft, colour: string): HostLabels {
  const [numberFormat, ink] = [barNumberFormat(chart), `#${barLabelInk(colour)}`];
  return { showValue: true, numberFormat, size: BAR_LABEL_SIZE, colour: ink };
}
