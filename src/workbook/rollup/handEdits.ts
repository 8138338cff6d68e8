import type { RollUp } from "../../domain/consolidation/consolidate";
import type { HandEdit } from "../../domain/submission/handEdit";
import { cellText } from "../../domain/submission/rawCell";
import { readDay } from "../../domain/submission/readings";
import { SHEETS } from "../sheetNames";
import type { WorkbookSnapshot } from "../snapshot";
import { bearingSheet } from "./bearingSheet";
import { detailEdits } from "./detailEdits";
import { CUT_OFF_LABEL } from "./overviewGrid";
import { verdictEdits } from "./verdictEdits";

/**
 * What people changed in a lower level's roll-up after it was made: `told` is what the reports inside it
 * say, consolidated as they were there. None of it travels up.
 */
export function handEdits(workbook: WorkbookSnapshot, told: RollUp): readonly HandEdit[] {
  return [...detailEdits(workbook, told), ...verdictEdits(workbook, told)];
}

/** The day up to which a roll-up counts, as its overview shows it; null where it shows none. */
export function cutOffDayOf(workbook: WorkbookSnapshot): string | null {
  const rows = bearingSheet(workbook, SHEETS.overview)?.rows ?? [];
  const cells = rows.find((row) => cellText(row.cells[0]) === CUT_OFF_LABEL)?.cells ?? [];
  for (const cell of cells.slice(1)) {
    const reading = readDay(cell);
    if (reading.kind === "read") return reading.day;
  }
  return null;
}
