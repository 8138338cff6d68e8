/**
 * Cells of a sheet, for use before the next sync only: Excel need not keep them for us, which spares
 * a request at the end of every piece of work.
 */
export function rangeAt(sheet: Excel.Worksheet, address?: string): Excel.Range {
  return sheet.getRange(address).untrack();
}
