import { planNumber } from "../../plan/planName";
import { fileFault, type SubmissionRule } from "../rule";

/** A workbook made for another plan. */
export const planUnexpected: SubmissionRule = {
  code: "plan-unexpected",
  title: "Biểu của kế hoạch khác",
  severity: "error",
  level: "submission",
  scope: "file",
  reads: "Thông tin nhận dạng của tệp",
  why: "Biểu của kế hoạch khác không tổng hợp chung được.",
  remedy: "Nộp đúng biểu của kế hoạch.",
  find: ({ identity }, { index }) =>
    identity !== null && identity.planId !== index.plan.id
      ? [
          fileFault(
            `Tệp là biểu của kế hoạch khác (${identity.planId}), không phải kế hoạch ${planNumber(index.plan)}. Hãy nộp đúng biểu.`,
            identity.planId,
          ),
        ]
      : [],
};
