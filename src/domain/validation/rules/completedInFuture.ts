import { formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";
import { turnedDay } from "../turnedDay";

/** Nothing can have been completed after the day the figures are of. */
export const completedInFuture: TaskRule = {
  code: "completed-in-future",
  title: "Ngày hoàn thành ở tương lai",
  severity: "error",
  level: "task",
  scope: "cell",
  reads: "Ngày hoàn thành",
  why: "Việc hoàn thành sau ngày chốt số liệu thì chưa thể tính là đã xong.",
  remedy: "Ghi ngày thực tế; nếu chưa xong thì để trống và sửa trạng thái.",
  field: "completedOn",
  find: ({ completedOn, name }, { cutOff, index }) => {
    if (cutOff === null || completedOn.kind !== "read" || completedOn.day <= cutOff.asOf)
      return undefined;
    const fix = turnedDay(completedOn.day, index.plan.issued, cutOff.asOf);
    const head = `Ngày hoàn thành ${formatDay(completedOn.day)} của ${name} sau ngày chốt số liệu ${formatDay(cutOff.asOf)}`;
    return fix === undefined
      ? { message: `${head}. Hãy ghi ngày thực tế hoặc để trống.` }
      : { message: `${head}, có thể do máy đảo ngày và tháng. Hãy ghi ngày thực tế.`, fix };
  },
};
