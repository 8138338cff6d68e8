import type { SheetFunction } from "../sheetFunction";
import { failed, isFailure } from "../traced";

/** INDEX: the cell of a column or range at a place counted from 1. */
export const indexAt: SheetFunction = {
  name: "INDEX",
  call: ([within, at], { calculate, cells }) => {
    if (within === undefined || at === undefined) return failed("thiếu vị trí cần lấy");
    const { value } = calculate(at);
    if (isFailure(value)) return failed(value.failure);
    const found = typeof value === "number" ? cells(within)[value - 1] : undefined;
    return found ?? failed("vị trí nằm ngoài cột");
  },
};
