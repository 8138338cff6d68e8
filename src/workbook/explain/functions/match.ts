import type { SheetFunction } from "../sheetFunction";
import { failed, madeOf, type Scalar } from "../traced";

/** Where in a column a value stands, from 1; only the exact match that we write. */
export const match: SheetFunction = {
  name: "MATCH",
  call: ([wanted, within], { calculate, column }) => {
    if (wanted === undefined || within === undefined) return failed("thiếu giá trị cần tìm");
    const found = column(within);
    if ("failure" in found) return failed(found.failure);
    const key = calculate(wanted);
    return madeOf([key], (): Scalar => {
      const at = found.values.indexOf(key.value);
      return at < 0 ? { failure: `không tìm thấy trong cột “${found.heading}”` } : at + 1;
    });
  },
};
