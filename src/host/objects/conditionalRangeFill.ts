import { changedLook } from "../conditionalLook";
import { assumed, documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readColour } from "../readArgument";
import type { ConditionalFormatTarget } from "./conditionalFormat";

/** The background of a conditional format. */
export const conditionalRangeFill = defineObject<
  Excel.ConditionalRangeFill,
  ConditionalFormatTarget
>({
  name: "ConditionalRangeFill",
  members: {
    color: assumed.value(
      "1.6",
      ({ format }) => format.fill,
      changedLook((format, value) => (format.fill = readColour(value))),
      'Only "#RRGGBB" is taken, not the words HTML has for colours.',
    ),
    clear: documented.method("1.6", (target, _, setting) => {
      changedLook((format) => (format.fill = ""))(target, null, setting);
      return undefined;
    }),
  },
});
