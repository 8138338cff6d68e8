import type { FreeWorkbookDraft } from "../workbook/draft";
import type { HostWorkbook } from "./model";
import { sheetDraftOf } from "./saving/sheetDraftOf";

/**
 * The workbook as a draft that can be saved as a file. What the product never writes is left out:
 * notes, comments, protection, XML parts, settings, names of single sheets, look and totals of tables,
 * filters of a second column, lines on some sides of a cell only, validations by formula, charts of
 * other kinds than ours, paper other than A4.
 */
export function draftOf(workbook: HostWorkbook, writtenOn = today()): FreeWorkbookDraft {
  const active = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId);
  return {
    sheets: workbook.sheets.map(sheetDraftOf),
    names: workbook.names
      .filter(({ sheetId }) => sheetId === null)
      .map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/u, "") })),
    title: workbook.title,
    subject: workbook.subject,
    writtenOn,
    properties: Object.fromEntries(
      [...workbook.properties].map(([key, value]) => [key, String(value)]),
    ),
    activeSheet: Math.max(0, active),
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
