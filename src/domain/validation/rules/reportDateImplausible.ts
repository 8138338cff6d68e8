import { addDays, formatDay } from "../../deadline/isoDate";
import { parsePeriod, periodStart } from "../../plan/reportingPeriod";
import { readDay } from "../../submission/readings";
import type { SubmissionRule } from "../rule";
import { turnedDay } from "../turnedDay";

/** A report dated later than this after its day is rather a wrong month or year. */
const LATEST_DAYS = 180;

/** The report's day decides whether it came in time: one before its period began cannot be right. */
export const reportDateImplausible: SubmissionRule = {
  code: "report-date-implausible",
  title: "Ngày báo cáo không hợp với kỳ",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Ngày báo cáo",
  why: "Ngày báo cáo cho biết báo cáo đúng hạn hay muộn; gõ nhầm năm hoặc đảo ngày và tháng thì kết luận sai.",
  remedy: "Ghi lại ngày ký báo cáo.",
  find: ({ cover: { reportDate }, identity }, { cutOff }) => {
    const period = parsePeriod(identity?.period ?? "");
    if (reportDate === null || cutOff === null || period === undefined) return [];
    const reading = readDay(reportDate);
    if (reading.kind !== "read") return [];
    const [first, last] = [periodStart(period), addDays(cutOff.asOf, LATEST_DAYS)];
    if (reading.day >= first && reading.day <= last) return [];
    const fix = turnedDay(reading.day, first, last);
    const day = formatDay(reading.day);
    const when = reading.day < first ? "trước khi kỳ báo cáo bắt đầu" : "quá xa kỳ báo cáo";
    const cause = fix === undefined ? "" : ", có thể do máy đảo ngày và tháng";
    return [
      {
        sheet: "Hướng dẫn",
        cell: reportDate.ref,
        rowId: null,
        column: "Ngày báo cáo",
        value: day,
        message: `Ngày báo cáo ${day} ${when} (${period.label})${cause}. Hãy ghi lại ngày ký báo cáo.`,
        ...(fix === undefined ? {} : { fix }),
      },
    ];
  },
};
