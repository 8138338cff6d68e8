import { readDay, whyNoDay } from "../../submission/readings";
import { shortenText } from "../../text/shortenText";
import type { TargetRule } from "../rule";

/** A figure needs the day it is of. */
export const measuredOnUnreadable: TargetRule = {
  code: "measured-on-unreadable",
  title: "Ngày số liệu không đọc được",
  severity: "warning",
  level: "target",
  scope: "cell",
  reads: "Ngày số liệu",
  why: "Số liệu cần biết tính đến ngày nào.",
  remedy: "Ghi đủ ngày/tháng/năm.",
  field: "measuredOn",
  find: (row) => {
    const reading = readDay(row.cells.measuredOn);
    return reading.kind === "unclear"
      ? {
          message: `Ngày số liệu “${shortenText(reading.text, 60)}” ở dòng ${row.row} ${whyNoDay(reading.text)}. Hãy ghi theo dạng ngày/tháng/năm.`,
        }
      : undefined;
  },
};
