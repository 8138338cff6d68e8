import type { Deadline, Recurrence } from "../../domain/deadline/deadline";
import { formatDay } from "../../domain/deadline/isoDate";
import { firstOccurrence } from "../../domain/deadline/occurrence";
import { parseDeadline } from "../../domain/deadline/parseDeadline";
import type { Command } from "../command";
import { dayArgument } from "../planArguments";
import { answerTexts, type TextReading } from "../readTexts";

const RECURRENCES: Readonly<Record<Recurrence, string>> = {
  continuous: "thường xuyên",
  monthly: "hằng tháng",
  quarterly: "hằng quý",
  "half-yearly": "6 tháng một lần",
  yearly: "hằng năm",
};

const UNCLEAR =
  "không hiểu được, cần ghi thời hạn rõ hơn, ví dụ 30/6/2025, tháng 6/2025, quý II/2025, hằng năm";

/** What the text of a deadline means. */
export const deadline: Command = {
  name: "deadline",
  synopsis: "<văn bản | -> [--issued NGÀY] [--json]",
  summary:
    "Cho biết một cách ghi thời hạn được hiểu thế nào; “-” đọc mỗi dòng một văn bản từ stdin.",
  options: {
    issued: { type: "string", value: "NGÀY", hint: "ngày ban hành kế hoạch, để tính hạn đầu tiên" },
  },
  words: { least: 1, most: 1, what: "văn bản" },
  run: (args, program) => {
    const issued = dayArgument(args, "issued");
    return answerTexts(args, program, (text) => readDeadline(text, issued));
  },
};

function readDeadline(text: string, issued: string | null): TextReading {
  const read = parseDeadline(text);
  const since =
    issued === null
      ? {}
      : {
          firstDue: firstOccurrence(read, issued),
          beforeIssue: read.due !== null && read.due < issued,
        };
  return { fields: { ...read, ...since }, line: `“${text}”: ${meaning({ ...read, ...since })}.` };
}

interface Dated extends Deadline {
  readonly firstDue?: string | null;
  readonly beforeIssue?: boolean;
}

function meaning(read: Dated): string {
  if (!read.readable) return UNCLEAR;
  const { due, from, recurrence, recurrenceDay, continues, condition, scope, firstDue } = read;
  return [
    from === null ? "" : `từ ${formatDay(from)}`,
    due === null ? "" : `hạn ${formatDay(due)}`,
    recurrence === null ? "" : RECURRENCES[recurrence],
    recurrenceDay === undefined ? "" : dayOfMonth(recurrenceDay, recurrence),
    yearlyDay(read),
    continues ? "sau đó tiếp tục thực hiện" : "",
    condition === null ? "" : awaited(condition, recurrence),
    scope === null ? "" : `áp dụng cho “${scope}”`,
    firstDue === undefined || firstDue === null || firstDue === due
      ? ""
      : `lần đầu đến hạn ${formatDay(firstDue)}`,
    read.beforeIssue === true ? "trước ngày ban hành, cần xác nhận lại" : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function dayOfMonth(day: number, recurrence: Recurrence | null): string {
  return `chậm nhất ngày ${day} ${recurrence === "quarterly" ? "của tháng cuối quý" : "trong tháng"}`;
}

/** Work with a rhythm of its own does not wait for what it is also asked for. */
function awaited(condition: string, recurrence: Recurrence | null): string {
  return recurrence === null ? `chờ điều kiện “${condition}”` : `ngoài ra “${condition}”`;
}

function yearlyDay({ recurrenceDue, recurrenceDates }: Deadline): string {
  const dates = recurrenceDates ?? (recurrenceDue === null ? [] : [recurrenceDue]);
  const shown = dates.map((date) => `${date.slice(3)}/${date.slice(0, 2)}`);
  return shown.length === 0 ? "" : `chậm nhất ngày ${shown.join(" và ")} trong năm`;
}
