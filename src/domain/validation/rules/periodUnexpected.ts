import { periodName } from "../../plan/reportingPeriod";
import { fileFault, type SubmissionRule } from "../rule";

/** Last month's file saved again, or a file of another period in the folder. */
export const periodUnexpected: SubmissionRule = {
  code: "period-unexpected",
  title: "Biểu của kỳ khác",
  severity: "error",
  level: "submission",
  scope: "file",
  reads: "Thông tin nhận dạng của tệp",
  why: "Tệp của kỳ khác được lưu lại thì số liệu cũ bị tính thành số liệu mới.",
  remedy: "Nộp tệp của đúng kỳ; nếu đúng là báo cáo kỳ này, đề nghị cơ quan tổng hợp nhận lại.",
  find: ({ identity }, { period, index }) =>
    identity !== null &&
    identity.planId === index.plan.id &&
    period !== null &&
    identity.period !== period
      ? [
          fileFault(
            `Tệp là báo cáo kỳ ${identity.period === "" ? "không rõ" : periodName(identity.period)}, không phải kỳ ${periodName(period)}. Hãy nộp tệp của kỳ ${periodName(period)}; nếu đúng là báo cáo kỳ này, đề nghị cơ quan tổng hợp nhận lại.`,
            identity.period,
          ),
        ]
      : [],
};
