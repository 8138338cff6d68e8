import { moveToPriority, numberPriorities } from "../conditionalPriorities";
import { assumed, documented } from "../declareMember";
import { NULL_OBJECT, type HostObject } from "../member";
import type { HostConditionalFormat, HostSheet } from "../model";
import { defineObject, refusals } from "../objectType";
import { isLeftOut, readCount, readFlag } from "../readArgument";
import { requirePermission } from "../requirePermission";
import { rangeAreasObject, rangeObject } from "../targets";

/** What a proxy of type ConditionalFormat stands for. */
export interface ConditionalFormatTarget {
  readonly sheet: HostSheet;
  readonly format: HostConditionalFormat;
}

const WORD_ONLY = "Only formats by a formula are played.";
const nothing = documented.object<ConditionalFormatTarget>("1.6", () => NULL_OBJECT, WORD_ONLY);

/** A look that cells take on under a condition. */
export const conditionalFormat = defineObject<Excel.ConditionalFormat, ConditionalFormatTarget>({
  name: "ConditionalFormat",
  identify: ({ format: { id } }) => ({ Id: id }),
  members: {
    cellValueOrNullObject: nothing,
    colorScaleOrNullObject: nothing,
    custom: documented.object("1.6", custom),
    customOrNullObject: documented.object("1.6", custom),
    dataBarOrNullObject: nothing,
    iconSetOrNullObject: nothing,
    presetOrNullObject: nothing,
    textComparisonOrNullObject: nothing,
    topBottomOrNullObject: nothing,
    id: documented.value("1.6", ({ format }) => format.id),
    priority: documented.value(
      "1.6",
      ({ format }) => format.priority,
      ({ sheet, format }, value, setting) => {
        requirePermission(sheet, "allowFormatCells");
        moveToPriority(sheet, format, readCount(value));
        setting.structureChanged(sheet);
      },
    ),
    stopIfTrue: documented.value(
      "1.6",
      ({ format }) => format.stopIfTrue,
      ({ sheet, format }, value, setting) => {
        requirePermission(sheet, "allowFormatCells");
        format.stopIfTrue = !isLeftOut(value) && readFlag(value);
        setting.structureChanged(sheet);
      },
    ),
    type: documented.value("1.6", ({ format }) => format.type),
    delete: documented.method("1.6", ({ sheet, format }, _, setting) => {
      requirePermission(sheet, "allowFormatCells");
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      numberPriorities(sheet);
      setting.structureChanged(sheet);
      return undefined;
    }),
    getRange: assumed.method(
      "1.6",
      (target) => {
        const range = onlyRange(target);
        if (range === undefined) throw refusals.badArgument();
        return range;
      },
      "A format on several areas is refused as InvalidArgument.",
    ),
    getRangeOrNullObject: documented.method("1.6", (target) => onlyRange(target) ?? NULL_OBJECT),
    getRanges: documented.method("1.9", ({ sheet, format }) =>
      rangeAreasObject(sheet, format.areas),
    ),
  },
});

function custom(target: ConditionalFormatTarget): HostObject<ConditionalFormatTarget> {
  return { type: "CustomConditionalFormat", target };
}

function onlyRange({ sheet, format }: ConditionalFormatTarget): HostObject | undefined {
  const [first, ...others] = format.areas;
  return first === undefined || others.length > 0 ? undefined : rangeObject(sheet, first);
}
