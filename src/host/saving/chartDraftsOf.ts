import type { ChartDraft } from "../../workbook/draft";
import { columnNear, rowNear } from "../cellPosition";
import type { HostChart, HostSeries, HostSheet } from "../model";
import { plainColour } from "./styleOfFormat";

const KINDS: Readonly<Record<string, ChartDraft["kind"]>> = {
  ColumnClustered: "column",
  ColumnStacked: "stacked-column",
  BarStacked: "stacked-bar",
  Pie: "pie",
  Doughnut: "doughnut",
};

/** What Excel would choose for a series that nobody coloured. */
const STANDARD_COLOUR = "4472C4";

/** The charts of a sheet that drafts can tell. */
export function chartDraftsOf(sheet: HostSheet): readonly ChartDraft[] {
  return sheet.charts.flatMap((chart) => {
    const kind = KINDS[chart.type];
    const drawn = chart.series.filter(({ values }) => values !== "");
    const [first] = drawn;
    if (kind === undefined || first === undefined) return [];
    const pointColours = pointColoursOf(first);
    return [
      {
        kind,
        title: chart.titleVisible ? chart.title : "",
        categories: first.categories,
        series: drawn.map(({ name, values, colour }) => ({
          name,
          values,
          colour: plainColour(colour) ?? STANDARD_COLOUR,
        })),
        ...(pointColours.length === 0 ? {} : { pointColours }),
        legend: legendOf(chart),
        ...placeOf(sheet, chart),
      },
    ];
  });
}

function legendOf({ legend }: HostChart): ChartDraft["legend"] {
  if (!legend.visible) return "none";
  return legend.position === "Bottom" ? "bottom" : "right";
}

function pointColoursOf({ pointColours, colour }: HostSeries): readonly string[] {
  const count = Math.max(0, ...[...pointColours.keys()].map((point) => point + 1));
  return Array.from(
    { length: count },
    (_, point) => plainColour(pointColours.get(point) ?? colour) ?? STANDARD_COLOUR,
  );
}

function placeOf(sheet: HostSheet, chart: HostChart): Pick<ChartDraft, "from" | "to"> {
  const { left, top, width, height } = chart;
  return {
    from: { row: rowNear(sheet, top), column: columnNear(sheet, left) },
    to: { row: rowNear(sheet, top + height), column: columnNear(sheet, left + width) },
  };
}
