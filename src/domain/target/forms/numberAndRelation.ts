import { readAmount } from "../readAmount";
import { LEVEL, OPENING, readRelation, RELATION_AFTER } from "../relation";
import type { TargetForm } from "../targetForm";

const PATTERN = new RegExp(`^${OPENING}(?:từ )?${LEVEL}(?<amount>[^ ].*) ${RELATION_AFTER}$`, "iu");

/** A figure with its relation behind it. */
export const numberAndRelation: TargetForm = {
  name: "number-and-relation",
  read: (text) => {
    const groups = PATTERN.exec(text)?.groups;
    const op = readRelation(groups?.["relation"] ?? "");
    const amount = readAmount(groups?.["amount"] ?? "");
    return op && amount ? { op, opStated: true, ...amount } : undefined;
  },
  examples: {
    "từ 30% trở lên": { op: ">=", value: 30, unit: "%", opStated: true },
    "Đạt từ 30% GRDP trở lên": { op: ">=", value: 30, unit: "% GRDP", opStated: true },
    "từ 50% trở lên": { op: ">=", value: 50, unit: "%", opStated: true },
    "Cấp độ 2 trở lên": { op: ">=", value: 2, unit: null, opStated: true },
    "12% trở lên": { op: ">=", value: 12, unit: "%", opStated: true },
    "Từ 5 ngày trở xuống": { op: "<=", value: 5, unit: "ngày", opStated: true },
  },
};
