import type { DeadlineMeaning, Recurrence } from "./deadline";
import { endOfMonth } from "./isoDate";
import { readLimit } from "./readLimit";
import { EVERY } from "./readRhythm";

const LIMIT_THEN_YEARLY = new RegExp(`^(?<limit>.+?),? (?:của )?${EVERY} năm$`, "iu");
const YEARLY_THEN_LIMIT = new RegExp(`^${EVERY} năm,? (?<limit>.+)$`, "iu");
/** A year without 29 February, so that the day found is in every year. */
export const ANY_YEAR = 2025;

/** "Trước tháng 10 hàng năm": the day is the same in every year, so it is read in one of them. */
export function readYearlyDay(text: string): DeadlineMeaning | undefined {
  const match = LIMIT_THEN_YEARLY.exec(text) ?? YEARLY_THEN_LIMIT.exec(text);
  const limit = match?.groups?.["limit"];
  if (limit === undefined || /\d{4}/u.test(limit)) return undefined;
  if (!/tháng|quý|\//iu.test(limit)) return undefined;
  const due = readLimit(`${limit}/${ANY_YEAR}`);
  return due === undefined ? undefined : { recurrence: "yearly", recurrenceDue: due.slice(5) };
}

const SEVERAL = /^(?<opening>(?:(?:hoàn thành|thực hiện|báo cáo|vào|trước) )*)(?<days>.+)$/iu;
const KIND = /^(?:tháng|quý) /iu;
/** How many months each of so many days a year has to itself. */
const SHARES: Readonly<
  Record<number, { readonly recurrence: Recurrence; readonly months: number }>
> = {
  2: { recurrence: "half-yearly", months: 6 },
  4: { recurrence: "quarterly", months: 3 },
};

function readOneOfDays(part: string, opening: string, kind: string): string | undefined {
  const named = /^\d{1,2}$|^[ivx]+$/iu.test(part) ? `${kind}${part}` : part;
  const isNamed = /tháng|quý|\//iu.test(named);
  const isWhole = opening !== "" && named.toLowerCase().startsWith(opening.toLowerCase());
  return isNamed ? readLimit(`${isWhole ? "" : opening}${named}/${ANY_YEAR}`)?.slice(5) : undefined;
}

/** "Trước ngày 15/6 và 15/12 hằng năm": one day in each half or quarter of the year. */
export function readYearlyDays(text: string): DeadlineMeaning | undefined {
  const match = LIMIT_THEN_YEARLY.exec(text) ?? YEARLY_THEN_LIMIT.exec(text);
  const { opening = "", days = "" } = SEVERAL.exec(match?.groups?.["limit"] ?? "")?.groups ?? {};
  if (/\d{4}/u.test(days)) return undefined;
  const parts = days.split(/, | và |; /iu);
  const kind = KIND.exec(days)?.[0] ?? "";
  const dates = parts.flatMap((part) => readOneOfDays(part, opening, kind) ?? []).sort();
  const share = SHARES[parts.length];
  if (!share || dates.length < parts.length) return undefined;
  const { recurrence, months } = share;
  const shareOf = (date: string): number => Math.ceil(Number(date.slice(0, 2)) / months);
  if (dates.some((date, index) => shareOf(date) !== index + 1)) return undefined;
  const isOnLastDays = dates.every(
    (date, index) => date === endOfMonth(ANY_YEAR, (index + 1) * months).slice(5),
  );
  return { recurrence, ...(isOnLastDays ? {} : { recurrenceDates: dates }) };
}
