import type { COVER_LABELS } from "../../workbook/cover";
import type { CellDraft, RowDraft, SheetDraft, WorkbookDraft } from "../../workbook/draft";
import { fittingHeight } from "../../workbook/rowHeight";
import { SHEETS } from "../../workbook/sheetNames";

/** A change of a workbook, as an officer's hand would make it. */
export type Edit = (draft: WorkbookDraft) => WorkbookDraft;

/** A cell of a table sheet, named as officers see it: row id and column heading. */
export interface CellPlace {
  readonly sheet: string;
  readonly rowId: string;
  readonly heading: string;
}

type Value = CellDraft["value"];

const ID_HEADING = "Mã";

/** Several changes, one after the other. */
export function inTurn(...edits: readonly Edit[]): Edit {
  return (draft) => edits.reduce((changed, edit) => edit(changed), draft);
}

/** Changes one sheet and leaves the others. */
export function editSheet(name: string, change: (sheet: SheetDraft) => SheetDraft): Edit {
  return (draft) => {
    if (!draft.sheets.some((sheet) => sheet.name === name)) throw new Error(`No sheet ${name}`);
    return {
      ...draft,
      sheets: draft.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
    };
  };
}

/** Types a value into a cell; a row grows with its text, as it does under an officer's hand. */
export function setCell({ sheet: name, rowId, heading }: CellPlace, value: Value): Edit {
  return editSheet(name, (sheet) => {
    const at = rowAt(sheet, rowId);
    const column = columnAt(sheet, heading);
    const rows = sheet.rows.map((row, index) =>
      index === at ? fitted(sheet, withValue(row, column, value)) : row,
    );
    return { ...sheet, rows };
  });
}

/** Fills a cell of the guide sheet, found by its label. */
export function setCover(
  label: (typeof COVER_LABELS)[keyof typeof COVER_LABELS],
  value: Value,
): Edit {
  return editSheet(SHEETS.guide, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row.cells[1]?.value === label ? withValue(row, 2, value) : row)),
  }));
}

/** Index of the column under a heading; the headings are a table sheet's first row. */
export function columnAt({ name, rows }: SheetDraft, heading: string): number {
  const at = (rows[0]?.cells ?? []).findIndex((cell) => cell?.value === heading);
  if (at < 0) throw new Error(`No column ${heading} on ${name}`);
  return at;
}

/** Index of the row with an id. */
export function rowAt(sheet: SheetDraft, rowId: string): number {
  const column = columnAt(sheet, ID_HEADING);
  const at = sheet.rows.findIndex(({ cells }) => cells[column]?.value === rowId);
  if (at < 1) throw new Error(`No row ${rowId} on ${sheet.name}`);
  return at;
}

/** A row with one cell's value changed; its look stays. */
export function withValue(row: RowDraft, column: number, value: Value): RowDraft {
  const cells = row.cells.map((cell, at) =>
    at === column ? { ...cell, value, style: cell?.style ?? ("plain" as const) } : cell,
  );
  return { ...row, cells };
}

/** A row at least as high as its texts need in the sheet's columns. */
export function fitted(sheet: SheetDraft, row: RowDraft): RowDraft {
  const texts = row.cells.flatMap((cell, at) => {
    const column = sheet.columns[at];
    if (column === undefined || column.hidden) return [];
    return [{ text: String(cell?.value ?? ""), width: column.width }];
  });
  return { ...row, height: Math.max(row.height ?? 0, fittingHeight(texts)) };
}
