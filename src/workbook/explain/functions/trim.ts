import { operate } from "../operate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** TRIM: a text without blanks at its ends, and with one where it has several. */
export const trim: SheetFunction = {
  name: "TRIM",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, (): Scalar => {
      const letters = operate("&", values[0]?.value ?? null, "");
      if (typeof letters !== "string") return letters;
      return letters
        .split(" ")
        .filter((word) => word !== "")
        .join(" ");
    });
  },
};
