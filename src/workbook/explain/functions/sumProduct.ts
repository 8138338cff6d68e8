import type { SheetFunction } from "../sheetFunction";
import { failed, isFailure } from "../traced";

/** SUMPRODUCT(MAX(…)) over columns: the greatest of the row by row products, with the rows that have one. */
export const sumProduct: SheetFunction = {
  name: "SUMPRODUCT",
  call: ([inner], { spread }) => {
    const product = inner?.kind === "call" && inner.name === "MAX" ? inner.inputs[0] : undefined;
    if (product === undefined) return failed("dạng SUMPRODUCT này chưa giải thích được");
    const column = spread(product);
    if ("failure" in column) return failed(column.failure);
    const { table, sheet, heading, rows, values } = column;
    const broken = values.find(isFailure);
    if (broken !== undefined) return failed(broken.failure);
    const numbers = values.map((value) => (typeof value === "number" ? value : 0));
    const selection = {
      table,
      sheet,
      heading,
      conditions: [],
      rows: rows.filter((_, at) => (numbers[at] ?? 0) > 0),
    };
    return {
      value: numbers.reduce((most, number) => Math.max(most, number), 0),
      reason: { kind: "rows", how: "latest", selection },
    };
  },
};
