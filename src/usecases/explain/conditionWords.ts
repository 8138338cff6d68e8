import { formatDay, fromSerial, isSerial } from "../../domain/deadline/isoDate";
import type { Condition } from "../../workbook/explain/traced";

/** Headings whose numbers are days. */
const DAYS: ReadonlySet<string> = new Set(["Hạn", "Ngày hoàn thành", "Ngày nhận"]);

/** A condition in words: "Phân nhóm là “Chưa báo cáo”", "Hạn trước 18/03/2025". */
export function conditionWords({ heading, criterion: { operator, operand } }: Condition): string {
  if (heading === "Sử dụng" && operand === "Có") return "được sử dụng";
  const isDay = DAYS.has(heading) && typeof operand === "number" && isSerial(operand);
  const value = isDay ? formatDay(fromSerial(operand)) : String(operand);
  if (typeof operand === "string") return textWords(heading, operator, operand);
  switch (operator) {
    case "=":
      return `${heading} là ${value}`;
    case "<>":
      return `${heading} khác ${value}`;
    case "<":
      return isDay ? `${heading} trước ${value}` : `${heading} dưới ${value}`;
    case ">":
      return operand === 0 ? `có ${heading}` : `${heading} trên ${value}`;
    case "<=":
      return isDay ? `${heading} đến ${value}` : `${heading} không quá ${value}`;
    case ">=":
      return operand === 0 ? `có ${heading}` : `${heading} từ ${value}`;
  }
}

function textWords(heading: string, operator: string, operand: string): string {
  const start = /^(?<start>[^*?]+)\*$/u.exec(operand)?.groups?.["start"];
  if (start !== undefined)
    return `${heading} ${operator === "<>" ? "không bắt đầu" : "bắt đầu"} bằng “${start}”`;
  return operator === "<>" ? `${heading} khác “${operand}”` : `${heading} là “${operand}”`;
}
