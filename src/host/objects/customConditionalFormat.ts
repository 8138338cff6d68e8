import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import type { ConditionalFormatTarget } from "./conditionalFormat";

/** A conditional format by a formula. */
export const customConditionalFormat = defineObject<
  Excel.CustomConditionalFormat,
  ConditionalFormatTarget
>({
  name: "CustomConditionalFormat",
  members: {
    format: documented.object("1.6", (target) => ({ type: "ConditionalRangeFormat", target })),
    rule: documented.object("1.6", (target) => ({ type: "ConditionalFormatRule", target })),
  },
});
