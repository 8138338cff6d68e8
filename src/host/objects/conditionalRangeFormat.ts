import { documented } from "../declareMember";
import { changedLook } from "../conditionalLook";
import { defineObject } from "../objectType";
import { readText } from "../readArgument";
import type { ConditionalFormatTarget } from "./conditionalFormat";

/** How cells look when the condition of a conditional format holds. */
export const conditionalRangeFormat = defineObject<
  Excel.ConditionalRangeFormat,
  ConditionalFormatTarget
>({
  name: "ConditionalRangeFormat",
  members: {
    borders: documented.object("1.6", (target) => ({
      type: "ConditionalRangeBorderCollection",
      target,
    })),
    fill: documented.object("1.6", (target) => ({ type: "ConditionalRangeFill", target })),
    font: documented.object("1.6", (target) => ({ type: "ConditionalRangeFont", target })),
    numberFormat: documented.value(
      "1.6",
      ({ format }) => format.numberFormat ?? "",
      changedLook((format, value) => (format.numberFormat = readText(value))),
    ),
  },
});
