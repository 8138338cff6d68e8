import { operate } from "../operate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** LEFT: so many signs from the beginning of a text. */
export const left: SheetFunction = {
  name: "LEFT",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, (): Scalar => {
      const [text = null, length] = values.map(({ value }) => value);
      const letters = operate("&", text, "");
      const count = typeof length === "number" ? length : 1;
      return typeof letters === "string" ? letters.slice(0, count) : letters;
    });
  },
};
