import type { SheetFunction } from "../sheetFunction";

/** The sum of cells; texts among them count nothing. */
export const sum: SheetFunction = {
  name: "SUM",
  call: (inputs, { cells }) => {
    const parts = inputs.flatMap((input) => cells(input));
    const value = parts.reduce(
      (total, part) => (typeof part.value === "number" ? total + part.value : total),
      0,
    );
    return { value, reason: { kind: "sum", parts: parts.map((part) => ({ sign: 1, part })) } };
  },
};
