import { TASK_GROUPS } from "../../domain/consolidation/taskState";
import { quoteSheetName } from "../cellRef";
import { SHEETS } from "../sheetNames";

export const COLUMNS = 18;
export const WIDTH = 12;
export const ROW_HEIGHT = 18;
export const CUT_OFF = { row: 3, column: 2 } as const;
export const GROUPS_ROW = 10;
export const ON_TIME_ROW = GROUPS_ROW + TASK_GROUPS.length + 2;
export const LOWER_ROW = ON_TIME_ROW + 2;
/** Height of the rows below, which blocks of different kinds share. */
export const LOWER_HEIGHT = 16;
/** On the right: who has not reported, and below it what is longest overdue, two rows a task. */
export const RIGHT_COLUMN = 10;
export const MISSING = { row: LOWER_ROW, lines: 5 } as const;
export const WORST_COUNT = 10;
export const LAST_ROW = MISSING.row + MISSING.lines + 2 + WORST_COUNT * 2;
/** The block in the middle: targets, and what changed since the last period below them. */
export const MIDDLE = { column: 6, span: 4 } as const;
export const CHANGES_ROW = LOWER_ROW + 15;

/** The words beside the cut-off day's cell, by which it is found again. */
export const CUT_OFF_LABEL = "Ngày chốt số liệu";

/** What formulas call the cut-off day. */
export const CUT_OFF_NAME = "NgayChot";

/** The cut-off day's cell, which that name stands for. */
export const CUT_OFF_REF = `${quoteSheetName(SHEETS.overview)}!$C$${CUT_OFF.row}`;
