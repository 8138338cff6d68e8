import { cellText } from "../../domain/submission/rawCell";
import { foldAccents } from "../../domain/text/foldText";
import { SHEETS } from "../sheetNames";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { CUT_OFF_LABEL } from "./overviewGrid";
import { ROLL_UP_TABLES, type RollUpTable } from "./rollUpTables";

const OUR_NAMES: ReadonlySet<string> = new Set(Object.values(SHEETS).map(foldAccents));

/**
 * The sheet of a roll-up that bears one of our names; where people gave it another name, the sheet
 * that bears its table, and for the overview the cut-off day.
 */
export function bearingSheet(
  { sheets }: WorkbookSnapshot,
  ours: string,
): SheetSnapshot | undefined {
  const named = sheets.find(({ name }) => foldAccents(name) === foldAccents(ours));
  if (named !== undefined) return named;
  const unknown = sheets.filter(({ name }) => !OUR_NAMES.has(foldAccents(name)));
  if (ours === SHEETS.overview)
    return unknown.find(({ rows }) =>
      rows.some(({ cells }) => cellText(cells[0]) === CUT_OFF_LABEL),
    );
  const table = ROLL_UP_TABLES.find(({ sheet }) => sheet === ours);
  return table === undefined ? undefined : unknown.find((sheet) => bears(table, sheet));
}

function bears({ known, own }: RollUpTable, { rows }: SheetSnapshot): boolean {
  return rows.some(({ cells }) => {
    const words = new Set(cells.map((cell) => cellText(cell)));
    return [...known, own].every((heading) => words.has(heading));
  });
}
