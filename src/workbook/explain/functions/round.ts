import type { SheetFunction } from "../sheetFunction";
import { madeOf } from "../traced";

/** A number rounded to so many decimals, halves away from zero. */
export const round: SheetFunction = {
  name: "ROUND",
  call: (inputs, { calculate }) => {
    const values = inputs.map(calculate);
    return madeOf(values, () => {
      const [number, decimals] = values.map(({ value }) => (typeof value === "number" ? value : 0));
      const scale = 10 ** (decimals ?? 0);
      const size = Math.round(Math.abs(number ?? 0) * scale) / scale;
      return (number ?? 0) < 0 ? -size : size;
    });
  },
};
