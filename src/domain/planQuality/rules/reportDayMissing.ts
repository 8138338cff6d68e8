import type { PlanRule } from "../planRule";

/** A report that is asked for without a day is never late. */
export const reportDayMissing: PlanRule = {
  code: "report-day-missing",
  title: "Chế độ báo cáo không nêu ngày",
  severity: "warning",
  find: ({ plan }) =>
    plan.obligations
      .filter(({ kind, recurrence }) => kind === "report" && recurrence !== null)
      .filter(
        ({ due, dueDay, dueDates = [] }) =>
          due === null && dueDay === null && dueDates.length === 0,
      )
      .map(({ place, quote }) => ({
        place: `Mục ${place}`,
        rowId: null,
        column: null,
        message: `“${quote}” yêu cầu báo cáo định kỳ nhưng không nêu ngày. Hãy ghi rõ báo cáo trước ngày nào.`,
        texts: [{ place: `Mục ${place}`, text: quote }],
      })),
};
