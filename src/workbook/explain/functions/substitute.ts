import { operate, textOfLength } from "../operate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** SUBSTITUTE: a text with another piece wherever it holds one. */
export const substitute: SheetFunction = {
  name: "SUBSTITUTE",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, (): Scalar => {
      const texts = values.map(({ value }) => operate("&", value, ""));
      const [text = "", from = "", to = ""] = texts;
      if (typeof text !== "string") return text;
      if (typeof from !== "string") return from;
      if (typeof to !== "string") return to;
      if (from === "") return text;
      const pieces = text.split(from);
      const length = text.length + (pieces.length - 1) * (to.length - from.length);
      return textOfLength(length, () => pieces.join(to));
    });
  },
};
