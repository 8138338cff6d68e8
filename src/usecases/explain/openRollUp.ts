import { openGrid, type Grid } from "../../workbook/explain/grid";
import { openEvaluator, type Evaluator } from "../../workbook/explain/openEvaluator";
import { readOrigins, type Origins } from "../../workbook/explain/origins";
import { openTables, type TableReader } from "../../workbook/explain/tableRecords";
import type { PlanContext } from "../catalogue";
import type { WorkbookSnapshot } from "../ports";

/** A roll-up laid open: its cells, its calculation, its tables and where their rows come from. */
export interface OpenRollUp {
  readonly grid: Grid;
  readonly evaluator: Evaluator;
  readonly tables: TableReader;
  readonly origins: Origins;
  /** The plan; undefined for one that the catalogue does not have. */
  readonly context: PlanContext | undefined;
}

/** Opens a roll-up for explaining any number of its cells. */
export function openRollUp(
  workbook: WorkbookSnapshot,
  context: PlanContext | undefined,
): OpenRollUp {
  const grid = openGrid(workbook);
  const evaluator = openEvaluator(grid);
  const tables = openTables(grid, evaluator);
  return { grid, evaluator, tables, origins: readOrigins(tables), context };
}
