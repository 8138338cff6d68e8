import type { DeadlineForm } from "../deadlineForm";
import { readLimit } from "../readLimit";

const SCOPE_FIRST =
  /^đối với (?<scope>[^;.\d]+?) (?<limit>hoàn thành [^;]+?)(?:,? và|[,;.]) đối với (?:các|những) [^.,;\d]+ (?:khác|còn lại),? (?:hoàn thành |thực hiện )?(?:trong )?(?:các|những) năm (?:tiếp theo|sau)$/iu;

/** A limit for the part of the work named before it, the other parts in later years. */
export const scopeFirst: DeadlineForm = {
  name: "scope-first",
  read: (text) => {
    const { scope = "", limit = "" } = SCOPE_FIRST.exec(text)?.groups ?? {};
    const due = readLimit(limit);
    return due === undefined ? undefined : { due, scope, continues: true };
  },
  examples: {
    "Đối với Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi hoàn thành trong tháng 3/2025 và đối với các địa bàn khác hoàn thành trong những năm tiếp theo":
      { due: "2025-03-31", scope: "Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi", continues: true },
  },
};
