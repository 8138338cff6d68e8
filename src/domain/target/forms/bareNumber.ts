import { readAmount } from "../readAmount";
import type { TargetForm } from "../targetForm";

/** A figure without a relation is to be reached; a rank is reached from above. */
export const bareNumber: TargetForm = {
  name: "bare-number",
  read: (text, isRank) => {
    const amount = readAmount(text.replace(/^(?:đạt )?(?:mức )?/iu, ""));
    return amount && { op: isRank ? "<=" : ">=", opStated: false, ...amount };
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
    "12 người/vạn dân": { op: ">=", value: 12, unit: "người/vạn dân", opStated: false },
    "01 tổ chức": { op: ">=", value: 1, unit: "tổ chức", opStated: false },
  },
};
