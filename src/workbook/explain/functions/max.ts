import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** The greatest of the numbers given; a text among them is an error, as programs have it. */
export const max: SheetFunction = {
  name: "MAX",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, (): Scalar => {
      const numbers = values.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
      if (numbers.length < values.length) return { failure: "có chữ ở chỗ phải là số" };
      return Math.max(...numbers);
    });
  },
};
