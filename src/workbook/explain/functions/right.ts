import { operate } from "../operate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** RIGHT: so many signs from the end of a text. */
export const right: SheetFunction = {
  name: "RIGHT",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, (): Scalar => {
      const [text = null, length] = values.map(({ value }) => value);
      const letters = operate("&", text, "");
      const count = typeof length === "number" ? length : 1;
      return typeof letters === "string"
        ? letters.slice(Math.max(0, letters.length - count))
        : letters;
    });
  },
};
