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
      (target, [type]) => axis(target, readWord(type, ["Category"])),
      "Only the axis of categories is played.",
    ),
  },
});

function axis({ sheet, chart }: ChartTarget, type: "Category"): HostObject<ChartAxisTarget> {
  return { type: "ChartAxis", target: { sheet, chart, type } };
}
