import { assumed, documented } from "../declareMember";
import type { Argument } from "../member";
import type { HostSheet } from "../model";
import { defineObject, refusals, type Setting } from "../objectType";
import { isLeftOut, readFlag, readRecord, readText, readWord } from "../readArgument";

const PERMISSIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** The lock of a sheet. */
export const worksheetProtection = defineObject<Excel.WorksheetProtection, HostSheet>({
  name: "WorksheetProtection",
  members: {
    options: documented.value("1.2", ({ protection }) => ({
      ...readOptions(null),
      ...protection?.options,
    })),
    protected: documented.value("1.2", ({ protection }) => protection !== null),
    protect: assumed.method(
      "1.2",
      protect,
      "A sheet that is protected already refuses (documented) as AccessDenied (assumed).",
    ),
    unprotect: assumed.method("1.7", unprotect, "A wrong password is refused as AccessDenied."),
  },
});

function protect(
  sheet: HostSheet,
  [options, password]: readonly Argument[],
  setting: Setting,
): undefined {
  if (sheet.protection !== null) throw refusals.denied();
  sheet.protection = {
    options: readOptions(options),
    password: isLeftOut(password) ? "" : readText(password),
  };
  setting.structureChanged(sheet);
  return undefined;
}

function unprotect(sheet: HostSheet, [password]: readonly Argument[], setting: Setting): undefined {
  if (sheet.protection === null) return undefined;
  const given = isLeftOut(password) ? "" : readText(password);
  if (given !== sheet.protection.password) throw refusals.denied();
  sheet.protection = null;
  setting.structureChanged(sheet);
  return undefined;
}

function readOptions(argument: Argument | undefined): Readonly<Record<string, boolean | string>> {
  const record = isLeftOut(argument) ? {} : readRecord(argument, [...PERMISSIONS, "selectionMode"]);
  const permissions = PERMISSIONS.map((name) => {
    const given = record[name];
    return [name, isLeftOut(given) ? false : readFlag(given)] as const;
  });
  const mode = record["selectionMode"];
  const selectionMode = isLeftOut(mode) ? "Normal" : readWord(mode, ["Normal", "Unlocked", "None"]);
  return { ...Object.fromEntries(permissions), selectionMode };
}
