import type { FreeSheetDraft } from "../../../../workbook/draft";
import { placeBefore } from "../../../../workbook/move/axisMove";
import type { TakenOver } from "../../../../workbook/packageEdit";
import { rowSettings } from "../../long/sheetData";
import type { RowsBefore } from "./rowsBefore";

/** What people set for a row, beside how high it is. */
const KEPT = ["s", "customFormat", "hidden", "outlineLevel", "collapsed", "thickTop", "thickBot"];
/** Programs round heights; people drag a row further. */
const ROUNDING = 0.8;

/** What is set for a row of a sheet written anew; undefined for a row that did not stand there. */
export function rowSettingsBefore(
  row: number,
  draft: FreeSheetDraft["rows"][number] | undefined,
  { move, heights, ownRowsAbove, ownRowsFrom }: TakenOver,
  before: RowsBefore,
): string | undefined {
  const there = placeBefore(move.rows, row);
  const attributes = there === undefined ? undefined : before.attributes(there);
  if (attributes === undefined) return undefined;
  const isSet = /^(?:1|true|on)$/u.test(attributes.get("customHeight") ?? "");
  const height = isSet ? Number(attributes.get("ht")) : null;
  const given = heights.get(row);
  const isTheirs =
    row <= ownRowsAbove || row >= ownRowsFrom || (given !== undefined && differ(height, given));
  const kept = KEPT.flatMap((name) => {
    const value = attributes.get(name);
    return value === undefined || /^(?:0|false)$/u.test(value) ? [] : [` ${name}="${value}"`];
  });
  return kept.join("") + rowSettings(isTheirs ? height : (draft?.height ?? null), false);
}

function differ(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one !== other;
  return Math.abs(one - other) > ROUNDING;
}
