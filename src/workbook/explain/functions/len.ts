import { operate } from "../operate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** LEN: how many signs a text has. */
export const len: SheetFunction = {
  name: "LEN",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, (): Scalar => {
      const letters = operate("&", values[0]?.value ?? null, "");
      return typeof letters === "string" ? letters.length : letters;
    });
  },
};
