import { changedChart } from "../chartChange";
import { assumed, documented } from "../declareMember";
import type { HostWriting } from "../model";
import { defineObject, refusals } from "../objectType";
import { readColour, readFlag, readNumber, readText } from "../readArgument";
import type { ChartTarget } from "./chart";

/** What a proxy of type ChartFont stands for. */
export interface ChartFontTarget extends ChartTarget {
  readonly writing: HostWriting;
}

/** The writing of the title, the legend, the categories or the labels of a series. */
export const chartFont = defineObject<Excel.ChartFont, ChartFontTarget>({
  name: "ChartFont",
  members: {
    bold: documented.value(
      "1.1",
      ({ writing }) => writing.bold,
      changedChart((_, value, { writing }) => (writing.bold = readFlag(value))),
    ),
    color: assumed.value(
      "1.1",
      ({ writing }) => writing.colour,
      changedChart((_, value, { writing }) => (writing.colour = readColour(value))),
      "HTML colour names are refused.",
    ),
    name: documented.value(
      "1.1",
      ({ writing }) => writing.name,
      changedChart((_, value, { writing }) => (writing.name = readText(value))),
    ),
    size: assumed.value(
      "1.1",
      ({ writing }) => writing.size,
      changedChart((_, value, { writing }) => {
        const size = readNumber(value);
        if (size < 1 || size > 409) throw refusals.badArgument();
        writing.size = size;
      }),
    ),
  },
});
