import { operate, textOfLength } from "../operate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** REPT: a text so many times over. */
export const rept: SheetFunction = {
  name: "REPT",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, (): Scalar => {
      const [text = null, times] = values.map(({ value }) => value);
      const letters = operate("&", text, "");
      if (typeof letters !== "string") return letters;
      if (typeof times !== "number") return { failure: "số lần lặp không phải là số" };
      const count = Math.trunc(times);
      if (count < 0) return { failure: "số lần lặp là số âm" };
      return textOfLength(letters.length * count, () => letters.repeat(count));
    });
  },
};
