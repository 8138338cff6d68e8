import { readAmount } from "../readAmount";
import { OPENING } from "../relation";
import type { TargetForm } from "../targetForm";

const RANGE = new RegExp(
  String.raw`^${OPENING}(?:trong khoảng )?(?:từ )?(?<min>\d\P{Pd}*?)(?: ?\p{Pd} ?| (?:đến|tới) )(?<max>\d\P{Pd}*)$`,
  "iu",
);

/** A figure between two others, met from the lower one on; of ranks the higher number will do. */
export const range: TargetForm = {
  name: "range",
  read: (text, isRank) => {
    const groups = RANGE.exec(text)?.groups;
    const min = readAmount(groups?.["min"] ?? "");
    const max = readAmount(groups?.["max"] ?? "");
    if (!min || !max || min.value >= max.value) return undefined;
    if (min.unit !== null && min.unit !== max.unit) return undefined;
    const ends = { min: min.value, max: max.value, unit: max.unit, opStated: true };
    return isRank && max.unit === null
      ? { op: "<=", value: max.value, ...ends }
      : { op: "range", ...ends };
  },
  examples: {
    "16 - 18": { op: "range", min: 16, max: 18, unit: null, opStated: true },
    "8 – 10": { op: "range", min: 8, max: 10, unit: null, opStated: true },
    "1-2": { op: "range", min: 1, max: 2, unit: null, opStated: true },
    "10-15%/năm": { op: "range", min: 10, max: 15, unit: "%/năm", opStated: true },
    "50% - 60%": { op: "range", min: 50, max: 60, unit: "%", opStated: true },
    "01 – 02 mô hình": { op: "range", min: 1, max: 2, unit: "mô hình", opStated: true },
    "80-90%": { op: "range", min: 80, max: 90, unit: "%", opStated: true },
    "từ 8% đến 10%": { op: "range", min: 8, max: 10, unit: "%", opStated: true },
  },
};
