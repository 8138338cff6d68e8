import { assumed, documented } from "../declareMember";
import { EVENT } from "../events";
import { NULL_OBJECT, type Argument, type HostObject } from "../member";
import type { HostSheet, HostWorkbook } from "../model";
import { defineObject, type Setting } from "../objectType";
import { existing, readText } from "../readArgument";
import { sheetNamed } from "../sheetName";
import { rangeAreasObject, rangeObject, scopeObject } from "../targets";

/** The open workbook: where every path begins. */
export const workbook = defineObject<Excel.Workbook, HostWorkbook>({
  name: "Workbook",
  members: {
    application: ofWorkbook("1.1", "Application"),
    worksheets: ofWorkbook("1.1", "WorksheetCollection"),
    tables: documented.object("1.1", () => scopeObject("TableCollection", null)),
    names: documented.object("1.1", () => scopeObject("NamedItemCollection", null)),
    comments: documented.object("1.10", () => scopeObject("CommentCollection", null)),
    notes: documented.object("1.18", () => scopeObject("NoteCollection", null)),
    properties: ofWorkbook("1.7", "DocumentProperties"),
    settings: ofWorkbook("1.4", "SettingCollection"),
    customXmlParts: ofWorkbook("1.5", "CustomXmlPartCollection"),
    protection: ofWorkbook("1.7", "WorkbookProtection"),
    name: assumed.value("1.7", () => "Book1", undefined, "Always the name of a new workbook."),
    getActiveCell: documented.method("1.7", (target, _, setting) => {
      const { row, column } = target.selection;
      return rangeObject(activeSheet(setting), { row, column, rows: 1, columns: 1 });
    }),
    getSelectedRange: documented.method("1.1", (target, _, setting) =>
      rangeObject(activeSheet(setting), target.selection),
    ),
    getSelectedRanges: documented.method("1.9", (target, _, setting) =>
      rangeAreasObject(activeSheet(setting), [target.selection]),
    ),
    onSelectionChanged: documented.event("1.2", EVENT.documentSelection, null, () => ""),
  },
  wire: {
    _Runtime: ofWorkbook("1.5", "Runtime"),
    _RemoveReference: assumed.action("1.1", (_, [id], { references }) => {
      references.delete(readText(id));
    }),
    _RemoveAllReferences: assumed.action("1.1", (_, __, { references }) => {
      references.clear();
    }),
    _GetReferenceCount: assumed.method("1.1", (_, __, { references }) => references.size),
    _GetRangeForEventByReferenceId: assumed.method("1.8", (_, [id], setting) =>
      existing(referenceOf(id, setting)),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: assumed.method(
      "1.8",
      (_, [id], setting) => referenceOf(id, setting) ?? NULL_OBJECT,
    ),
    createAndOpenWorkbook: assumed.action("1.8", (_, [base64], setting) => {
      setting.openFile(readText(base64));
    }),
  },
});

function ofWorkbook(since: string, type: string) {
  return documented.object<HostWorkbook>(since, (target) => ({ type, target }));
}

function activeSheet(setting: Setting): HostSheet {
  return existing(sheetNamed(setting.workbook, setting.workbook.activeSheetId));
}

function referenceOf(id: Argument | undefined, { references }: Setting): HostObject | undefined {
  return references.get(readText(id));
}
