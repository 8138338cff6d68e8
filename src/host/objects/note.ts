import { columnOfKey, rowOfKey } from "../cells";
import { documented } from "../declareMember";
import type { HostSheet } from "../model";
import { defineObject } from "../objectType";
import { existing, readText } from "../readArgument";
import { requirePermission } from "../requirePermission";
import { rangeObject } from "../targets";

/** What a proxy of type Note stands for. */
export interface NoteTarget {
  readonly sheet: HostSheet;
  /** The `cellKey` of its cell. */
  readonly key: number;
}

/** An old-style note on a cell. */
export const note = defineObject<Excel.Note, NoteTarget>({
  name: "Note",
  members: {
    authorName: documented.value("1.18", (target) => noteOf(target).author),
    content: documented.value(
      "1.18",
      (target) => noteOf(target).content,
      (target, value, setting) => {
        requirePermission(target.sheet, "allowEditObjects");
        noteOf(target).content = readText(value);
        setting.structureChanged(target.sheet);
      },
    ),
    delete: documented.method("1.18", ({ sheet, key }, _, setting) => {
      requirePermission(sheet, "allowEditObjects");
      sheet.notes.delete(key);
      setting.structureChanged(sheet);
      return undefined;
    }),
    getLocation: documented.method("1.18", ({ sheet, key }) =>
      rangeObject(sheet, { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 }),
    ),
  },
});

function noteOf({ sheet, key }: NoteTarget) {
  return existing(sheet.notes.get(key));
}
