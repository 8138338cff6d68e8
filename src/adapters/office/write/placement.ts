import type { SheetDraft, WorkbookDraft } from "../../../workbook/draft";
import { sheetKey } from "../sheetDirectory";
import type { SheetBefore, TableBefore, WorkbookBefore } from "./workbookBefore";

/** Where the sheets of a draft go, and under which names they and the old ones stand meanwhile. */
export interface Placement {
  readonly sheets: readonly PlacedSheet[];
  /** Old tables whose names the draft needs. */
  readonly displaced: readonly { readonly table: TableBefore; readonly aside: string }[];
  /** The name of a table of the draft until the old one has given it up. */
  readonly tableName: (name: string) => string;
}

/** A sheet of the draft with the one it replaces. */
export interface PlacedSheet {
  readonly draft: SheetDraft;
  /** Its name until it is complete. */
  readonly temporary: string;
  readonly old: { readonly sheet: SheetBefore; readonly aside: string } | null;
}

/** Finds a place for every sheet; nothing that stays in the workbook is touched. */
export function placeSheets(draft: WorkbookDraft, before: WorkbookBefore): Placement {
  const freshName = makeFreshName([
    ...before.sheets.map(({ name }) => name),
    ...draft.sheets.map(({ name }) => name),
  ]);
  const old = new Map(before.sheets.map((sheet) => [sheetKey(sheet.name), sheet]));
  const freshTable = makeFreshName([
    ...before.tables.map(({ name }) => name),
    ...draft.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
  ]);
  const wanted = new Set(
    draft.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())),
  );
  const displaced = before.tables
    .filter(({ name }) => wanted.has(name.toLowerCase()))
    .map((table) => ({ table, aside: freshTable(`${table.name}_cu`) }));
  const temporary = new Map(
    displaced.map(({ table: { name } }) => [name.toLowerCase(), freshTable(`${name}_moi`)]),
  );
  return {
    sheets: draft.sheets.map((sheet) => {
      const replaced = old.get(sheetKey(sheet.name));
      return {
        draft: sheet,
        temporary: freshName("Đang ghi"),
        old: replaced === undefined ? null : { sheet: replaced, aside: freshName("Bản cũ") },
      };
    }),
    displaced,
    tableName: (name) => temporary.get(name.toLowerCase()) ?? name,
  };
}

/** Gives names that nothing has yet: the stem, with a number where needed. */
function makeFreshName(taken: readonly string[]): (stem: string) => string {
  const known = new Set(taken.map(sheetKey));
  return (stem) => {
    let name = stem;
    for (let at = 2; known.has(sheetKey(name)); at += 1)
      name = stem.includes("_") ? `${stem}${at}` : `${stem} ${at}`;
    known.add(sheetKey(name));
    return name;
  };
}
