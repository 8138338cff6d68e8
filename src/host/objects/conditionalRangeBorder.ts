import { changedLook } from "../conditionalLook";
import { assumed, documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readColour, readWord } from "../readArgument";
import type { ConditionalFormatTarget } from "./conditionalFormat";

/** What a proxy of type ConditionalRangeBorder stands for. */
export interface ConditionalBorderTarget extends ConditionalFormatTarget {
  /** "EdgeTop" */
  readonly side: string;
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
const NO_BORDER = { style: "None", colour: "#000000" };

/** One border of a conditional format. */
export const conditionalRangeBorder = defineObject<
  Excel.ConditionalRangeBorder,
  ConditionalBorderTarget
>({
  name: "ConditionalRangeBorder",
  identify: ({ side }) => ({ Id: side }),
  members: {
    color: assumed.value(
      "1.6",
      ({ format, side }) => (format.borders.get(side) ?? NO_BORDER).colour,
      changedLook(({ borders }, value, { side }) => {
        const colour = readColour(value);
        const { style } = borders.get(side) ?? { style: "Continuous" };
        borders.set(side, { style, colour });
      }),
      "A colour given to a border that is not drawn draws it.",
    ),
    sideIndex: documented.value("1.6", ({ side }) => side),
    style: documented.value(
      "1.6",
      ({ format, side }) => (format.borders.get(side) ?? NO_BORDER).style,
      changedLook(({ borders }, value, { side }) => {
        const { colour } = borders.get(side) ?? NO_BORDER;
        borders.set(side, { style: readWord(value, STYLES), colour });
      }),
    ),
  },
});
