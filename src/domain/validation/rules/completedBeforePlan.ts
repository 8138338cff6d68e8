import { formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";
import { turnedDay } from "../turnedDay";

/** A completion day before the plan itself is usually a wrong year. */
export const completedBeforePlan: TaskRule = {
  code: "completed-before-plan",
  title: "Ngày hoàn thành trước khi có kế hoạch",
  severity: "warning",
  level: "task",
  scope: "cell",
  reads: "Ngày hoàn thành",
  why: "Ngày trước khi có kế hoạch thường là gõ nhầm năm hoặc đảo ngày và tháng.",
  remedy: "Đối chiếu với văn bản rồi ghi lại ngày.",
  field: "completedOn",
  find: ({ completedOn, name }, { cutOff, index: { plan } }) => {
    if (completedOn.kind !== "read" || completedOn.day >= plan.issued) return undefined;
    const fix = cutOff === null ? undefined : turnedDay(completedOn.day, plan.issued, cutOff.asOf);
    const head = `Ngày hoàn thành ${formatDay(completedOn.day)} của ${name} trước ngày ban hành kế hoạch (${formatDay(plan.issued)})`;
    return fix === undefined
      ? { message: `${head}. Hãy kiểm tra lại năm.` }
      : { message: `${head}, có thể do máy đảo ngày và tháng. Hãy ghi ngày thực tế.`, fix };
  },
};
