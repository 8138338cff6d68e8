import { formatDay, isIsoDay, toSerial } from "../../deadline/isoDate";
import type { Fix } from "../finding";
import type { RuleContext, TaskRule } from "../rule";

/** Nothing can have been completed after the day the figures are of. */
export const completedInFuture: TaskRule = {
  code: "completed-in-future",
  title: "Ngày hoàn thành ở tương lai",
  severity: "error",
  level: "task",
  field: "completedOn",
  find: ({ completedOn, name }, context) => {
    const { cutOff } = context;
    if (cutOff === null || completedOn.kind !== "read" || completedOn.day <= cutOff.asOf)
      return undefined;
    const fix = swappedDay(completedOn.day, cutOff.asOf, context);
    const head = `Ngày hoàn thành ${formatDay(completedOn.day)} của ${name} sau ngày chốt số liệu ${formatDay(cutOff.asOf)}`;
    return fix === undefined
      ? { message: `${head}. Hãy ghi ngày thực tế hoặc để trống.` }
      : { message: `${head}, có thể do máy đảo ngày và tháng. Hãy ghi ngày thực tế.`, fix };
  },
};

/** A machine set to month/day takes 3/12 for 12 March: the day turned round, if that can be it. */
function swappedDay(day: string, asOf: string, { index }: RuleContext): Fix | undefined {
  const [year, month, dayOfMonth] = day.split("-");
  const swapped = [year, dayOfMonth, month].join("-");
  if (!isIsoDay(swapped) || swapped > asOf || swapped < index.plan.issued) return undefined;
  return { label: `Đổi thành ${formatDay(swapped)}`, value: toSerial(swapped) };
}
