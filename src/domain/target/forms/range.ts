import { readAmount } from "../readAmount";
import type { TargetForm } from "../targetForm";

const RANGE =
  /^(?:đạt )?(?:trong khoảng )?(?:từ )?(?<min>\d\P{Pd}*?)(?: ?\p{Pd} ?| (?:đến|tới) )(?<max>\d\P{Pd}*)$/iu;

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
    return isRank ? { op: "<=", value: max.value, ...ends } : { op: "range", ...ends };
  },
  examples: {
    "16 - 18": { op: "range", min: 16, max: 18, unit: null, opStated: true },
    "8 – 10": { op: "range", min: 8, max: 10, unit: null, opStated: true },
    "1-2": { op: "range", min: 1, max: 2, unit: null, opStated: true },
    "80-90%": { op: "range", min: 80, max: 90, unit: "%", opStated: true },
    "từ 8% đến 10%": { op: "range", min: 8, max: 10, unit: "%", opStated: true },
  },
};
