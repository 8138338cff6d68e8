import { writeRollUp } from "../../src/workbook/rollup/writeRollUp";
import type { RowDraft, WorkbookDraft } from "../../src/workbook/draft";
import { consolidate726, variedFolder, withRows } from "./filledWorkbooks";

let made: Promise<WorkbookDraft> | undefined;

/** The roll-up of a folder of all kinds of files; made once, as it takes a second or two. */
export function aRollUp(): Promise<WorkbookDraft> {
  made ??= (async () => writeRollUp(await consolidate726(await variedFolder())))();
  return made;
}

/** A roll-up whose sheet `Chi tiết` has so many rows, as one of a whole province may have. */
export async function bigRollUp(rows: number): Promise<WorkbookDraft> {
  const draft = await aRollUp();
  const longer = withRows(draft, "Chi tiết", ([heading, ...body]): readonly RowDraft[] => [
    ...(heading === undefined ? [] : [heading]),
    ...Array.from({ length: rows }, (_, at) => body[at % body.length]).filter(
      (row) => row !== undefined,
    ),
  ]);
  return {
    ...longer,
    sheets: longer.sheets.map((sheet) =>
      sheet.name === "Chi tiết"
        ? {
            ...sheet,
            tables: sheet.tables.map((table) => ({
              ...table,
              ref: table.ref.replace(/\d+$/u, String(rows + 1)),
            })),
          }
        : sheet,
    ),
  };
}
