import { assumed, documented } from "../declareMember";
import { requireFreeName, requireValidName } from "../definedName";
import type { Argument, HostObject } from "../member";
import { NULL_OBJECT } from "../member";
import type { HostName } from "../model";
import { defineObject, isHostObject, refusals, type Setting } from "../objectType";
import { existing, isLeftOut, readText } from "../readArgument";
import { fixedReference, sameName } from "../referredRange";
import type { RangeTarget, ScopeTarget } from "../targets";

/** The names of the workbook, or those of one sheet. */
export const namedItemCollection = defineObject<Excel.NamedItemCollection, ScopeTarget>({
  name: "NamedItemCollection",
  items: namesOf,
  members: {
    add: assumed.method(
      "1.4",
      addName,
      "A name that is taken is refused as ItemAlreadyExists; a formula has to begin with an equals sign.",
    ),
    getCount: documented.method("1.4", (scope, _, setting) => namesOf(scope, setting).length),
    getItem: documented.method("1.1", (scope, [name], setting) =>
      existing(findName(scope, name, setting)),
    ),
    getItemOrNullObject: documented.method(
      "1.4",
      (scope, [name], setting) => findName(scope, name, setting) ?? NULL_OBJECT,
    ),
  },
});

function namesOf({ sheet }: ScopeTarget, { workbook }: Setting): HostObject<HostName>[] {
  return workbook.names
    .filter(({ sheetId }) => sheetId === (sheet?.id ?? null))
    .map((target) => ({ type: "NamedItem", target }));
}

function findName(
  scope: ScopeTarget,
  name: Argument | undefined,
  setting: Setting,
): HostObject<HostName> | undefined {
  const wanted = readText(name);
  return namesOf(scope, setting).find(({ target }) => sameName(target.name, wanted));
}

function addName(
  scope: ScopeTarget,
  [name, reference, comment]: readonly Argument[],
  setting: Setting,
): HostObject<HostName> {
  const wanted = readText(name);
  requireValidName(wanted);
  if (scope.sheet === null) requireFreeName(setting.workbook, wanted);
  else if (findName(scope, wanted, setting) !== undefined) throw refusals.exists();
  const target: HostName = {
    name: wanted,
    formula: readReference(reference),
    visible: true,
    sheetId: scope.sheet?.id ?? null,
    ...(isLeftOut(comment) ? {} : { comment: readText(comment) }),
  };
  setting.workbook.names.push(target);
  setting.structureChanged(scope.sheet);
  return { type: "NamedItem", target };
}

function readReference(reference: Argument | undefined): string {
  if (isHostObject(reference, "Range")) {
    const { sheet, area } = reference.target as RangeTarget;
    return `=${fixedReference(sheet, area)}`;
  }
  const formula = readText(reference);
  if (!/^=./u.test(formula)) throw refusals.badArgument();
  return formula;
}
