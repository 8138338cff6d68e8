import { changedChart } from "../chartChange";
import { assumed } from "../declareMember";
import { defineObject, refusals } from "../objectType";
import { readColour, readNumber } from "../readArgument";
import { labelsOf } from "./chartDataLabels";
import type { ChartSeriesTarget } from "./chartSeries";

/** The writing of the labels of a series; no other writing in charts is played. */
export const chartFont = defineObject<Excel.ChartFont, ChartSeriesTarget>({
  name: "ChartFont",
  members: {
    color: assumed.value(
      "1.1",
      (target) => labelsOf(target).colour,
      changedChart((_, value, target) => (labelsOf(target).colour = readColour(value))),
      "HTML colour names are refused.",
    ),
    size: assumed.value(
      "1.1",
      (target) => labelsOf(target).size,
      changedChart((_, value, target) => {
        const size = readNumber(value);
        if (size < 1 || size > 409) throw refusals.badArgument();
        labelsOf(target).size = size;
      }),
    ),
  },
});
