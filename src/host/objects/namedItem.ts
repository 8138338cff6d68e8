import { assumed, documented } from "../declareMember";
import { NULL_OBJECT } from "../member";
import type { HostName, HostSheet } from "../model";
import { defineObject, refusals, type Setting } from "../objectType";
import { existing, readFlag, readText } from "../readArgument";
import { rangeOfReference } from "../referredRange";
import { rangeObject, sheetObject, type RangeTarget } from "../targets";

/** A name for cells or for a formula. */
export const namedItem = defineObject<Excel.NamedItem, HostName>({
  name: "NamedItem",
  identify: ({ name }) => ({ _Id: name }),
  members: {
    worksheet: assumed.object("1.4", (target, setting) =>
      sheetObject(existing(sheetOf(target, setting) ?? undefined)),
    ),
    worksheetOrNullObject: documented.object("1.4", (target, setting) => {
      const sheet = sheetOf(target, setting);
      return sheet === null ? NULL_OBJECT : sheetObject(sheet);
    }),
    comment: documented.value(
      "1.4",
      (target) => target.comment ?? "",
      (target, value) => (target.comment = readText(value)),
    ),
    formula: documented.value(
      "1.7",
      (target) => target.formula,
      (target, value, setting) => {
        const formula = readText(value);
        if (!/^=./u.test(formula)) throw refusals.badArgument();
        target.formula = formula;
        setting.structureChanged(null);
      },
    ),
    name: documented.value("1.1", (target) => target.name),
    scope: documented.value("1.4", ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet")),
    type: assumed.value(
      "1.1",
      typeOf,
      undefined,
      "Formulas are not calculated: whatever is no reference, text or number is called an Error.",
    ),
    visible: documented.value(
      "1.1",
      (target) => target.visible,
      (target, value, setting) => {
        target.visible = readFlag(value);
        setting.structureChanged(null);
      },
    ),
    delete: documented.method("1.4", (target, _, setting) => {
      setting.workbook.names.splice(setting.workbook.names.indexOf(target), 1);
      setting.structureChanged(null);
      return undefined;
    }),
    getRange: assumed.method("1.1", (target, _, setting) => {
      const found = rangeOf(target, setting);
      if (found === undefined) throw refusals.notFound();
      return rangeObject(found.sheet, found.area);
    }),
    getRangeOrNullObject: documented.method("1.4", (target, _, setting) => {
      const found = rangeOf(target, setting);
      return found === undefined ? NULL_OBJECT : rangeObject(found.sheet, found.area);
    }),
  },
});

function sheetOf({ sheetId }: HostName, { workbook }: Setting): HostSheet | null {
  return workbook.sheets.find(({ id }) => id === sheetId) ?? null;
}

function rangeOf(target: HostName, setting: Setting): RangeTarget | undefined {
  return rangeOfReference(target.formula, setting.workbook, sheetOf(target, setting));
}

function typeOf(target: HostName, setting: Setting): string {
  if (rangeOf(target, setting) !== undefined) return "Range";
  const content = target.formula.slice(1);
  if (/^"(?:[^"]|"")*"$/u.test(content)) return "String";
  if (/^(?:true|false)$/iu.test(content)) return "Boolean";
  if (/^-?\d+$/u.test(content)) return "Integer";
  return content !== "" && Number.isFinite(Number(content)) ? "Double" : "Error";
}
