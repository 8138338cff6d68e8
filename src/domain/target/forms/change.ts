import { readAmount } from "../readAmount";
import { readRelation, RELATION_BEFORE } from "../relation";
import type { TargetForm } from "../targetForm";

const CHANGE = new RegExp(
  String.raw`^(?:đạt )?(?<word>(?:tốc độ )?(?:tăng|giảm)|gấp)(?: trưởng)?(?: thêm)?(?: bình quân)? (?:${RELATION_BEFORE})?(?<amount>\d.*?)(?: (?<since>(?:so với|năm) [\p{L} ]*(?:\d{4}(?: ?\p{Pd} ?\d{4})?)?))?$`,
  "iu",
);

/**
 * How much a figure is to change. A yearly growth is a figure of its own; of other changes the text
 * does not tell whether the change or the new level will be reported, so a person judges.
 */
export const change: TargetForm = {
  name: "change",
  read: (text) => {
    const { word = "", relation, amount: written = "", since } = CHANGE.exec(text)?.groups ?? {};
    const amount = readAmount(written);
    if (!amount) return undefined;
    const isYearlyGrowth = /tăng$/iu.test(word) && amount.unit?.toLowerCase() === "%/năm";
    if (!isYearlyGrowth || since !== undefined) return { op: "text" };
    const stated = relation === undefined ? undefined : readRelation(relation);
    return { op: stated ?? ">=", opStated: stated !== undefined, ...amount };
  },
  examples: {
    "tăng 5% so với năm 2024": { op: "text" },
    "Giảm ít nhất 10% so với cùng kỳ": { op: "text" },
    "tăng 2 bậc": { op: "text" },
    "Gấp 2 lần năm 2025": { op: "text" },
    "Tăng trưởng bình quân 10%/năm": { op: ">=", value: 10, unit: "%/năm", opStated: false },
    "Tăng trên 8%/năm": { op: ">", value: 8, unit: "%/năm", opStated: true },
  },
};
