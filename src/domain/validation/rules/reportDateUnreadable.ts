import { readDay } from "../../submission/readings";
import { cellText } from "../../submission/rawCell";
import type { SubmissionRule } from "../rule";

/** The report's own day tells whether it came in time. */
export const reportDateUnreadable: SubmissionRule = {
  code: "report-date-unreadable",
  severity: "warning",
  level: "submission",
  find: ({ cover: { reportDate } }) => {
    if (reportDate === null || readDay(reportDate).kind !== "unclear") return [];
    return [
      {
        sheet: "Hướng dẫn",
        cell: reportDate.ref,
        rowId: null,
        column: "Ngày báo cáo",
        value: cellText(reportDate),
        message: `Ngày báo cáo “${cellText(reportDate) ?? ""}” không phải là một ngày có thật. Hãy ghi theo dạng ngày/tháng/năm.`,
      },
    ];
  },
};
