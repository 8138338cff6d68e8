import { foldText } from "../text/foldText";
import { endOfMonth, endOfQuarter, endOfYear, isoDay, isValidDay } from "./isoDate";

/** A day, month, quarter, year or a part of one that a text names, as first and last day. */
export interface PointInTime {
  readonly kind: "day" | "part-of-month" | "month" | "quarter" | "part-of-year" | "year";
  readonly first: string;
  readonly last: string;
}

type Groups = Readonly<Record<string, string>>;

interface PointForm {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => PointInTime | undefined;
}

const YEAR = String.raw`(?<year>20\d{2})`;
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function day({ year, month, day: date }: Groups): PointInTime | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (!isValidDay(y, m, d)) return undefined;
  return { kind: "day", first: isoDay(y, m, d), last: isoDay(y, m, d) };
}

function months(
  kind: PointInTime["kind"],
  year: number,
  firstMonth: number,
  lastMonth: number,
): PointInTime | undefined {
  if (firstMonth < 1 || lastMonth > 12 || firstMonth > lastMonth) return undefined;
  return { kind, first: isoDay(year, firstMonth, 1), last: endOfMonth(year, lastMonth) };
}

function quarter({ year, quarter: written = "" }: Groups): PointInTime {
  const number = QUARTERS[written] ?? Number(written);
  const first = isoDay(Number(year), number * 3 - 2, 1);
  return { kind: "quarter", first, last: endOfQuarter(Number(year), number) };
}

/** Official writing cuts a month into thirds of ten days, the last one running to its end. */
const PARTS_OF_MONTH: Readonly<Record<string, readonly [first: number, last: number | null]>> = {
  "thượng tuần": [1, 10],
  "trung tuần": [11, 20],
  "hạ tuần": [21, null],
  "nửa đầu": [1, 15],
  "nửa cuối": [16, null],
};

function partOfMonth({ year, month, part = "" }: Groups): PointInTime | undefined {
  const [y, m] = [Number(year), Number(month)];
  const ends = PARTS_OF_MONTH[part];
  if (!ends || !isValidDay(y, m, 1)) return undefined;
  const [first, last] = ends;
  return {
    kind: "part-of-month",
    first: isoDay(y, m, first),
    last: last === null ? endOfMonth(y, m) : isoDay(y, m, last),
  };
}

function partOfYear({ year, count = "", end }: Groups): PointInTime | undefined {
  const size = count === "sáu" || count === "nửa" ? 6 : Number(count);
  if (size > 11) return undefined;
  return end === "cuối"
    ? months("part-of-year", Number(year), 13 - size, 12)
    : months("part-of-year", Number(year), 1, size);
}

function wholeYear({ year }: Groups): PointInTime {
  return { kind: "year", first: isoDay(Number(year), 1, 1), last: endOfYear(Number(year)) };
}

const POINTS: readonly PointForm[] = [
  {
    pattern: new RegExp(
      String.raw`^(?:ngày )?(?<day>\d{1,2}) ?(?<separator>[/.-]) ?(?<month>\d{1,2}) ?\k<separator> ?${YEAR}$`,
      "u",
    ),
    read: day,
  },
  {
    pattern: new RegExp(
      String.raw`^(?:ngày )?(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:,? năm | ?/ ?)${YEAR}$`,
      "u",
    ),
    read: day,
  },
  { pattern: new RegExp(String.raw`^${YEAR}-(?<month>\d{2})-(?<day>\d{2})$`, "u"), read: day },
  {
    pattern: new RegExp(String.raw`^(?<month>\d{1,2}) ?[/-] ?${YEAR}$`, "u"),
    read: ({ year, month }) => months("month", Number(year), Number(month), Number(month)),
  },
  {
    pattern: new RegExp(
      String.raw`^(?:tháng |t ?)(?<month>\d{1,2})(?:,? năm | ?[/.-] ?)${YEAR}$`,
      "u",
    ),
    read: ({ year, month }) => months("month", Number(year), Number(month), Number(month)),
  },
  {
    pattern: new RegExp(
      String.raw`^(?:quý |q ?)(?<quarter>0?[1-4]|i{1,3}|iv)(?:,? năm | ?[/.-] ?)${YEAR}$`,
      "u",
    ),
    read: quarter,
  },
  { pattern: new RegExp(String.raw`^(?<quarter>i{1,3}|iv) ?/ ?${YEAR}$`, "u"), read: quarter },
  {
    pattern: new RegExp(
      String.raw`^(?<part>${Object.keys(PARTS_OF_MONTH).join("|")}) tháng (?<month>\d{1,2})(?:,? năm | ?[/.-] ?)${YEAR}$`,
      "u",
    ),
    read: partOfMonth,
  },
  {
    pattern: new RegExp(
      String.raw`^(?:(?<count>\d{1,2}|sáu) tháng|(?<half>nửa)) (?<end>đầu|cuối)(?: (?:của )?năm | ?/ ?| )${YEAR}$`,
      "u",
    ),
    read: (groups) => partOfYear({ ...groups, count: groups["half"] ?? groups["count"] ?? "" }),
  },
  // "9 tháng năm 2025" in reports is the first nine.
  {
    pattern: new RegExp(String.raw`^0?(?<count>[369]) tháng năm ${YEAR}$`, "u"),
    read: (groups) => partOfYear({ ...groups, end: "đầu" }),
  },
  { pattern: new RegExp(`^(?:năm )?${YEAR}$`, "u"), read: wholeYear },
];

/** The point in time that a text names and nothing else. */
export function readPoint(text: string): PointInTime | undefined {
  const folded = foldText(text);
  for (const { pattern, read } of POINTS) {
    const groups = pattern.exec(folded)?.groups;
    if (groups) return read(groups);
  }
  return undefined;
}
