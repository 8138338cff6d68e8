import type { Argument } from "./member";
import { notPlayed } from "./notPlayed";
import { readText } from "./readArgument";

const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
] as const;

/** A kind of chart; the host says so when it does not play the one asked for. */
export function readChartType(argument: Argument | undefined): string {
  const wanted = readText(argument);
  const known = chartTypes.find((type) => type === wanted);
  if (known === undefined) throw notPlayed(`charts of type ${wanted}`);
  return known;
}
