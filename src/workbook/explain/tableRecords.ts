import { isDateFormat } from "../../domain/submission/numberFormat";
import { cellText } from "../../domain/submission/rawCell";
import type { Evaluator } from "./openEvaluator";
import type { CellPlace, Grid, TableArea } from "./grid";
import { isFailure, type Scalar } from "./traced";

/** A row of a table as it stands now, its formulas calculated. */
export interface TableRecord {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  /** The words under a heading, days as people write them; null when blank or the column is gone. */
  readonly text: (heading: string) => string | null;
  readonly value: (heading: string) => Scalar;
  readonly place: (heading: string) => CellPlace | undefined;
}

/** Reads the tables of a roll-up by their headings. */
export interface TableReader {
  readonly all: (table: string) => readonly TableRecord[];
  /** The record whose row a cell lies in. */
  readonly at: (place: CellPlace) => TableRecord | undefined;
}

/** Opens the tables of a roll-up. */
export function openTables(grid: Grid, { evaluate }: Evaluator): TableReader {
  const known = new Map<string, readonly TableRecord[]>();
  const all = (name: string): readonly TableRecord[] => {
    const table = grid.table(name);
    const records = known.get(name) ?? table?.rows.map((row) => recordOf(table, row)) ?? [];
    known.set(name, records);
    return records;
  };
  const recordOf = (table: TableArea, row: number): TableRecord => {
    const place = (heading: string): CellPlace | undefined => {
      const column = table.headings.indexOf(heading);
      return column < 0 ? undefined : { sheet: table.sheet, column, row };
    };
    const value = (heading: string): Scalar => {
      const at = place(heading);
      return at === undefined ? null : evaluate(at).value;
    };
    const text = (heading: string): string | null => {
      const at = place(heading);
      const cell = at === undefined ? undefined : grid.cell(at);
      if (cell?.formula == null) return cellText(cell);
      const live = value(heading);
      if (isFailure(live) || live === null || live === "") return null;
      return isDateFormat(cell.numberFormat) && typeof live === "number"
        ? cellText({ ...cell, type: "date", value: live })
        : String(live);
    };
    return { table: table.table, sheet: table.sheet, row, text, value, place };
  };
  return {
    all,
    at: ({ sheet, row }) => {
      const table = grid.tableOn(sheet);
      return table === undefined
        ? undefined
        : all(table.table).find((record) => record.row === row);
    },
  };
}
