import { parseAddress } from "./address";
import type { HostWorkbook } from "./model";
import { refusals } from "./objectType";
import { sameName } from "./referredRange";

/** Letters first, no spaces, nothing that reads as a cell. */
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const LONGEST_NAME = 255;

/** Refuses what Excel does not take as the name of a table or of a range. */
export function requireValidName(name: string): void {
  const reads = parseAddress(name) !== undefined || /^(?:r\d*|c\d*|r\d*c\d*)$/iu.test(name);
  if (name.length > LONGEST_NAME || !NAME.test(name) || reads) throw refusals.badArgument();
}

/** Tables and the workbook's names share one set of names; a name in it cannot be given again. */
export function requireFreeName(workbook: HostWorkbook, name: string): void {
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const names = workbook.names.filter(({ sheetId }) => sheetId === null).map((known) => known.name);
  if ([...tables, ...names].some((taken) => sameName(taken, name))) throw refusals.exists();
}
