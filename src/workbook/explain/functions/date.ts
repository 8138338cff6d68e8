import { isValidDay, isoDay, toSerial } from "../../../domain/deadline/isoDate";
import type { SheetFunction } from "../sheetFunction";
import { madeOf, type Scalar } from "../traced";

/** The number of a day; years are often texts, which programs take for numbers here. */
export const date: SheetFunction = {
  name: "DATE",
  call: (inputs, { calculate }) => {
    const parts = inputs.map(calculate);
    return madeOf(parts, (): Scalar => {
      const [year = NaN, month = NaN, day = NaN] = parts.map(({ value }) => Number(value));
      if (!isValidDay(year, month, day)) return { failure: "không phải là một ngày có thật" };
      return toSerial(isoDay(year, month, day));
    });
  },
};
