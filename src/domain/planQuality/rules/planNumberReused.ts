import { formatDay } from "../../deadline/isoDate";
import type { PlanRule } from "../planRule";

/** A plan with the number of the one it replaces is told apart by the day alone. */
export const planNumberReused: PlanRule = {
  code: "plan-number-reused",
  title: "Trùng số với kế hoạch bị thay thế",
  severity: "info",
  find: ({ plan: { number, issued, supersedes } }) =>
    supersedes
      .filter((each) => each.number === number)
      .map((each) => {
        const old = each.issued === null ? "không rõ ngày" : `ngày ${formatDay(each.issued)}`;
        const texts = [`${each.number}, ${old}`, `${each.number}, ngày ${formatDay(issued)}`];
        return {
          place: "Phần đầu kế hoạch",
          rowId: null,
          column: null,
          message: `Kế hoạch này (ngày ${formatDay(issued)}) cùng số ${each.number} với kế hoạch mà nó thay thế (${old}). Khi dẫn chiếu phải luôn ghi cả ngày ban hành.`,
          texts: texts.map((text) => ({ place: "Phần đầu kế hoạch", text })),
        };
      }),
};
