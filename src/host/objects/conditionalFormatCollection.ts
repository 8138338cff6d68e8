import { areasMeet, areasWithout } from "../areaSet";
import { assumed, documented } from "../declareMember";
import type { Argument, HostObject } from "../member";
import { NULL_OBJECT } from "../member";
import type { HostConditionalFormat } from "../model";
import { newId } from "../newWorkbook";
import { notPlayed } from "../notPlayed";
import { defineObject, type Setting } from "../objectType";
import { existing, itemAt, readText } from "../readArgument";
import { requirePermission } from "../requirePermission";
import type { CellsTarget } from "../targets";
import { numberPriorities } from "../conditionalPriorities";
import type { ConditionalFormatTarget } from "./conditionalFormat";

/** The conditional formats that touch some cells. */
export const conditionalFormatCollection = defineObject<
  Excel.ConditionalFormatCollection,
  CellsTarget
>({
  name: "ConditionalFormatCollection",
  items: formatsOn,
  members: {
    add: documented.method("1.6", addFormat, "Only those by a formula (Custom) are played."),
    clearAll: assumed.method(
      "1.6",
      clearFormats,
      "Formats that reach further keep the cells outside.",
    ),
    getCount: documented.method("1.6", (target) => formatsOn(target).length),
    getItem: documented.method("1.6", (target, [id]) => existing(findFormat(target, id))),
    getItemAt: documented.method("1.6", (target, [index]) => itemAt(formatsOn(target), index)),
    getItemOrNullObject: documented.method(
      "1.14",
      (target, [id]) => findFormat(target, id) ?? NULL_OBJECT,
    ),
  },
});

function formatsOn({ sheet, areas }: CellsTarget): HostObject<ConditionalFormatTarget>[] {
  const wanted = areas();
  return sheet.conditionalFormats
    .filter((format) => areasMeet(format.areas, wanted))
    .map((format) => ({ type: "ConditionalFormat", target: { sheet, format } }));
}

function findFormat(
  target: CellsTarget,
  id: Argument | undefined,
): HostObject<ConditionalFormatTarget> | undefined {
  const wanted = readText(id);
  return formatsOn(target).find(({ target: { format } }) => format.id === wanted);
}

/** A new format is judged before all others. */
function addFormat(
  { sheet, areas }: CellsTarget,
  [type]: readonly Argument[],
  setting: Setting,
): HostObject<ConditionalFormatTarget> {
  requirePermission(sheet, "allowFormatCells");
  if (readText(type) !== "Custom") throw notPlayed("conditional formats other than by a formula");
  const format: HostConditionalFormat = {
    id: newId(setting.workbook),
    areas: areas(),
    type: "Custom",
    formula: "",
    fill: "",
    fontColour: "",
    bold: false,
    borders: new Map(),
    priority: 0,
    stopIfTrue: false,
  };
  sheet.conditionalFormats.unshift(format);
  numberPriorities(sheet);
  setting.structureChanged(sheet);
  return { type: "ConditionalFormat", target: { sheet, format } };
}

function clearFormats(
  { sheet, areas }: CellsTarget,
  _: readonly Argument[],
  setting: Setting,
): undefined {
  requirePermission(sheet, "allowFormatCells");
  const cleared = areas();
  for (const format of sheet.conditionalFormats) {
    format.areas = areasWithout(format.areas, cleared);
  }
  const left = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...left);
  numberPriorities(sheet);
  setting.structureChanged(sheet);
  return undefined;
}
