import { readDay } from "../../submission/readings";
import type { TargetRule } from "../rule";

/** A figure needs the day it is of. */
export const measuredOnUnreadable: TargetRule = {
  code: "measured-on-unreadable",
  severity: "warning",
  level: "target",
  field: "measuredOn",
  find: (row) => {
    const reading = readDay(row.cells.measuredOn);
    return reading.kind === "unclear"
      ? {
          message: `Ngày số liệu “${reading.text}” ở dòng ${row.row} không phải là một ngày có thật. Hãy ghi theo dạng ngày/tháng/năm.`,
        }
      : undefined;
  },
};
