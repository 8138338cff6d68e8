import { operate } from "../operate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** A function that takes so many signs, one unless told, out of a text. */
export function cutText(
  name: string,
  cut: (letters: string, count: number) => string,
): SheetFunction {
  return {
    name,
    call: (inputs, { calculate }) => {
      const values = inputs.map(calculate);
      return madeOf(values, (): Scalar => {
        const [text = null, length] = values.map(({ value }) => value);
        const letters = operate("&", text, "");
        const count = typeof length === "number" ? length : 1;
        return typeof letters === "string" ? cut(letters, count) : letters;
      });
    },
  };
}
