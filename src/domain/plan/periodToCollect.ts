import { daysBetween } from "../deadline/isoDate";
import type { OfferedPeriod } from "./offeredPeriods";

/** Reports still come in, and the meeting is still ahead, for so many days after the due day. */
const STILL_COLLECTED = 10;

/** The period that reports are collected for on a day: the one that was just due, or else the next. */
export function periodToCollect(
  offered: readonly OfferedPeriod[],
  today: string,
): OfferedPeriod | undefined {
  const lastDue = offered.find(({ standing }) => standing === "past");
  const isFresh = lastDue !== undefined && daysBetween(lastDue.due, today) <= STILL_COLLECTED;
  return isFresh ? lastDue : (offered.find(({ standing }) => standing === "next") ?? lastDue);
}
