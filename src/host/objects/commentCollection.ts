import { assumed, documented } from "../declareMember";
import { NULL_OBJECT, type Argument, type HostObject } from "../member";
import { cellKey } from "../model";
import { newId } from "../newWorkbook";
import { notPlayed } from "../notPlayed";
import { defineObject, refusals, type Setting } from "../objectType";
import { existing, isLeftOut, itemAt, readText } from "../readArgument";
import { referredRange } from "../referredRange";
import { requirePermission } from "../requirePermission";
import type { ScopeTarget } from "../targets";
import type { CommentTarget } from "./comment";

/** The threaded comments of a sheet, or of all sheets. */
export const commentCollection = defineObject<Excel.CommentCollection, ScopeTarget>({
  name: "CommentCollection",
  items: commentsOf,
  members: {
    add: assumed.method(
      "1.10",
      addComment,
      "A cell that has a comment or a note refuses as InvalidArgument; plain text only.",
    ),
    getCount: documented.method("1.10", (scope, _, setting) => commentsOf(scope, setting).length),
    getItem: documented.method("1.10", (scope, [id], setting) =>
      existing(findComment(scope, id, setting)),
    ),
    getItemAt: documented.method("1.10", (scope, [index], setting) =>
      itemAt(commentsOf(scope, setting), index),
    ),
    getItemByCell: documented.method("1.10", (scope, [cell], setting) => {
      const { sheet, area } = referredRange(cell, setting.workbook, scope.sheet);
      const key = cellKey(area.row, area.column);
      return existing(
        commentsOf(scope, setting).find(
          ({ target }) => target.sheet === sheet && target.comment.key === key,
        ),
      );
    }),
    getItemOrNullObject: documented.method(
      "1.14",
      (scope, [id], setting) => findComment(scope, id, setting) ?? NULL_OBJECT,
    ),
  },
});

function commentsOf({ sheet }: ScopeTarget, { workbook }: Setting): HostObject<CommentTarget>[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((held) =>
    held.comments.map((comment) => ({ type: "Comment", target: { sheet: held, comment } })),
  );
}

function findComment(
  scope: ScopeTarget,
  id: Argument | undefined,
  setting: Setting,
): HostObject<CommentTarget> | undefined {
  const wanted = readText(id);
  return commentsOf(scope, setting).find(({ target: { comment } }) => comment.id === wanted);
}

function addComment(
  scope: ScopeTarget,
  [cell, content, contentType]: readonly Argument[],
  setting: Setting,
): HostObject<CommentTarget> {
  if (!isLeftOut(contentType) && contentType !== "Plain") throw notPlayed("mentions in comments");
  const { sheet, area } = referredRange(cell, setting.workbook, scope.sheet);
  requirePermission(sheet, "allowEditObjects");
  const key = cellKey(area.row, area.column);
  const isTaken = sheet.notes.has(key) || sheet.comments.some((comment) => comment.key === key);
  if (area.rows * area.columns !== 1 || isTaken) throw refusals.badArgument();
  const comment = { id: newId(setting.workbook), key, author: "", content: readText(content) };
  sheet.comments.push(comment);
  setting.structureChanged(sheet);
  return { type: "Comment", target: { sheet, comment } };
}
