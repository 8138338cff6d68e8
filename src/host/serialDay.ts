const DAY = 86_400_000;
const ORIGIN = Date.UTC(1899, 11, 30);

/** Excel's number of a day; undefined when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = (date.getTime() - ORIGIN) / DAY;
  return exists && serial >= 1 && year <= 9999 ? serial : undefined;
}

/** The day that a number shows. */
export function dayOfSerial(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(ORIGIN + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
