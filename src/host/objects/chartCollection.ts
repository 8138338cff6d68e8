import { readChartType } from "../chartTypes";
import { newChartWriting } from "../chartWriting";
import { seriesOfRange } from "../chartSeriesOf";
import { assumed, documented } from "../declareMember";
import { NULL_OBJECT, type Argument, type HostObject } from "../member";
import type { HostChart, HostSheet } from "../model";
import { newId } from "../newWorkbook";
import { existing, isLeftOut, itemAt, readText, readWord } from "../readArgument";
import { referredRange, sameName } from "../referredRange";
import { requirePermission } from "../requirePermission";
import { defineObject, isHostObject, refusals, type Setting } from "../objectType";
import type { ScopeTarget } from "../targets";
import type { ChartTarget } from "./chart";

/** The charts of a sheet. */
export const chartCollection = defineObject<Excel.ChartCollection, ScopeTarget>({
  name: "ChartCollection",
  items: (target) => chartsOf(target),
  members: {
    count: documented.value("1.1", (target) => chartsOf(target).length),
    add: assumed.method(
      "1.1",
      addChart,
      "Which cells become names and categories is guessed from texts, more simply than Excel does.",
    ),
    getCount: documented.method("1.4", (target) => chartsOf(target).length),
    getItem: documented.method("1.1", (target, [name]) => existing(findChart(target, name))),
    getItemAt: documented.method("1.1", (target, [index]) => itemAt(chartsOf(target), index)),
    getItemOrNullObject: documented.method(
      "1.4",
      (target, [name]) => findChart(target, name) ?? NULL_OBJECT,
    ),
  },
});

function chartsOf({ sheet }: ScopeTarget): HostObject<ChartTarget>[] {
  if (sheet === null) return [];
  return sheet.charts.map((chart) => ({ type: "Chart", target: { sheet, chart } }));
}

function findChart(
  target: ScopeTarget,
  name: Argument | undefined,
): HostObject<ChartTarget> | undefined {
  const wanted = readText(name);
  return chartsOf(target).find(
    ({ target: { chart } }) => chart.id === wanted || sameName(chart.name, wanted),
  );
}

function addChart(
  { sheet }: ScopeTarget,
  [type, source, seriesBy]: readonly Argument[],
  setting: Setting,
): HostObject<ChartTarget> {
  if (sheet === null || !isHostObject(source, "Range")) throw refusals.badArgument();
  requirePermission(sheet, "allowEditObjects");
  const by = isLeftOut(seriesBy) ? "Auto" : readWord(seriesBy, ["Auto", "Columns", "Rows"]);
  const range = referredRange(source, setting.workbook, sheet);
  const chart: HostChart = {
    id: newId(setting.workbook),
    name: freeChartName(sheet),
    type: readChartType(type),
    title: "",
    titleVisible: true,
    series: seriesOfRange(range.sheet, range.area, by),
    legend: { visible: true, position: "Right" },
    plotVisibleOnly: true,
    writing: newChartWriting(),
    reversedCategories: false,
    categorySpacing: null,
    valueAxis: { visible: true, gridlines: true, minimum: null },
    left: 0,
    top: 0,
    width: 360,
    height: 216,
  };
  sheet.charts.push(chart);
  setting.structureChanged(sheet);
  return { type: "Chart", target: { sheet, chart } };
}

function freeChartName({ charts }: HostSheet): string {
  for (let number = charts.length + 1; ; number++) {
    const name = `Chart ${number}`;
    if (!charts.some((chart) => sameName(chart.name, name))) return name;
  }
}
