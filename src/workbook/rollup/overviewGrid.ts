import { TASK_GROUPS } from "../../domain/consolidation/taskState";
import { quoteSheetName } from "../cellRef";
import { SHEETS } from "../sheetNames";

export const COLUMNS = 18;
export const WIDTH = 10.5;
export const ROW_HEIGHT = 19;
export const CUT_OFF = { row: 3, column: 2 } as const;
export const GROUPS_ROW = 10;
export const TARGETS_ROW = GROUPS_ROW + TASK_GROUPS.length + 4;
export const LOWER_ROW = TARGETS_ROW + 2;
export const CHARTS_END_ROW = LOWER_ROW + 22;

/** The words beside the cut-off day's cell, by which it is found again. */
export const CUT_OFF_LABEL = "Ngày chốt số liệu";

/** The cut-off day's cell, which the name `NgayChot` stands for. */
export const CUT_OFF_REF = `${quoteSheetName(SHEETS.overview)}!$C$${CUT_OFF.row}`;
