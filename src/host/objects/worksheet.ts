import { isOnSheet, parseAddressList } from "../address";
import { usedArea } from "../cells";
import { assumed, documented } from "../declareMember";
import { EVENT } from "../events";
import { NULL_OBJECT, type Argument, type HostObject, type Json } from "../member";
import { MOST_COLUMNS, MOST_ROWS, type Area, type HostSheet } from "../model";
import { defineObject, refusals, type Setting } from "../objectType";
import {
  isLeftOut,
  readColour,
  readCount,
  readFlag,
  readNumber,
  readText,
  readWord,
} from "../readArgument";
import { rangeOfReference, sameName } from "../referredRange";
import { activateSheet } from "../selection";
import { deleteSheet, moveSheet, renameSheet, showSheet } from "../sheetLife";
import { rangeAreasObject, rangeObject, scopeObject } from "../targets";

const ALL_CELLS: Area = { row: 0, column: 0, rows: MOST_ROWS, columns: MOST_COLUMNS };
const LONGEST_LIST = 8192;

const idOf = ({ id }: HostSheet) => id;

/** A sheet of cells. */
export const worksheet = defineObject<Excel.Worksheet, HostSheet>({
  name: "Worksheet",
  identify: ({ id }) => ({ Id: id }),
  members: {
    charts: documented.object("1.1", (sheet) => scopeObject("ChartCollection", sheet)),
    comments: documented.object("1.10", (sheet) => scopeObject("CommentCollection", sheet)),
    freezePanes: ofSheet("1.7", "WorksheetFreezePanes"),
    names: documented.object("1.4", (sheet) => scopeObject("NamedItemCollection", sheet)),
    notes: documented.object("1.18", (sheet) => scopeObject("NoteCollection", sheet)),
    pageLayout: ofSheet("1.9", "PageLayout"),
    protection: ofSheet("1.2", "WorksheetProtection"),
    tables: documented.object("1.1", (sheet) => scopeObject("TableCollection", sheet)),
    id: documented.value("1.1", idOf),
    name: assumed.value(
      "1.1",
      ({ name }) => name,
      (sheet, name, setting) => renameSheet(sheet, readText(name), setting),
      "Formulas of cells and names follow; those of rules and charts do not.",
    ),
    position: documented.value(
      "1.1",
      (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      (sheet, position, setting) => moveSheet(sheet, readNumber(position), setting),
    ),
    visibility: assumed.value(
      "1.1",
      ({ visibility }) => visibility,
      (sheet, visibility, setting) =>
        showSheet(sheet, readWord(visibility, ["Visible", "Hidden", "VeryHidden"]), setting),
      "Hiding the last visible sheet is refused as InvalidOperation.",
    ),
    tabColor: documented.value(
      "1.7",
      ({ tabColour }) => tabColour,
      change((sheet, colour) => (sheet.tabColour = colour === "" ? "" : readColour(colour))),
    ),
    showGridlines: documented.value(
      "1.8",
      ({ showGridlines }) => showGridlines,
      change((sheet, shown) => (sheet.showGridlines = readFlag(shown))),
    ),
    showHeadings: documented.value(
      "1.8",
      ({ showHeadings }) => showHeadings,
      change((sheet, shown) => (sheet.showHeadings = readFlag(shown))),
    ),
    standardWidth: documented.value(
      "1.7",
      ({ standardWidth }) => standardWidth,
      change((sheet, width) => (sheet.standardWidth = readNumber(width))),
      "In characters of the default font.",
    ),
    activate: documented.action("1.1", (sheet, _, setting) => {
      activateSheet(sheet, setting);
    }),
    calculate: documented.action("1.6", (_, __, setting) => {
      setting.recalculate();
    }),
    delete: assumed.action(
      "1.1",
      (sheet, _, setting) => {
        deleteSheet(sheet, setting);
      },
      "The last visible sheet and a very hidden one are refused as InvalidOperation.",
    ),
    getCell: documented.method("1.1", (sheet, [row, column]) =>
      rangeObject(sheet, {
        row: readCount(row),
        column: readCount(column),
        rows: 1,
        columns: 1,
      }),
    ),
    getRange: assumed.method(
      "1.1",
      (sheet, [address], setting) => rangeOf(sheet, address, setting),
      "Addresses, or names of the workbook; other references are refused as InvalidArgument.",
    ),
    getRangeByIndexes: documented.method("1.7", (sheet, [row, column, rows, columns]) => {
      const area = {
        row: readCount(row),
        column: readCount(column),
        rows: readCount(rows),
        columns: readCount(columns),
      };
      if (!isOnSheet(area)) throw refusals.badArgument();
      return rangeObject(sheet, area);
    }),
    getRanges: assumed.method(
      "1.9",
      (sheet, [addresses]) => rangeAreasObject(sheet, areasOf(sheet, addresses)),
      "Lists over 8192 characters are refused.",
    ),
    getUsedRange: documented.method("1.1", (sheet, [valuesOnly]) => {
      const used = usedArea(sheet, valuesOnly === true, null);
      return rangeObject(sheet, used ?? { row: 0, column: 0, rows: 1, columns: 1 });
    }),
    getUsedRangeOrNullObject: documented.method("1.4", (sheet, [valuesOnly]) => {
      const used = usedArea(sheet, valuesOnly === true, null);
      return used === undefined ? NULL_OBJECT : rangeObject(sheet, used);
    }),
    onActivated: documented.event("1.7", EVENT.activated, "ActivatedEvent", idOf),
    onCalculated: documented.event("1.8", EVENT.calculated, "CalculatedEvent", idOf),
    onChanged: documented.event("1.7", EVENT.changed, "DataChangedEvent", idOf),
    onDeactivated: documented.event("1.7", EVENT.deactivated, "DeactivatedEvent", idOf),
    onNameChanged: documented.event("1.17", EVENT.nameChanged, "EventNameChanged", idOf),
    onRowHiddenChanged: documented.event(
      "1.11",
      EVENT.rowHiddenChanged,
      "RowHiddenChangedEvent",
      idOf,
    ),
    onSelectionChanged: documented.event(
      "1.7",
      EVENT.selectionChanged,
      "SelectionChangedEvent",
      idOf,
    ),
    onVisibilityChanged: documented.event(
      "1.17",
      EVENT.visibilityChanged,
      "EventVisibilityChanged",
      idOf,
    ),
  },
  wire: {
    gridlines: settingOnly(
      "1.8",
      change((sheet, shown) => (sheet.showGridlines = readFlag(shown))),
    ),
    headings: settingOnly(
      "1.8",
      change((sheet, shown) => (sheet.showHeadings = readFlag(shown))),
    ),
  },
});

function ofSheet(since: string, type: string) {
  return documented.object<HostSheet>(since, (target) => ({ type, target }));
}

function change(act: (sheet: HostSheet, value: Json) => void) {
  return (sheet: HostSheet, value: Json, setting: Setting): void => {
    act(sheet, value);
    setting.structureChanged(sheet);
  };
}

/** The client sets `showGridlines` under another name than it loads it. */
function settingOnly(since: string, set: (sheet: HostSheet, value: Json, host: Setting) => void) {
  return { kind: "property", evidence: "assumed", since, set } as const;
}

function rangeOf(sheet: HostSheet, address: Argument | undefined, setting: Setting): HostObject {
  if (isLeftOut(address)) return rangeObject(sheet, ALL_CELLS);
  const text = readText(address);
  const named = setting.workbook.names.find(({ name }) => sameName(name, text));
  const found = rangeOfReference(named?.formula ?? text, setting.workbook, sheet);
  if (found?.sheet !== sheet) throw refusals.badArgument();
  return rangeObject(sheet, found.area);
}

function areasOf(sheet: HostSheet, addresses: Argument | undefined): readonly Area[] {
  if (isLeftOut(addresses)) return [ALL_CELLS];
  const text = readText(addresses);
  const parsed = text.length > LONGEST_LIST ? undefined : parseAddressList(text);
  const elsewhere = parsed?.some(
    (part) => part.sheet !== null && !sameName(part.sheet, sheet.name),
  );
  if (parsed === undefined || elsewhere === true) throw refusals.badArgument();
  return parsed.map(({ area }) => area);
}
