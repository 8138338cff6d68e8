import { quotedSheet } from "./address";
import type { HostSheet, HostWorkbook } from "./model";
import { refusals } from "./objectType";
import { sameName } from "./referredRange";

const LONGEST_NAME = 31;

/** The sheet with a name or an id. */
export function sheetNamed(workbook: HostWorkbook, key: string): HostSheet | undefined {
  return workbook.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key));
}

/** Refuses a name that Excel does not take for a sheet, or that another sheet has. */
export function requireSheetName(
  workbook: HostWorkbook,
  name: string,
  renamed: HostSheet | null,
): void {
  const impossible = /[\\/?*[\]:]/u.test(name) || /^'|'$/u.test(name) || sameName(name, "History");
  if (name.trim() === "" || name.length > LONGEST_NAME || impossible) throw refusals.badArgument();
  const taken = workbook.sheets.find((sheet) => sameName(sheet.name, name));
  if (taken !== undefined && taken !== renamed) throw refusals.exists();
}

/** The name Excel gives a sheet that is added without one. */
export function nextSheetName(workbook: HostWorkbook): string {
  const names = Array.from({ length: workbook.sheets.length + 1 }, (_, n) => `Sheet${n + 1}`);
  return names.find((name) => sheetNamed(workbook, name) === undefined) ?? "";
}

/** Formulas of cells and names follow a renamed sheet. */
export function renameInFormulas(workbook: HostWorkbook, from: string, to: string): void {
  const follow = (formula: string) => renamed(formula, from, to);
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== null) cell.formula = follow(cell.formula);
    }
  }
  for (const name of workbook.names) name.formula = follow(name.formula);
}

/** References stand outside of the formula's texts. */
function renamed(formula: string, from: string, to: string): string {
  const quoted = `'${from.replace(/'/gu, "''")}'!`;
  const plain = quotedSheet(from) === from ? `${from}!` : null;
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const once = part.replaceAll(quoted, `${quotedSheet(to)}!`);
      return plain === null ? once : replaceWhole(once, plain, `${quotedSheet(to)}!`);
    })
    .join("");
}

/** Replaces a plain sheet name where no longer name ends with it. */
function replaceWhole(text: string, plain: string, to: string): string {
  const [first = "", ...rest] = text.split(plain);
  return rest.reduce((done, next) => {
    const isTail = /[\p{L}\p{N}_.']$/u.test(done);
    return done + (isTail ? plain : to) + next;
  }, first);
}
