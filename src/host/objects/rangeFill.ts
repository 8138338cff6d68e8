import { changeFormat, commonFormat } from "../cellFormat";
import { assumed, documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readColour } from "../readArgument";
import type { CellsTarget } from "../targets";

/** The background of cells. */
export const rangeFill = defineObject<Excel.RangeFill, CellsTarget>({
  name: "RangeFill",
  members: {
    color: assumed.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.fill ?? "#FFFFFF") ?? "",
      (target, colour, setting) =>
        changeFormat(target, setting, (format) => (format.fill = readColour(colour))),
      "Differing colours read as an empty text; HTML colour names are refused.",
    ),
    clear: documented.action("1.1", (target, _, setting) =>
      changeFormat(target, setting, (format) => delete format.fill),
    ),
  },
});
