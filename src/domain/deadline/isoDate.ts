/** Days are "YYYY-MM-DD" strings in the proleptic Gregorian calendar; no time zone takes part. */

const MS_A_DAY = 86_400_000;
/** Serial 0 of the 1900 date system as it counts from 1 March 1900 on. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30) / MS_A_DAY;
/** Excel believes in 29 February 1900, the serial 60; days before it count one less. */
const PHANTOM_SERIAL = 60;
const SERIALS_1904_BEHIND = 1462;
const LAST_SERIAL = 2_958_465;

const two = (part: number): string => String(part).padStart(2, "0");

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the calendar has such a day. */
export function isValidDay(year: number, month: number, day: number): boolean {
  if (![year, month, day].every(Number.isInteger)) return false;
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= lastDayOf(year, month);
}

/** The day as text; a day that is not in the calendar is a bug of the caller. */
export function isoDay(year: number, month: number, day: number): string {
  if (!isValidDay(year, month, day)) throw new Error(`No such day: ${year}-${month}-${day}`);
  return `${year}-${two(month)}-${two(day)}`;
}

/** Whether a text is a day as this program writes it. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  return isValidDay(yearOf(text), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** The year a day is in. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): string {
  return isoDay(year, month, lastDayOf(year, month));
}

/** The last day of a quarter. */
export function endOfQuarter(year: number, quarter: number): string {
  return endOfMonth(year, quarter * 3);
}

/** The last day of a year. */
export function endOfYear(year: number): string {
  return isoDay(year, 12, 31);
}

function toEpochDay(day: string): number {
  if (!isIsoDay(day)) throw new Error(`Not a day: ${day}`);
  return Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MS_A_DAY;
}

function fromEpochDay(epochDay: number): string {
  const date = new Date(epochDay * MS_A_DAY);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day so many days later, or earlier when the count is negative. */
export function addDays(day: string, count: number): string {
  return fromEpochDay(toEpochDay(day) + count);
}

/** The day before. */
export function dayBefore(day: string): string {
  return addDays(day, -1);
}

/** How many days the second day comes after the first. */
export function daysBetween(from: string, to: string): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The day of the week, 0 for Sunday. */
export function dayOfWeek(day: string): number {
  return (((toEpochDay(day) + 4) % 7) + 7) % 7;
}

/** A day as officials read it: "05/03/2025". */
export function formatDay(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** The number an Excel cell holds for a day from 1900 on (1900 date system). */
export function toSerial(day: string): number {
  const serial = toEpochDay(day) - SERIAL_ZERO;
  return serial > PHANTOM_SERIAL ? serial : serial - 1;
}

/** Whether Excel shows a number as a day: 1 January 1900 to 31 December 9999. */
export function isSerial(serial: number, date1904 = false): boolean {
  const serial1900 = Math.floor(serial) + (date1904 ? SERIALS_1904_BEHIND : 0);
  return serial1900 >= 1 && serial1900 <= LAST_SERIAL;
}

/**
 * The day an Excel cell's number stands for, its time of day left off. Ask `isSerial` first: a
 * number outside Excel's calendar is a bug of the caller. The day that never was is 28/02/1900.
 */
export function fromSerial(serial: number, date1904 = false): string {
  if (!isSerial(serial, date1904)) throw new Error(`Not the serial of a day: ${serial}`);
  const serial1900 = Math.floor(serial) + (date1904 ? SERIALS_1904_BEHIND : 0);
  const isBeforePhantom = serial1900 < PHANTOM_SERIAL;
  return fromEpochDay(SERIAL_ZERO + serial1900 + (isBeforePhantom ? 1 : 0));
}
