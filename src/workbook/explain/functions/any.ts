import type { SheetFunction } from "../sheetFunction";
import { madeOf } from "../traced";

/** OR. */
export const any: SheetFunction = {
  name: "OR",
  call: (inputs, { calculate }) => {
    const tests = inputs.map(calculate);
    return madeOf(tests, () => tests.some(({ value }) => value === true));
  },
};
