import { documented } from "../declareMember";
import type { HostObject } from "../member";
import { defineObject } from "../objectType";
import { readWord } from "../readArgument";
import type { ChartTarget } from "./chart";
import type { ChartAxisTarget } from "./chartAxis";

/** The axes of a chart. */
export const chartAxes = defineObject<Excel.ChartAxes, ChartTarget>({
  name: "ChartAxes",
  members: {
    categoryAxis: documented.object("1.1", (target) => axis(target, "Category")),
    getItem: documented.method(
      "1.7",
      (target, [type]) => axis(target, readWord(type, ["Category", "Value"])),
      "The axis of series is not played.",
    ),
    valueAxis: documented.object("1.1", (target) => axis(target, "Value")),
  },
});

function axis(
  { sheet, chart }: ChartTarget,
  type: ChartAxisTarget["type"],
): HostObject<ChartAxisTarget> {
  return { type: "ChartAxis", target: { sheet, chart, type } };
}
