import { intersectionOf } from "../address";
import { putText, shownAt } from "../cellContent";
import { assumed, documented } from "../declareMember";
import { newId } from "../newWorkbook";
import type { Argument, HostObject } from "../member";
import { NULL_OBJECT } from "../member";
import type { Area, HostSheet, HostTable, HostWorkbook } from "../model";
import { notPlayed } from "../notPlayed";
import { defineObject, refusals, type Setting } from "../objectType";
import { existing, itemAt, readFlag, readText } from "../readArgument";
import { referredRange, sameName } from "../referredRange";
import { requirePermission } from "../requirePermission";
import { tableObject, type TableTarget } from "../tableAreas";
import type { ScopeTarget } from "../targets";

/** The tables of a sheet, or of all sheets. */
export const tableCollection = defineObject<Excel.TableCollection, ScopeTarget>({
  name: "TableCollection",
  items: tablesOf,
  members: {
    count: documented.value("1.1", (scope, setting) => tablesOf(scope, setting).length),
    add: assumed.method(
      "1.1",
      ({ sheet }, [address, hasHeaders], setting) => {
        const range = referredRange(address, setting.workbook, sheet ?? activeSheet(setting));
        if (sheet !== null && range.sheet !== sheet) throw refusals.badArgument();
        return addTable(range.sheet, range.area, readFlag(hasHeaders), setting);
      },
      "A table over another one, or over merged cells, is refused as InvalidArgument.",
    ),
    getCount: documented.method("1.4", (scope, _, setting) => tablesOf(scope, setting).length),
    getItem: documented.method("1.1", (scope, [key], setting) =>
      existing(findTable(scope, key, setting)),
    ),
    getItemAt: documented.method("1.1", (scope, [index], setting) =>
      itemAt(tablesOf(scope, setting), index),
    ),
    getItemOrNullObject: documented.method(
      "1.4",
      (scope, [key], setting) => findTable(scope, key, setting) ?? NULL_OBJECT,
    ),
  },
});

function tablesOf({ sheet }: ScopeTarget, { workbook }: Setting): HostObject<TableTarget>[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((held) => held.tables.map((table) => tableObject(held, table)));
}

function findTable(
  scope: ScopeTarget,
  key: Argument | undefined,
  setting: Setting,
): HostObject<TableTarget> | undefined {
  const wanted = readText(key);
  return tablesOf(scope, setting).find(
    ({ target: { table } }) => table.id === wanted || sameName(table.name, wanted),
  );
}

function activeSheet({ workbook }: Setting): HostSheet {
  return existing(workbook.sheets.find(({ id }) => id === workbook.activeSheetId));
}

function addTable(
  sheet: HostSheet,
  given: Area,
  hasHeaders: boolean,
  setting: Setting,
): HostObject<TableTarget> {
  requirePermission(sheet);
  if (!hasHeaders) throw notPlayed("a table without a row of headings");
  const area = { ...given, rows: Math.max(given.rows, 2) };
  const taken = [...sheet.tables.map((table) => table.area), ...sheet.merges];
  if (taken.some((other) => intersectionOf(other, area) !== undefined)) {
    throw refusals.badArgument();
  }
  const table = newTable(setting.workbook, area);
  sheet.tables.push(table);
  nameColumns(sheet, area);
  setting.cellsChanged(sheet, { ...area, rows: 1 });
  setting.structureChanged(sheet);
  return tableObject(sheet, table);
}

function newTable(workbook: HostWorkbook, area: Area): HostTable {
  return {
    id: newId(workbook),
    name: freeTableName(workbook),
    area,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
    filters: new Map(),
  };
}

function freeTableName({ sheets, names }: HostWorkbook): string {
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const taken = [...tables, ...names.map(({ name }) => name)];
  for (let number = 1; ; number++) {
    const name = `Table${number}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}

/** Excel makes headings texts, names blank ones "Column1", and numbers repeated ones from 2. */
function nameColumns(sheet: HostSheet, { row, column: first, columns }: Area): void {
  const given: string[] = [];
  for (let at = 0; at < columns; at++) {
    const written = shownAt(sheet, row, first + at);
    const name = written === "" ? freeHeading("Column", 1, given) : unlike(written, given);
    given.push(name);
    putText(sheet, row, first + at, name);
  }
}

function unlike(heading: string, given: readonly string[]): string {
  return given.some((other) => sameName(other, heading)) ? freeHeading(heading, 2, given) : heading;
}

function freeHeading(stem: string, from: number, given: readonly string[]): string {
  for (let number = from; ; number++) {
    const name = `${stem}${number}`;
    if (!given.some((other) => sameName(other, name))) return name;
  }
}
