import { judgeTarget, type Attainment } from "../../domain/target/attainment";
import { parseTarget } from "../../domain/target/parseTarget";
import type { TargetValue } from "../../domain/target/target";
import { formatVietnameseNumber, parseVietnameseNumber } from "../../domain/text/vietnameseNumber";
import type { Arguments, Command } from "../command";
import { answerTexts, type TextReading } from "../readTexts";
import { WrongArguments } from "../wrongArguments";

/** A year that is never over: without a horizon no target is missed yet. */
const NO_HORIZON = "9999";

interface Question {
  readonly unit: string | null;
  readonly actual: number | null;
  readonly horizon: string;
  readonly today: string;
}

/** What the text of a target means, and how an actual figure stands to it. */
export const target: Command = {
  name: "target",
  synopsis: "<văn bản | -> [--unit ĐƠN-VỊ] [--actual SỐ] [--horizon NĂM] [--json]",
  summary:
    "Cho biết một cách ghi chỉ tiêu được hiểu thế nào; “-” đọc mỗi dòng một văn bản từ stdin.",
  options: {
    unit: { type: "string", value: "ĐƠN-VỊ", hint: "đơn vị tính của chỉ tiêu, ví dụ “Thứ bậc”" },
    actual: { type: "string", value: "SỐ", hint: "số thực hiện để đánh giá, dấu phẩy thập phân" },
    horizon: {
      type: "string",
      value: "NĂM",
      hint: "năm phải đạt; không ghi thì coi như còn thời hạn",
    },
  },
  words: { least: 1, most: 1, what: "văn bản" },
  run: (args, program) => {
    const question = {
      unit: args.text("unit") ?? null,
      actual: actualArgument(args),
      horizon: horizonArgument(args),
      today: program.streams.today,
    };
    return answerTexts(args, program, (text) => readTarget(text, question));
  },
};

function actualArgument(args: Arguments): number | null {
  const text = args.text("actual");
  if (text === undefined) return null;
  const actual = parseVietnameseNumber(text.replace(/\s*%$/u, ""));
  if (actual === null) throw new WrongArguments(`--actual: “${text}” không phải là số.`);
  return actual;
}

function horizonArgument(args: Arguments): string {
  const text = args.text("horizon") ?? NO_HORIZON;
  if (!/^\d{4}$/u.test(text)) throw new WrongArguments(`--horizon: “${text}” không phải là năm.`);
  return text;
}

function readTarget(text: string, { unit, actual, horizon, today }: Question): TextReading {
  const goal = parseTarget(text, unit);
  const meaning = `“${text}”: ${describe(goal)}`;
  if (actual === null) return { fields: goal, line: `${meaning}.` };
  const attainment = judgeTarget(goal, actual, { horizon, today });
  return {
    fields: { ...goal, attainment },
    line: `${meaning}. Thực hiện ${formatVietnameseNumber(actual)}: ${judged(attainment)}.`,
  };
}

const SIGNS = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" } as const;

function describe(goal: TargetValue): string {
  if (!goal.readable) return "không hiểu được, cần người đánh giá";
  return [
    figure(goal),
    goal.opStated ? "" : stated(goal),
    goal.aspirational ? "phấn đấu" : "",
    goal.rising ? "tăng dần" : "",
    goal.forEachGroup === true ? "áp dụng cho từng nhóm nêu trong văn bản, cần người đánh giá" : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function figure({ op, value, min, max, unit }: TargetValue): string {
  const behind = unit === null || /^[%/]/u.test(unit) ? (unit ?? "") : ` ${unit}`;
  const shown = (number: number | null): string =>
    number === null ? "?" : formatVietnameseNumber(number);
  switch (op) {
    case "none":
      return "không giao chỉ tiêu";
    case "text":
      return "không so sánh được bằng một con số, cần người đánh giá";
    case "range":
      return `từ ${shown(min)} đến ${shown(max)}${behind}`;
    case ">=":
    case ">":
    case "<=":
    case "<":
      return `${SIGNS[op]} ${shown(value)}${behind}`;
  }
}

function stated({ op }: TargetValue): string {
  return op === "none" || op === "text" || op === "range" ? "" : "văn bản chỉ ghi số";
}

function judged({ state, distance }: Attainment): string {
  if (distance === null || distance === 0) return state;
  const sign = distance > 0 ? "+" : "";
  return `${state}, chênh lệch ${sign}${formatVietnameseNumber(distance)}`;
}
