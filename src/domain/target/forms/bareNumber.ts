import { readAmount } from "../readAmount";
import { LEVEL, OPENING } from "../relation";
import type { TargetForm } from "../targetForm";

const BEFORE_FIGURE = new RegExp(`^${OPENING}${LEVEL}`, "iu");

/**
 * A figure without a relation is to be reached; a rank is reached from above. Of a bare zero nobody
 * can tell whether it is to be kept or left behind.
 */
export const bareNumber: TargetForm = {
  name: "bare-number",
  read: (text, isRank) => {
    const amount = readAmount(text.replace(BEFORE_FIGURE, ""));
    if (amount?.value === 0) return { op: "text" };
    const isPlace = isRank && amount?.unit === null;
    return amount && { op: isPlace ? "<=" : ">=", opStated: false, ...amount };
  },
  examples: {
    "90": { op: ">=", value: 90, unit: null, opStated: false },
    "01": { op: ">=", value: 1, unit: null, opStated: false },
    "0,8": { op: ">=", value: 0.8, unit: null, opStated: false },
    "1.500": { op: ">=", value: 1500, unit: null, opStated: false },
    "100%": { op: ">=", value: 100, unit: "%", opStated: false },
    "50 %": { op: ">=", value: 50, unit: "%", opStated: false },
    "Đạt 3%": { op: ">=", value: 3, unit: "%", opStated: false },
    "2% GRDP": { op: ">=", value: 2, unit: "% GRDP", opStated: false },
    "Duy trì 100%": { op: ">=", value: 100, unit: "%", opStated: false },
    "100 phần trăm": { op: ">=", value: 100, unit: "phần trăm", opStated: false },
    "100% cơ quan, đơn vị": { op: ">=", value: 100, unit: "% cơ quan, đơn vị", opStated: false },
    "1.500 hộ": { op: ">=", value: 1500, unit: "hộ", opStated: false },
    "1,500": { op: ">=", value: 1.5, unit: null, opStated: false },
    "1,5 triệu": { op: ">=", value: 1.5, unit: "triệu", opStated: false },
    "15/15 xã, phường": { op: ">=", value: 15, unit: "/15 xã, phường", opStated: false },
    "90/100 điểm": { op: ">=", value: 90, unit: "/100 điểm", opStated: false },
    "02 nhiệm vụ KH&CN": { op: ">=", value: 2, unit: "nhiệm vụ KH&CN", opStated: false },
    "Đạt tỷ lệ 80%": { op: ">=", value: 80, unit: "%", opStated: false },
    "Mức độ 4": { op: ">=", value: 4, unit: null, opStated: false },
    "0%": { op: "text" },
    "12 người/vạn dân": { op: ">=", value: 12, unit: "người/vạn dân", opStated: false },
    "01 tổ chức": { op: ">=", value: 1, unit: "tổ chức", opStated: false },
  },
};
