import { foldText } from "../text/foldText";
import type { DeadlineMeaning, Recurrence } from "./deadline";
import { readLimit } from "./readLimit";

const EVERY_WORDS = "hàng|hằng|mỗi";
const EVERY = `(?:${EVERY_WORDS})`;
const EVERY_BEFORE = new RegExp(`^${EVERY} `, "u");
const RHYTHMS: readonly (readonly [Exclude<Recurrence, "continuous">, RegExp])[] = [
  ["monthly", /^(?:1 |01 |một )?tháng$/u],
  ["quarterly", /^(?:quý|(?:3|03|ba) tháng)$/u],
  ["half-yearly", /^(?:(?:6|06|sáu) tháng|nửa năm)$/u],
  ["yearly", /^(?:(?:1|01|một) )?năm$/u],
];
const RHYTHM_ORDER: readonly Recurrence[] = RHYTHMS.map(([recurrence]) => recurrence);
const RHYTHM_OPENING = new RegExp(
  `^(?:(?:thực hiện|triển khai|báo cáo) )?(?:thường xuyên,? )?(?:(?:theo )?định k[ỳì],? )?(?:cuối (?=${EVERY_WORDS}))?`,
  "u",
);
const ONE = "(?:1|01|một)";
const ONCE_BEFORE = new RegExp(`^${ONE} lần(?: ?/ ?| mỗi )`, "u");
const ONCE_AFTER = new RegExp(`(?: ?/ ?${ONE}?| ${ONE}) ?lần$`, "u");
const MARK = new RegExp(`${EVERY} |định k[ỳì]|lần`, "u");

function readPeriod(text: string): Recurrence | undefined {
  return RHYTHMS.find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * "Hằng quý, 6 tháng và năm" is as often as its finest part: the days of the longer periods fall
 * on days of the shorter ones.
 */
function readRhythm(text: string): DeadlineMeaning | undefined {
  const folded = foldText(text);
  if (!MARK.test(folded)) return undefined;
  const periods = [RHYTHM_OPENING, ONCE_BEFORE, ONCE_AFTER]
    .reduce((rest, words) => rest.replace(words, ""), folded)
    .split(/, | và |; /u)
    .map((period) => readPeriod(period.replace(EVERY_BEFORE, "")));
  if (periods.includes(undefined)) return undefined;
  const recurrence = RHYTHM_ORDER.find((rhythm) => periods.includes(rhythm));
  return recurrence === undefined ? undefined : { recurrence };
}

const LIMIT_THEN_YEARLY = new RegExp(`^(?<limit>.+?),? (?:của )?${EVERY} năm$`, "iu");
const YEARLY_THEN_LIMIT = new RegExp(`^${EVERY} năm,? (?<limit>.+)$`, "iu");
/** A year without 29 February, so that the day found is in every year. */
const ANY_YEAR = 2025;

/** "Trước tháng 10 hàng năm": the day is the same in every year, so it is read in one of them. */
function readYearlyDay(text: string): DeadlineMeaning | undefined {
  const match = LIMIT_THEN_YEARLY.exec(text) ?? YEARLY_THEN_LIMIT.exec(text);
  const limit = match?.groups?.["limit"];
  if (limit === undefined || /\d{4}/u.test(limit)) return undefined;
  if (!/tháng|quý|\//iu.test(limit)) return undefined;
  const due = readLimit(`${limit}/${ANY_YEAR}`);
  return due === undefined ? undefined : { recurrence: "yearly", recurrenceDue: due.slice(5) };
}

const DAY_THEN_MONTHLY = new RegExp(`^(?<limit>.+?),? (?:của )?${EVERY} tháng$`, "iu");
const MONTHLY_THEN_DAY = new RegExp(`^${EVERY} tháng,? (?<limit>.+)$`, "iu");

/** "Trước ngày 20 hàng tháng": read in March, whose eve is in another month. */
function readMonthlyDay(text: string): DeadlineMeaning | undefined {
  const match = DAY_THEN_MONTHLY.exec(text) ?? MONTHLY_THEN_DAY.exec(text);
  const limit = match?.groups?.["limit"];
  if (limit === undefined || !/ngày \d{1,2}$/iu.test(limit)) return undefined;
  const due = readLimit(`${limit}/3/${ANY_YEAR}`);
  if (due === undefined) return undefined;
  const isMonthEnd = due.slice(5, 7) === "02" || due.endsWith("31");
  return { recurrence: "monthly", ...(isMonthEnd ? {} : { recurrenceDay: Number(due.slice(8)) }) };
}

/** How often and by when a task comes back, when a text says this and nothing else. */
export function readRecurring(text: string): DeadlineMeaning | undefined {
  return readRhythm(text) ?? readYearlyDay(text) ?? readMonthlyDay(text);
}
