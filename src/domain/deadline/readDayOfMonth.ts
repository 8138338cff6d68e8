import type { DeadlineMeaning } from "./deadline";
import { readLimit } from "./readLimit";
import { EVERY, EVERY_WORDS } from "./readRhythm";
import { ANY_YEAR } from "./readYearlyDay";

const DAY_THEN_MONTHLY = new RegExp(`^(?<limit>.+?),? (?:của )?${EVERY} tháng$`, "iu");
const MONTHLY_THEN_DAY = new RegExp(`^${EVERY} tháng,? (?<limit>.+)$`, "iu");

/** The day within a month that a limit names, 0 for the eve of the month; read in March, whose eve is in another. */
function readDayOfMonth(limit: string | undefined): number | undefined {
  if (limit === undefined || !/ngày \d{1,2}$/iu.test(limit)) return undefined;
  const due = readLimit(`${limit}/3/${ANY_YEAR}`);
  if (due === undefined) return undefined;
  return due.slice(5, 7) === "02" ? 0 : Number(due.slice(8));
}

/** "Trước ngày 20 hàng tháng"; before the first is the last day of every month. */
export function readMonthlyDay(text: string): DeadlineMeaning | undefined {
  const match = DAY_THEN_MONTHLY.exec(text) ?? MONTHLY_THEN_DAY.exec(text);
  const day = readDayOfMonth(match?.groups?.["limit"]);
  if (day === undefined) return undefined;
  const isMonthEnd = day === 0 || day === 31;
  return { recurrence: "monthly", ...(isMonthEnd ? {} : { recurrenceDay: day }) };
}

const LAST_MONTH = "(?:của )?tháng cuối(?: cùng)?";
const DAY_THEN_QUARTERLY = new RegExp(
  `^(?<limit>.+?),? ${LAST_MONTH} (?:của )?(?:(?:${EVERY_WORDS}|các) )?quý$`,
  "iu",
);
const QUARTERLY_THEN_DAY = new RegExp(
  `^${EVERY} quý,? (?<limit>.+?),? ${LAST_MONTH}(?: (?:của )?quý)?$`,
  "iu",
);

/** "Trước ngày 15 tháng cuối quý"; the eve of that month ends no quarter and stays unread. */
export function readQuarterlyDay(text: string): DeadlineMeaning | undefined {
  const match = QUARTERLY_THEN_DAY.exec(text) ?? DAY_THEN_QUARTERLY.exec(text);
  const day = readDayOfMonth(match?.groups?.["limit"]);
  if (day === undefined || day === 0) return undefined;
  return { recurrence: "quarterly", ...(day === 31 ? {} : { recurrenceDay: day }) };
}
