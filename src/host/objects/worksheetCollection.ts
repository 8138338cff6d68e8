import { assumed, documented } from "../declareMember";
import { EVENT, WORKBOOK_TARGET } from "../events";
import { NULL_OBJECT, type Argument } from "../member";
import type { HostSheet } from "../model";
import { defineObject, type Setting } from "../objectType";
import { existing, isLeftOut, readFlag, readText } from "../readArgument";
import { createSheet } from "../sheetLife";
import { sheetNamed } from "../sheetName";
import { sheetObject } from "../targets";

const workbookTarget = () => WORKBOOK_TARGET;

/** The sheets of the workbook, in their order. */
export const worksheetCollection = defineObject<Excel.WorksheetCollection, unknown>({
  name: "WorksheetCollection",
  items: (_, { workbook }) => workbook.sheets.map(sheetObject),
  members: {
    add: assumed.method(
      "1.1",
      (_, [name], setting) =>
        sheetObject(createSheet(isLeftOut(name) ? null : readText(name), setting)),
      "A name that is taken is refused as ItemAlreadyExists, an impossible one as InvalidArgument.",
    ),
    getActiveWorksheet: documented.method("1.1", (_, __, { workbook }) =>
      sheetObject(existing(sheetNamed(workbook, workbook.activeSheetId))),
    ),
    getCount: documented.method(
      "1.4",
      (_, [onlyVisible], setting) => counted(onlyVisible, setting).length,
    ),
    getFirst: documented.method("1.5", (_, [onlyVisible], setting) =>
      sheetObject(existing(counted(onlyVisible, setting)[0])),
    ),
    getLast: documented.method("1.5", (_, [onlyVisible], setting) =>
      sheetObject(existing(counted(onlyVisible, setting).at(-1))),
    ),
    getItem: documented.method("1.1", (_, [key], { workbook }) =>
      sheetObject(existing(sheetNamed(workbook, readText(key)))),
    ),
    getItemOrNullObject: documented.method("1.4", (_, [key], { workbook }) => {
      const sheet = sheetNamed(workbook, readText(key));
      return sheet === undefined ? NULL_OBJECT : sheetObject(sheet);
    }),
    onActivated: documented.event("1.7", EVENT.activated, "ActivatedEvent", workbookTarget),
    onAdded: documented.event("1.7", EVENT.added, "AddedEvent", workbookTarget),
    onCalculated: documented.event("1.8", EVENT.calculated, "CalculatedEvent", workbookTarget),
    onChanged: documented.event("1.9", EVENT.changed, "DataChangedEvent", workbookTarget),
    onDeactivated: documented.event("1.7", EVENT.deactivated, "DeactivatedEvent", workbookTarget),
    onDeleted: documented.event("1.7", EVENT.deleted, "DeletedEvent", workbookTarget),
    onNameChanged: documented.event("1.17", EVENT.nameChanged, "EventNameChanged", workbookTarget),
    onRowHiddenChanged: documented.event(
      "1.11",
      EVENT.rowHiddenChanged,
      "RowHiddenChangedEvent",
      workbookTarget,
    ),
    onSelectionChanged: documented.event(
      "1.9",
      EVENT.selectionChanged,
      "SelectionChangedEvent",
      workbookTarget,
    ),
    onVisibilityChanged: documented.event(
      "1.17",
      EVENT.visibilityChanged,
      "EventVisibilityChanged",
      workbookTarget,
    ),
  },
});

function counted(onlyVisible: Argument | undefined, { workbook }: Setting): readonly HostSheet[] {
  const visible = !isLeftOut(onlyVisible) && readFlag(onlyVisible);
  return workbook.sheets.filter((sheet) => !visible || sheet.visibility === "Visible");
}
