import { readAmount } from "../readAmount";
import { readRelation, RELATION_BEFORE } from "../relation";
import type { TargetForm } from "../targetForm";

const LEVEL = new RegExp(
  `^(?:đạt )?(?:(?<down>giảm (?:xuống )?(?:còn|dưới mức)|còn)|nâng lên|tăng lên)(?: đến| tới)? (?:${RELATION_BEFORE})?(?<amount>.+)$`,
  "iu",
);

/** The level to rise or fall to; what falls has to end no higher. */
export const levelAfterChange: TargetForm = {
  name: "level-after-change",
  read: (text) => {
    const { down, relation, amount: written = "" } = LEVEL.exec(text)?.groups ?? {};
    const amount = readAmount(written);
    const op = relation === undefined ? (down === undefined ? ">=" : "<=") : readRelation(relation);
    return op && amount ? { op, opStated: true, ...amount } : undefined;
  },
  examples: {
    "giảm còn 5%": { op: "<=", value: 5, unit: "%", opStated: true },
    "Giảm xuống còn dưới 2%": { op: "<", value: 2, unit: "%", opStated: true },
    "còn 3 ngày": { op: "<=", value: 3, unit: "ngày", opStated: true },
    "Tăng lên 90%": { op: ">=", value: 90, unit: "%", opStated: true },
  },
};
