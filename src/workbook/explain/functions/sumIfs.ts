import { selectRows } from "../selectRows";
import type { SheetFunction } from "../sheetFunction";
import { failed } from "../traced";

/** The sum of a column over the rows that meet all conditions. */
export const sumIfs: SheetFunction = {
  name: "SUMIFS",
  call: ([summed, ...conditions], calculation) => {
    const column =
      summed === undefined ? { failure: "thiếu cột cộng" } : calculation.column(summed);
    if ("failure" in column) return failed(column.failure);
    const selection = selectRows(conditions, calculation);
    if ("failure" in selection) return failed(selection.failure);
    const wanted = new Set(selection.rows);
    const value = column.values.reduce<number>(
      (sum, each, at) =>
        typeof each === "number" && wanted.has(column.rows[at] ?? 0) ? sum + each : sum,
      0,
    );
    const { heading } = column;
    return {
      value,
      reason: { kind: "rows", how: "sum", selection: { ...selection, heading } },
    };
  },
};
