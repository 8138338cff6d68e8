import { cellText } from "../../domain/submission/rawCell";
import { foldAccents } from "../../domain/text/foldText";
import type { PackageOutline } from "../packageOutline";
import { readSheetReference } from "../sheetReference";
import { SHEETS } from "../sheetNames";
import type { WorkbookSnapshot } from "../snapshot";
import { standingSheet } from "./compareRollUp";
import { CUT_OFF_LABEL, CUT_OFF_NAME } from "./overviewGrid";
import { ROLL_UP_TABLES } from "./rollUpTables";

/** A roll-up in which every sheet of ours bears the name that we gave it. */
export interface KnownSheets {
  readonly workbook: WorkbookSnapshot;
  /** Our name of a sheet → what people call it, where that is another one. */
  readonly theirNames: ReadonlyMap<string, string>;
}

/**
 * Knows the sheets of a roll-up again after people gave them other names: by the table that a sheet
 * bears, and the overview by the cell of the cut-off day. No sheet is taken for two.
 */
export function knownSheets(workbook: WorkbookSnapshot, outline: PackageOutline): KnownSheets {
  const theirNames = new Map<string, string>();
  for (const ours of Object.values(SHEETS)) {
    const theirs = bearerOf(ours, workbook, outline) ?? standingSheet(workbook, ours)?.name;
    const isTaken = [...theirNames.values()].some((name) => name === theirs);
    if (theirs !== undefined && theirs !== ours && !isTaken) theirNames.set(ours, theirs);
  }
  if (theirNames.size === 0) return { workbook, theirNames };
  const ourNames = new Map([...theirNames].map(([ours, theirs]) => [theirs, ours]));
  const sheets = workbook.sheets
    .filter(({ name }) => !theirNames.has(name))
    .map((sheet) => ({ ...sheet, name: ourNames.get(sheet.name) ?? sheet.name }));
  return { workbook: { ...workbook, sheets }, theirNames };
}

/** The sheet of another name that is ours by what it bears. */
function bearerOf(
  ours: string,
  workbook: WorkbookSnapshot,
  outline: PackageOutline,
): string | undefined {
  const table = ROLL_UP_TABLES.find(({ sheet }) => sheet === ours)?.table.toLowerCase();
  const bearer =
    ours === SHEETS.overview
      ? overviewIn(workbook, outline)
      : table === undefined
        ? undefined
        : outline.tables.get(table);
  if (bearer === undefined || Object.values(SHEETS).some((name) => isAlike(name, bearer)))
    return undefined;
  return bearer;
}

function overviewIn(workbook: WorkbookSnapshot, outline: PackageOutline): string | undefined {
  if (standingSheet(workbook, SHEETS.overview) !== undefined) return undefined;
  const cutOff = readSheetReference(outline.names.get(CUT_OFF_NAME) ?? "");
  const sheet = workbook.sheets.find(({ name }) => name === cutOff?.sheet);
  const row = sheet?.rows.find(({ number }) => cutOff?.place.endsWith(`$${number}`));
  return cellText(row?.cells[0]) === CUT_OFF_LABEL ? sheet?.name : undefined;
}

function isAlike(one: string, other: string): boolean {
  return foldAccents(one) === foldAccents(other);
}
