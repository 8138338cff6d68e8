import { columnLetters, parseAddress, quotedSheet } from "./address";
import type { Argument } from "./member";
import { MOST_COLUMNS, MOST_ROWS, type Area, type HostSheet, type HostWorkbook } from "./model";
import { isHostObject, refusals } from "./objectType";
import type { RangeTarget } from "./targets";

/** The cells that an argument means: a Range, or an address (on `sheet` when it names none). */
export function referredRange(
  argument: Argument | undefined,
  workbook: HostWorkbook,
  sheet: HostSheet | null,
): RangeTarget {
  if (isHostObject(argument, "Range")) return argument.target as RangeTarget;
  if (typeof argument !== "string") throw refusals.badArgument();
  const found = rangeOfReference(argument, workbook, sheet);
  if (found === undefined) throw refusals.badArgument();
  return found;
}

/** The cells that a reference such as "='Danh mục'!$A$2:$A$8" names; undefined when it is another formula. */
export function rangeOfReference(
  reference: string,
  workbook: HostWorkbook,
  sheet: HostSheet | null,
): RangeTarget | undefined {
  const parsed = parseAddress(reference);
  if (parsed === undefined) return undefined;
  const named =
    parsed.sheet === null
      ? sheet
      : workbook.sheets.find(({ name }) => sameName(name, parsed.sheet ?? ""));
  return named === null || named === undefined ? undefined : { sheet: named, area: parsed.area };
}

/** A reference that stays where it is when copied: "'Danh mục'!$A$2:$A$8". */
export function fixedReference(sheet: HostSheet, area: Area): string {
  return `${quotedSheet(sheet.name)}!${fixedAddress(area)}`;
}

/** "$A$2:$A$8" */
export function fixedAddress({ row, column, rows, columns }: Area): string {
  const left = `$${columnLetters(column)}`;
  const right = `$${columnLetters(column + columns - 1)}`;
  if (rows === MOST_ROWS) return `${left}:${right}`;
  if (columns === MOST_COLUMNS) return `$${row + 1}:$${row + rows}`;
  const first = `${left}$${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}$${row + rows}`;
}

/** Excel takes names for the same whatever their case. */
export function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase("en") === other.toLocaleLowerCase("en");
}
