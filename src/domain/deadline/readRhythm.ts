import { foldText } from "../text/foldText";
import type { DeadlineMeaning, Recurrence } from "./deadline";

/** The words for "every", as parts of a pattern. */
export const EVERY_WORDS = "hàng|hằng|mỗi";
/** One of the words for "every". */
export const EVERY = `(?:${EVERY_WORDS})`;
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
/** So many times a year, for the numbers that have a name of their own. */
const TIMES_A_YEAR =
  /^(?:(?:thực hiện|báo cáo|định k[ỳì]),? )*(?:(?<count>0?[24]|12) lần(?: ?\/ ?| (?:trong )?(?:một |1 |mỗi )?)năm|mỗi năm,? (?<times>0?[24]|12) lần)$/u;
const BY_TIMES: Readonly<Record<number, Recurrence>> = {
  2: "half-yearly",
  4: "quarterly",
  12: "monthly",
};

function readPeriod(text: string): Recurrence | undefined {
  return RHYTHMS.find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * "Hằng quý, 6 tháng và năm" is as often as its finest part: the days of the longer periods fall
 * on days of the shorter ones.
 */
export function readRhythm(text: string): DeadlineMeaning | undefined {
  const folded = foldText(text);
  if (!MARK.test(folded)) return undefined;
  const counted = TIMES_A_YEAR.exec(folded)?.groups;
  const often = BY_TIMES[Number(counted?.["count"] ?? counted?.["times"])];
  if (often !== undefined) return { recurrence: often };
  const periods = [RHYTHM_OPENING, ONCE_BEFORE, ONCE_AFTER]
    .reduce((rest, words) => rest.replace(words, ""), folded)
    .split(/, | và |; | ?\/ ?/u)
    .map((period) => readPeriod(period.replace(EVERY_BEFORE, "")));
  if (periods.includes(undefined)) return undefined;
  const recurrence = RHYTHM_ORDER.find((rhythm) => periods.includes(rhythm));
  return recurrence === undefined ? undefined : { recurrence };
}
