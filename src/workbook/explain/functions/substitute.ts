import { operate } from "../operate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** SUBSTITUTE: a text with another piece wherever it holds one. */
export const substitute: SheetFunction = {
  name: "SUBSTITUTE",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, (): Scalar => {
      const pieces = values.map(({ value }) => operate("&", value, ""));
      const [text = "", from = "", to = ""] = pieces;
      if (typeof text !== "string") return text;
      if (typeof from !== "string") return from;
      if (typeof to !== "string") return to;
      return from === "" ? text : text.split(from).join(to);
    });
  },
};
