import type { SheetFunction } from "../sheetFunction";
import { madeOf } from "../traced";

/** AND. */
export const all: SheetFunction = {
  name: "AND",
  call: (inputs, { calculate }) => {
    const tests = inputs.map(calculate);
    return madeOf(tests, () => tests.every(({ value }) => value === true));
  },
};
