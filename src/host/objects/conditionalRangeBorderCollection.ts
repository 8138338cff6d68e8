import { documented } from "../declareMember";
import type { HostObject } from "../member";
import { defineObject } from "../objectType";
import { itemAt, readWord } from "../readArgument";
import type { ConditionalFormatTarget } from "./conditionalFormat";
import type { ConditionalBorderTarget } from "./conditionalRangeBorder";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** The four borders of a conditional format. */
export const conditionalRangeBorderCollection = defineObject<
  Excel.ConditionalRangeBorderCollection,
  ConditionalFormatTarget
>({
  name: "ConditionalRangeBorderCollection",
  items: bordersOf,
  members: {
    bottom: documented.object("1.6", (target) => border(target, "EdgeBottom")),
    left: documented.object("1.6", (target) => border(target, "EdgeLeft")),
    right: documented.object("1.6", (target) => border(target, "EdgeRight")),
    top: documented.object("1.6", (target) => border(target, "EdgeTop")),
    count: documented.value("1.6", () => SIDES.length),
    getItem: documented.method("1.6", (target, [side]) => border(target, readWord(side, SIDES))),
    getItemAt: documented.method("1.6", (target, [index]) => itemAt(bordersOf(target), index)),
  },
});

function bordersOf(target: ConditionalFormatTarget): HostObject<ConditionalBorderTarget>[] {
  return SIDES.map((side) => border(target, side));
}

function border(
  { sheet, format }: ConditionalFormatTarget,
  side: string,
): HostObject<ConditionalBorderTarget> {
  return { type: "ConditionalRangeBorder", target: { sheet, format, side } };
}
