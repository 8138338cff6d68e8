import { endOfMonth, isoDay } from "../deadline/isoDate";

export type PeriodKind = "month" | "quarter" | "half-year" | "nine-months" | "year";

/** A reporting period: `id` is what is typed and stored ("2025-03", "2025-Q1", "2025-H1", "2025-9M", "2025"). */
export interface ReportingPeriod {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  /** Month, quarter or half of the year; 1 for nine months and whole years. */
  readonly index: number;
  /** The last month of the period, 1–12. */
  readonly lastMonth: number;
  /** As an officer says it: "tháng 3 năm 2025". */
  readonly label: string;
}

const PER_YEAR = { month: 12, quarter: 4, "half-year": 2, "nine-months": 1, year: 1 } as const;
const ROMAN = ["I", "II", "III", "IV"];

function period(id: string, kind: PeriodKind, year: number, index: number): ReportingPeriod {
  switch (kind) {
    case "month":
      return { id, kind, year, index, lastMonth: index, label: `tháng ${index} năm ${year}` };
    case "quarter":
      return {
        id,
        kind,
        year,
        index,
        lastMonth: index * 3,
        label: `quý ${ROMAN[index - 1] ?? index} năm ${year}`,
      };
    case "half-year":
      return {
        id,
        kind,
        year,
        index,
        lastMonth: index * 6,
        label: `6 tháng ${index === 1 ? "đầu" : "cuối"} năm ${year}`,
      };
    case "nine-months":
      return { id, kind, year, index: 1, lastMonth: 9, label: `9 tháng đầu năm ${year}` };
    case "year":
      return { id, kind, year, index: 1, lastMonth: 12, label: `năm ${year}` };
  }
}

/** Reads a period id; `undefined` when the text is none ("2025-13", "T3/2025"). */
export function parsePeriod(text: string): ReportingPeriod | undefined {
  const id = text.trim().toUpperCase();
  const match =
    /^(?<year>20\d\d)(?:-(?:(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])|(?<nine>9M)))?$/u.exec(
      id,
    );
  if (!match?.groups) return undefined;
  const { year = "", month, quarter, half, nine } = match.groups;
  if (month !== undefined) return period(id, "month", Number(year), Number(month));
  if (quarter !== undefined) return period(id, "quarter", Number(year), Number(quarter));
  if (half !== undefined) return period(id, "half-year", Number(year), Number(half));
  if (nine !== undefined) return period(id, "nine-months", Number(year), 1);
  return period(id, "year", Number(year), 1);
}

/** A period as sentences for officers say it: its label, or the id itself when it is none. */
export function periodName(id: string): string {
  return parsePeriod(id)?.label ?? id;
}

/** The period whose id ends a text in parentheses, as guides print it: "tháng 3 năm 2025 (2025-03)". */
export function periodAtEnd(text: string): ReportingPeriod | undefined {
  const id = /\((?<id>20[0-9QHM-]+)\)$/u.exec(text)?.groups?.["id"];
  return id === undefined ? undefined : parsePeriod(id);
}

/** The first day of the period's calendar span. */
export function periodStart(of: ReportingPeriod): string {
  const months = { month: 1, quarter: 3, "half-year": 6, "nine-months": 9, year: 12 }[of.kind];
  return isoDay(of.year, of.lastMonth - months + 1, 1);
}

/** The last day of the period's calendar span. */
export function periodEnd(of: ReportingPeriod): string {
  return endOfMonth(of.year, of.lastMonth);
}

/** The period of the same kind that follows: "2025-12" → "2026-01". */
export function nextPeriod(of: ReportingPeriod): ReportingPeriod {
  const perYear = PER_YEAR[of.kind];
  const year = of.index === perYear ? of.year + 1 : of.year;
  const index = of.index === perYear ? 1 : of.index + 1;
  return period(periodId(of.kind, year, index), of.kind, year, index);
}

/** The period of the same kind that came before: "2025-H1" → "2024-H2". */
export function previousPeriod(of: ReportingPeriod): ReportingPeriod {
  const perYear = PER_YEAR[of.kind];
  const year = of.index === 1 ? of.year - 1 : of.year;
  const index = of.index === 1 ? perYear : of.index - 1;
  return period(periodId(of.kind, year, index), of.kind, year, index);
}

function periodId(kind: PeriodKind, year: number, index: number): string {
  switch (kind) {
    case "month":
      return `${year}-${String(index).padStart(2, "0")}`;
    case "quarter":
      return `${year}-Q${index}`;
    case "half-year":
      return `${year}-H${index}`;
    case "nine-months":
      return `${year}-9M`;
    case "year":
      return `${year}`;
  }
}
