import type { SheetFunction } from "../sheetFunction";
import { failed, isFailure } from "../traced";

/** IFERROR: something else where the first cannot be calculated. */
export const ifError: SheetFunction = {
  name: "IFERROR",
  call: ([first, instead], { calculate }) => {
    const value = first === undefined ? failed("thiếu giá trị") : calculate(first);
    return isFailure(value.value) && instead !== undefined ? calculate(instead) : value;
  },
};
