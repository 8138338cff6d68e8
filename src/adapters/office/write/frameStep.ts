import type { SheetDraft } from "../../../workbook/draft";
import { cellRef } from "../../../workbook/cellRef";
import { rangeAt } from "../rangeAt";
import { columnPoints } from "./columnPoints";
import { columnsAddress, rowsAddress } from "./rectangles";
import { CALL_BYTES } from "./requestBytes";
import { runsOf } from "./runs";
import type { WriteStep } from "./writeStep";

/** Beyond so many rows Excel finds the heights itself faster than it is told them. */
const MOST_HEIGHTS = 300;

/** Column widths, row heights, what is hidden, what stays in view. */
export function frameStep(draft: SheetDraft, as: string): WriteStep {
  return {
    sheet: draft.name,
    bytes: (20 + draft.columns.length * 3 + Math.min(draft.rows.length, MOST_HEIGHTS)) * CALL_BYTES,
    write: (workbook) => {
      const sheet = workbook.worksheets.getItem(as);
      setColumns(sheet, draft);
      setRows(sheet, draft);
      freeze(sheet, draft);
      for (const merge of draft.merges) rangeAt(sheet, merge).merge(false);
      sheet.showGridlines = draft.gridlines;
      if (draft.tabColour !== null) sheet.tabColor = `#${draft.tabColour}`;
    },
  };
}

function setColumns(sheet: Excel.Worksheet, { columns }: SheetDraft): void {
  for (const { value, start, length } of runsOf(columns.map(({ width }) => width)))
    rangeAt(sheet, columnsAddress(start, length)).format.columnWidth = columnPoints(value);
  for (const { value, start, length } of runsOf(columns.map(({ foldable }) => foldable ?? false)))
    if (value) rangeAt(sheet, columnsAddress(start, length)).group("ByColumns");
  for (const { value, start, length } of runsOf(columns.map(({ hidden }) => hidden)))
    if (value) rangeAt(sheet, columnsAddress(start, length)).columnHidden = true;
}

/** Setting a height shows a hidden row: heights come first. */
function setRows(sheet: Excel.Worksheet, { rows, freeze, tables }: SheetDraft): void {
  const told = rows.length > MOST_HEIGHTS ? rows.slice(0, freeze?.rows ?? 0) : rows;
  if (told.length < rows.length) rangeAt(sheet, rowsAddress(0, rows.length)).format.autofitRows();
  for (const { value, start, length } of runsOf(told.map(({ height }) => height)))
    if (value !== null) rangeAt(sheet, rowsAddress(start, length)).format.rowHeight = value;
  // A table's filter hides its rows itself.
  if (tables.some(({ filter }) => filter !== null)) return;
  for (const { value, start, length } of runsOf(rows.map(({ hidden }) => hidden)))
    if (value) rangeAt(sheet, rowsAddress(start, length)).rowHidden = true;
}

function freeze(sheet: Excel.Worksheet, { freeze: frozen }: SheetDraft): void {
  if (frozen === null) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeAt(sheet, `A1:${cellRef(columns - 1, rows)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
