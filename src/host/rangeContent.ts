import { isEntireColumns, isEntireRows } from "./address";
import { eachWritten, formatAt, formulaAt, gridOf, madeCell, valueAt } from "./cells";
import { shownAt } from "./cellContent";
import { assumed, documented } from "./declareMember";
import { editCells } from "./editCells";
import { valueType } from "./events";
import type { Json, Member } from "./member";
import type { Area, HostLink, HostSheet } from "./model";
import { refusals, type Setting } from "./objectType";
import { isLeftOut, readRecord, readText } from "./readArgument";
import { requirePermission } from "./requirePermission";
import type { RangeTarget } from "./targets";

type RangeMembers = Readonly<Record<string, Member<RangeTarget, Setting>>>;

/** What stands in the cells of a Range. */
export const rangeContent = {
  values: assumed.value<RangeTarget>(
    "1.1",
    grid((sheet, row, column) => valueAt(sheet, row, column)),
    write,
    "Texts that look like numbers, days or formulas are turned into them, whatever the language.",
  ),
  formulas: documented.value<RangeTarget>(
    "1.1",
    grid((sheet, row, column) => formulaAt(sheet, row, column)),
    write,
    "Formulas are not calculated: they show #BUSY! until a calculator gives them values.",
  ),
  text: assumed.value<RangeTarget>(
    "1.1",
    grid((sheet, row, column) => shownAt(sheet, row, column)),
    undefined,
    "Formats of days and plain numbers only; nothing is ever too wide for its column.",
  ),
  valueTypes: documented.value<RangeTarget>(
    "1.1",
    grid((sheet, row, column) => valueType(valueAt(sheet, row, column))),
  ),
  numberFormat: documented.value<RangeTarget>(
    "1.1",
    grid((sheet, row, column) => formatAt(sheet, row, column).numberFormat),
    writeNumberFormats,
    "What already stands in a cell stays as it is, as in Excel.",
  ),
  hyperlink: assumed.value<RangeTarget>(
    "1.7",
    ({ sheet, area }) => linkOf(sheet, area),
    writeLink,
    "The look of the cell stays; Excel makes it blue and underlined.",
  ),
} satisfies RangeMembers;

/** The client asks for this before it writes more than 1,500 cells in blocks of rows. */
export const validateArraySize = assumed.action<RangeTarget>("1.3", ({ area }, [rows, columns]) => {
  if (rows !== area.rows || columns !== area.columns) throw refusals.badArgument();
});

function grid(read: (sheet: HostSheet, row: number, column: number) => Json) {
  return ({ sheet, area }: RangeTarget, setting: Setting): Json => {
    if (isUnbounded(area)) return null;
    setting.recalculate();
    return gridOf(area, (row, column) => read(sheet, row, column));
  };
}

/** Whole columns and rows have no values of cells, says the reference; writing them is refused. */
function isUnbounded(area: Area): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}

function write({ sheet, area }: RangeTarget, written: Json, setting: Setting): void {
  if (isUnbounded(area)) throw refusals.badArgument();
  editCells(sheet, area, written, setting);
}

function writeNumberFormats({ sheet, area }: RangeTarget, written: Json, setting: Setting): void {
  if (isUnbounded(area)) throw refusals.badArgument();
  requirePermission(sheet, "allowFormatCells");
  eachWritten(area, written, (_, __, format) => void readText(format));
  eachWritten(area, written, (row, column, format) => {
    madeCell(sheet, row, column).format.numberFormat = readText(format);
  });
  setting.structureChanged(sheet);
}

function linkOf(sheet: HostSheet, area: Area): Json {
  const { link } = formatAt(sheet, area.row, area.column);
  return link === undefined || area.rows * area.columns > 1 ? null : { ...link };
}

const LINK_PARTS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

function writeLink({ sheet, area }: RangeTarget, written: Json, setting: Setting): void {
  if (isUnbounded(area)) throw refusals.badArgument();
  requirePermission(sheet, "allowInsertHyperlinks");
  const link = readLink(written);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      madeCell(sheet, row, column).format.link = link;
    }
  }
  if (link.textToDisplay !== undefined) editCells(sheet, area, link.textToDisplay, setting);
  else setting.structureChanged(sheet);
}

function readLink(written: Json): HostLink {
  const parts = readRecord(written, LINK_PARTS);
  const texts = LINK_PARTS.filter((part) => !isLeftOut(parts[part])).map(
    (part) => [part, readText(parts[part])] as const,
  );
  const link: HostLink = Object.fromEntries(texts);
  if (link.address === undefined && link.documentReference === undefined) {
    throw refusals.badArgument();
  }
  return link;
}
