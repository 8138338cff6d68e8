import type { Obligation } from "../../plan/plan";
import { groupInOrder } from "../groupInOrder";
import type { PlanRule } from "../planRule";

const DATE = /\d{1,2}(?: tháng |\/)\d{1,2}/gu;
const WORDS_BEFORE = 50;

/** Who is told two days for the last report of the year does not know which one to keep. */
export const reportDaysContradict: PlanRule = {
  code: "report-days-contradict",
  title: "Ngày báo cáo cuối năm mâu thuẫn",
  severity: "error",
  find: ({ plan }) => {
    const duties = plan.obligations.flatMap((duty) => {
      const day = lastDayOfYear(duty);
      return day === null ? [] : [{ duty, day }];
    });
    const byDay = groupInOrder(duties, ({ day }) => day);
    if (byDay.length < 2) return [];
    const places = (group: (typeof byDay)[number]): string =>
      [...new Set(group.map(({ duty }) => duty.place))].join(", mục ");
    const days = byDay.map(
      (group) =>
        `mục ${places(group)} “…${lastDateIn(group[0]?.duty.quote ?? "")}…”, tức chậm nhất ${dayInWords(group[0]?.day ?? "")}`,
    );
    return [
      {
        place: `Mục ${byDay.map(places).join(", mục ")}`,
        rowId: null,
        column: null,
        message: `Báo cáo cuối cùng trong năm có ${byDay.length} hạn khác nhau (${days.join("; ")}). Hãy thống nhất một ngày, hoặc ghi rõ đó là hai báo cáo khác nhau.`,
        texts: byDay.flatMap((group) =>
          group.slice(0, 1).map(({ duty }) => ({ place: `Mục ${duty.place}`, text: duty.quote })),
        ),
      },
    ];
  },
};

/** The day of the last report within the year; null where a duty names only earlier ones. */
function lastDayOfYear({ kind, recurrence, dueDates = [] }: Obligation): string | null {
  const asked = { yearly: 1, "half-yearly": 2, quarterly: 4, monthly: 12 };
  if (kind !== "report" || recurrence === null) return null;
  return dueDates.length < asked[recurrence] ? null : (dueDates.at(-1) ?? null);
}

/** The words of the quote around the last day that it names. */
function lastDateIn(quote: string): string {
  const found = [...quote.matchAll(DATE)].at(-1);
  if (found === undefined) return quote;
  const end = found.index + found[0].length;
  return quote.slice(Math.max(0, quote.lastIndexOf(" ", end - WORDS_BEFORE)), end).trim();
}

function dayInWords(monthDay: string): string {
  return `ngày ${monthDay.slice(3)}/${monthDay.slice(0, 2)}`;
}
