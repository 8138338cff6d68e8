import { cellText } from "../../submission/rawCell";
import { readDay, whyNoDay } from "../../submission/readings";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** The report's own day tells whether it came in time. */
export const reportDateUnreadable: SubmissionRule = {
  code: "report-date-unreadable",
  title: "Ngày báo cáo không đọc được",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Ngày báo cáo",
  why: "Ngày báo cáo cho biết báo cáo đúng hạn hay muộn.",
  remedy: "Ghi đủ ngày/tháng/năm.",
  find: ({ cover: { reportDate } }) => {
    if (reportDate === null) return [];
    const reading = readDay(reportDate);
    if (reading.kind !== "unclear") return [];
    return [
      {
        sheet: "Hướng dẫn",
        cell: reportDate.ref,
        rowId: null,
        column: "Ngày báo cáo",
        value: cellText(reportDate),
        message: `Ngày báo cáo “${shortenText(reading.text, 60)}” ${whyNoDay(reading.text)}. Hãy ghi theo dạng ngày/tháng/năm.`,
      },
    ];
  },
};
