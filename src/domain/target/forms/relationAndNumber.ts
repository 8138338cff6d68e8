import { readAmount } from "../readAmount";
import { OPENING, readRelation, RELATION_BEFORE } from "../relation";
import type { TargetForm } from "../targetForm";

const PATTERN = new RegExp(`^${OPENING}${RELATION_BEFORE}(?<amount>.+)$`, "iu");

/** A figure with its relation before it. */
export const relationAndNumber: TargetForm = {
  name: "relation-and-number",
  read: (text) => {
    const groups = PATTERN.exec(text)?.groups;
    const op = readRelation(groups?.["relation"] ?? "");
    const amount = readAmount(groups?.["amount"] ?? "");
    return op && amount ? { op, opStated: true, ...amount } : undefined;
  },
  examples: {
    "≥ 55": { op: ">=", value: 55, unit: null, opStated: true },
    "≥60%": { op: ">=", value: 60, unit: "%", opStated: true },
    "≥ 03": { op: ">=", value: 3, unit: null, opStated: true },
    "> 60": { op: ">", value: 60, unit: null, opStated: true },
    "≤ 20": { op: "<=", value: 20, unit: null, opStated: true },
    "< 5": { op: "<", value: 5, unit: null, opStated: true },
    "Đạt trên 3%": { op: ">", value: 3, unit: "%", opStated: true },
    "Duy trì trên 95%": { op: ">", value: 95, unit: "%", opStated: true },
    "Từ 80%": { op: ">=", value: 80, unit: "%", opStated: true },
    "ít nhất 03 mô hình": { op: ">=", value: 3, unit: "mô hình", opStated: true },
    "≥ 02 doanh nghiệp": { op: ">=", value: 2, unit: "doanh nghiệp", opStated: true },
    "ít nhất 10/15 xã": { op: ">=", value: 10, unit: "/15 xã", opStated: true },
    "ít nhất 15%": { op: ">=", value: 15, unit: "%", opStated: true },
    "Tối thiểu đạt 25%": { op: ">=", value: 25, unit: "%", opStated: true },
    "không quá 5 ngày làm việc": { op: "<=", value: 5, unit: "ngày làm việc", opStated: true },
    "Dưới 0,5%": { op: "<", value: 0.5, unit: "%", opStated: true },
    "Không dưới 1.000 doanh nghiệp": {
      op: ">=",
      value: 1000,
      unit: "doanh nghiệp",
      opStated: true,
    },
  },
};
