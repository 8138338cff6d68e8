import { deadlineKind } from "../../domain/consolidation/taskState";
import type { Deadline } from "../../domain/deadline/deadline";
import { daysBetween, formatDay } from "../../domain/deadline/isoDate";
import { nextOccurrence } from "../../domain/deadline/occurrence";

/** How long there still is, in words, and how much it presses. */
export interface Countdown {
  /** The day that counts; null when there is none. */
  readonly due: string | null;
  readonly words: string;
  readonly tone: "late" | "soon" | "calm" | "done";
}

/** What a countdown is judged by; all ISO days. */
export interface CountdownContext {
  readonly today: string;
  readonly issued: string;
  /** By then due is soon; null when nobody knows. */
  readonly soonBy: string | null;
  readonly done: boolean;
  readonly completedOn: string | null;
}

/** Counts from today to the day a task is due; recurring work counts to its next day. */
export function countdown(deadline: Deadline, context: CountdownContext): Countdown {
  const { due } = deadline;
  const calm = (words: string, day = due): Countdown => ({ due: day, words, tone: "calm" });
  switch (deadlineKind(deadline, context.issued)) {
    case "Hạn trước ngày ban hành":
      return calm("hạn trước ngày ban hành kế hoạch");
    case "Chưa xác định thời hạn":
      return calm("chưa ấn định ngày");
    case "Thường xuyên, định kỳ":
      return recurring(deadline, context);
    case "Có hạn":
      if (due === null) return calm("chưa ấn định ngày");
      return context.done ? done(due, context) : toGo(due, context);
  }
}

function recurring(deadline: Deadline, { today, soonBy }: CountdownContext): Countdown {
  const next = nextOccurrence(deadline, today);
  if (next === null) return { due: deadline.due, words: "thường xuyên", tone: "calm" };
  const words = `định kỳ, lần tới ${formatDay(next)}, ${daysToGo(daysBetween(today, next))}`;
  return { due: next, words, tone: isSoon(next, soonBy) ? "soon" : "calm" };
}

function done(due: string, { completedOn }: CountdownContext): Countdown {
  if (completedOn === null) return { due, words: "đã hoàn thành", tone: "done" };
  const late = daysBetween(due, completedOn);
  const words = late > 0 ? `hoàn thành quá hạn ${late} ngày` : "hoàn thành đúng hạn";
  return { due, words, tone: "done" };
}

function toGo(due: string, { today, soonBy }: CountdownContext): Countdown {
  const days = daysBetween(today, due);
  if (days < 0) return { due, words: daysToGo(days), tone: "late" };
  return { due, words: daysToGo(days), tone: isSoon(due, soonBy) ? "soon" : "calm" };
}

function daysToGo(days: number): string {
  if (days < 0) return `quá hạn ${-days} ngày`;
  return days === 0 ? "hết hạn hôm nay" : `còn ${days} ngày`;
}

function isSoon(day: string, soonBy: string | null): boolean {
  return soonBy !== null && day <= soonBy;
}
