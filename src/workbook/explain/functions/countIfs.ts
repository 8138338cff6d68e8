import { selectRows } from "../selectRows";
import type { SheetFunction } from "../sheetFunction";
import { failed } from "../traced";

/** How many rows of a table meet all conditions. */
export const countIfs: SheetFunction = {
  name: "COUNTIFS",
  call: (inputs, calculation) => {
    const selection = selectRows(inputs, calculation);
    if ("failure" in selection) return failed(selection.failure);
    return { value: selection.rows.length, reason: { kind: "rows", how: "count", selection } };
  },
};
