import { columnOfKey, rowOfKey } from "../cells";
import { documented } from "../declareMember";
import type { HostSheet } from "../model";
import { defineObject } from "../objectType";
import { readText } from "../readArgument";
import { requirePermission } from "../requirePermission";
import { rangeObject } from "../targets";

/** What a proxy of type Comment stands for. */
export interface CommentTarget {
  readonly sheet: HostSheet;
  readonly comment: HostSheet["comments"][number];
}

/** A threaded comment on a cell. */
export const comment = defineObject<Excel.Comment, CommentTarget>({
  name: "Comment",
  identify: ({ comment: { id } }) => ({ Id: id }),
  members: {
    authorName: documented.value("1.10", (target) => target.comment.author),
    content: documented.value(
      "1.10",
      (target) => target.comment.content,
      (target, value, setting) => {
        requirePermission(target.sheet, "allowEditObjects");
        target.comment.content = readText(value);
        setting.structureChanged(target.sheet);
      },
    ),
    id: documented.value("1.10", (target) => target.comment.id),
    delete: documented.method("1.10", (target, _, setting) => {
      requirePermission(target.sheet, "allowEditObjects");
      target.sheet.comments.splice(target.sheet.comments.indexOf(target.comment), 1);
      setting.structureChanged(target.sheet);
      return undefined;
    }),
    getLocation: documented.method("1.10", ({ sheet, comment: { key } }) =>
      rangeObject(sheet, { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 }),
    ),
  },
});
