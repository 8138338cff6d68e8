import { areaAddress } from "./address";
import { assumed, documented } from "./declareMember";
import { emitForSheet, EVENT } from "./events";
import type { Argument, Json, Member } from "./member";
import type { Setting } from "./objectType";
import { readFlag, readWord } from "./readArgument";
import { requirePermission } from "./requirePermission";
import type { RangeTarget } from "./targets";

type RangeMembers = Readonly<Record<string, Member<RangeTarget, Setting>>>;

/** Excel's outlines are at most this deep. */
const DEEPEST = 8;

/** The rows and columns that a Range lies in. */
export const rangeLines = {
  rowHidden: documented.value<RangeTarget>(
    "1.2",
    ({ sheet, area }) =>
      common(indexesOf(area.row, area.rows).map((row) => sheet.rows.get(row)?.hidden ?? false)),
    ({ sheet, area }, hidden, setting) => {
      const flag = readFlag(hidden);
      requirePermission(sheet, "allowFormatRows");
      for (const row of indexesOf(area.row, area.rows)) {
        sheet.rows.set(row, { ...sheet.rows.get(row), hidden: flag });
      }
      const rows = { ...area, column: 0, columns: 16_384 };
      emitForSheet(setting, EVENT.rowHiddenChanged, sheet, {
        address: areaAddress(rows),
        changeType: flag ? "Hidden" : "Unhidden",
        source: "Local",
      });
      setting.structureChanged(sheet);
    },
  ),
  columnHidden: documented.value<RangeTarget>(
    "1.2",
    ({ sheet, area }) =>
      common(
        indexesOf(area.column, area.columns).map(
          (column) => sheet.columns.get(column)?.hidden ?? false,
        ),
      ),
    ({ sheet, area }, hidden, setting) => {
      const flag = readFlag(hidden);
      requirePermission(sheet, "allowFormatColumns");
      for (const column of indexesOf(area.column, area.columns)) {
        sheet.columns.set(column, { ...sheet.columns.get(column), hidden: flag });
      }
      setting.structureChanged(sheet);
    },
  ),
  group: assumed.method<RangeTarget>("1.10", outline(1), "Groups are not folded by the host."),
  ungroup: assumed.method<RangeTarget>("1.10", outline(-1)),
  showGroupDetails: assumed.method<RangeTarget>("1.10", fold(false)),
  hideGroupDetails: assumed.method<RangeTarget>("1.10", fold(true)),
} satisfies RangeMembers;

function indexesOf(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

function common(flags: readonly boolean[]): Json {
  const first = flags[0] ?? false;
  return flags.every((flag) => flag === first) ? first : null;
}

function outline(step: 1 | -1) {
  return (
    { sheet, area }: RangeTarget,
    [option]: readonly Argument[],
    setting: Setting,
  ): undefined => {
    const byRows = readWord(option, ["ByRows", "ByColumns"]) === "ByRows";
    const lines: Map<number, { outlineLevel?: number }> = byRows ? sheet.rows : sheet.columns;
    for (const index of byRows
      ? indexesOf(area.row, area.rows)
      : indexesOf(area.column, area.columns)) {
      const line = lines.get(index) ?? {};
      const outlineLevel = Math.max(0, Math.min(DEEPEST, (line.outlineLevel ?? 0) + step));
      lines.set(index, { ...line, outlineLevel });
    }
    setting.structureChanged(sheet);
    return undefined;
  };
}

function fold(hidden: boolean) {
  return (
    { sheet, area }: RangeTarget,
    [option]: readonly Argument[],
    setting: Setting,
  ): undefined => {
    const byRows = readWord(option, ["ByRows", "ByColumns"]) === "ByRows";
    const lines: Map<number, { outlineLevel?: number; hidden?: boolean }> = byRows
      ? sheet.rows
      : sheet.columns;
    const indexes = byRows ? indexesOf(area.row, area.rows) : indexesOf(area.column, area.columns);
    for (const index of indexes) {
      const line = lines.get(index);
      if ((line?.outlineLevel ?? 0) > 0) lines.set(index, { ...line, hidden });
    }
    setting.structureChanged(sheet);
    return undefined;
  };
}
