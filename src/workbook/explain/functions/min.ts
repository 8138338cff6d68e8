import type { SheetFunction } from "../sheetFunction";
import { madeOf } from "../traced";

/** The least of the numbers given. */
export const min: SheetFunction = {
  name: "MIN",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, () =>
      Math.min(...values.flatMap(({ value }) => (typeof value === "number" ? [value] : []))),
    );
  },
};
