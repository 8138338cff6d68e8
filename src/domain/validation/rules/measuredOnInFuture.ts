import { formatDay } from "../../deadline/isoDate";
import { readDay } from "../../submission/readings";
import type { TargetRule } from "../rule";
import { turnedDay } from "../turnedDay";

/** A figure cannot be of a day that had not come when the figures were closed. */
export const measuredOnInFuture: TargetRule = {
  code: "measured-on-in-future",
  title: "Ngày số liệu ở tương lai",
  severity: "warning",
  level: "target",
  scope: "cell",
  reads: "Ngày số liệu",
  why: "Số liệu không thể tính đến một ngày chưa tới.",
  remedy: "Ghi ngày mà số liệu được tính đến.",
  field: "measuredOn",
  find: (row, { cutOff, index }) => {
    const reading = readDay(row.cells.measuredOn);
    // Figures of the whole month are often dated on its last day, after the reporting day.
    if (cutOff === null || reading.kind !== "read" || reading.day <= cutOff.next) return undefined;
    const fix = turnedDay(reading.day, index.plan.issued, cutOff.asOf);
    const head = `Ngày số liệu ${formatDay(reading.day)} ở dòng ${row.row} sau ngày chốt số liệu ${formatDay(cutOff.asOf)}`;
    return fix === undefined
      ? { message: `${head}. Hãy ghi ngày mà số liệu được tính đến.` }
      : { message: `${head}, có thể do máy đảo ngày và tháng. Hãy ghi lại ngày.`, fix };
  },
};
