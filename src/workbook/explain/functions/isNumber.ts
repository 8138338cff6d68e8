import type { SheetFunction } from "../sheetFunction";
import { madeOf } from "../traced";

/** ISNUMBER. */
export const isNumber: SheetFunction = {
  name: "ISNUMBER",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, () => typeof values[0]?.value === "number");
  },
};
