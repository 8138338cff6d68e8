import { areaAddress, fullAddress } from "../address";
import { columnOfKey, rowOfKey } from "../cells";
import { documented } from "../declareMember";
import { NULL_OBJECT, type Argument, type HostObject } from "../member";
import { cellKey, type HostSheet } from "../model";
import { newId } from "../newWorkbook";
import { defineObject, refusals, type Setting } from "../objectType";
import { existing, itemAt, readText } from "../readArgument";
import { referredRange, sameName } from "../referredRange";
import { requirePermission } from "../requirePermission";
import { type ScopeTarget } from "../targets";
import type { NoteTarget } from "./note";

const NOT_IN_CLIENT = "Microsoft's package on npm (1.1.110) has no notes: a newer client asks.";

/** The old-style notes of a sheet, or of all sheets. */
export const noteCollection = defineObject<Excel.NoteCollection, ScopeTarget>({
  name: "NoteCollection",
  items: notesOf,
  members: {
    add: documented.method("1.18", addNote, NOT_IN_CLIENT),
    getCount: documented.method("1.18", (scope, _, setting) => notesOf(scope, setting).length),
    getItem: documented.method("1.18", (scope, [key], setting) =>
      existing(findNote(scope, key, setting)),
    ),
    getItemAt: documented.method("1.18", (scope, [index], setting) =>
      itemAt(notesOf(scope, setting), index),
    ),
    getItemOrNullObject: documented.method(
      "1.18",
      (scope, [key], setting) => findNote(scope, key, setting) ?? NULL_OBJECT,
    ),
  },
});

function notesOf({ sheet }: ScopeTarget, { workbook }: Setting): HostObject<NoteTarget>[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((held) =>
    [...held.notes.keys()]
      .sort((one, other) => one - other)
      .map((key) => ({ type: "Note", target: { sheet: held, key } })),
  );
}

/** By the address of its cell. */
function findNote(
  scope: ScopeTarget,
  key: Argument | undefined,
  setting: Setting,
): HostObject<NoteTarget> | undefined {
  const wanted = readText(key).replace(/\$/gu, "");
  return notesOf(scope, setting).find(({ target }) =>
    [areaAddress(cellOf(target)), fullAddress(target.sheet.name, cellOf(target))].some((address) =>
      sameName(address, wanted),
    ),
  );
}

function cellOf({ key }: NoteTarget) {
  return { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 };
}

function addNote(
  scope: ScopeTarget,
  [cell, content]: readonly Argument[],
  setting: Setting,
): HostObject<NoteTarget> {
  const { sheet, area } = referredRange(cell, setting.workbook, scope.sheet);
  requireSingleCell(area.rows * area.columns);
  requirePermission(sheet, "allowEditObjects");
  const key = cellKey(area.row, area.column);
  requireFreeCell(sheet, key);
  sheet.notes.set(key, { id: newId(setting.workbook), author: "", content: readText(content) });
  setting.structureChanged(sheet);
  return { type: "Note", target: { sheet, key } };
}

function requireSingleCell(cells: number): void {
  if (cells !== 1) throw refusals.badArgument();
}

function requireFreeCell(sheet: HostSheet, key: number): void {
  const hasComment = sheet.comments.some((comment) => comment.key === key);
  if (sheet.notes.has(key) || hasComment) throw refusals.badArgument();
}
