import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import { columnLetters, quoteSheetName } from "../cellRef";
import { type ChartDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import { CHART_COLOURS } from "../styles";
import {
  COLUMNS,
  GROUPS_ROW,
  LAST_ROW,
  LOWER_ROW,
  MIDDLE,
  ON_TIME_ROW,
  RIGHT_COLUMN,
} from "./overviewGrid";
import { hasTargets } from "./overviewTargets";
import type { RollUpInput } from "./rollUpInput";
import { agencyItems } from "./agencySheet";
import { monthItems } from "./monthSheet";
import { SECTION_HEADINGS, sectionItems } from "./sectionSheet";
import { SHORT_NAME } from "./shortNames";

/** More bars than this cannot be told apart on one page, or lose their names. */
const MOST_BARS = 22;
const MOST_SECTIONS = 12;
const MOST_MONTHS = 12;
/** Of these months, so many lie before the cut-off day's. */
const MONTHS_BEFORE = 5;
/** Rows of the sheet that the words of a chart take, and the most that a bar takes. */
const WORDS_ROWS = 7;
const BAR_ROWS = 2;

/** What a digit takes across and a number from top to bottom, in points. */
const DIGIT_WIDTH = 6;
const NUMBER_HEIGHT = 11;
/** What the longest bar has on the page, in points; names of more months than so many stand aslant. */
const BAR_LENGTH = { section: 115, month: 95, slantedMonth: 75, agency: 190 } as const;
const UPRIGHT_MONTHS = 10;

/** The smallest number that finds room in its stretch, and so does every greater one. */
function smallestLabel(
  totals: readonly number[],
  length: number,
  sizeOf: (count: number) => number,
): number {
  const most = Math.max(1, ...totals);
  const counts = Array.from({ length: most }, (_, at) => at + 1);
  return counts.findLastIndex((count) => (count * length) / most < sizeOf(count)) + 2;
}

const across = (count: number): number => String(count).length * DIGIT_WIDTH + 1;

const GROUP_COLOURS: Readonly<Record<TaskGroup, string>> = {
  "Hoàn thành đúng hạn": CHART_COLOURS.good,
  "Hoàn thành quá hạn": CHART_COLOURS.goodLate,
  "Hoàn thành, không có hạn": CHART_COLOURS.goodUndated,
  "Chưa hoàn thành, trong hạn": CHART_COLOURS.progress,
  "Chưa hoàn thành, quá hạn": CHART_COLOURS.late,
  "Thường xuyên, định kỳ": CHART_COLOURS.recurring,
  "Chưa xác định thời hạn": CHART_COLOURS.amber,
  "Chưa báo cáo": CHART_COLOURS.missing,
  "Không tính": CHART_COLOURS.pending,
};

/** How the tasks of each section divide into the headline groups. */
export function sectionChart(input: RollUpInput): ChartDraft {
  const items = sectionItems(input);
  const all = items.length;
  const count = Math.min(MOST_SECTIONS, Math.max(1, all));
  const range = (heading: string): string => {
    const letters = columnLetters(SECTION_HEADINGS.indexOf(heading));
    return `${quoteSheetName(SHEETS.bySection)}!$${letters}$2:$${letters}$${count + 1}`;
  };
  return {
    kind: "stacked-bar",
    title: all > count ? `Nhiệm vụ theo nhóm (${count} nhóm đầu)` : "Nhiệm vụ theo nhóm",
    categories: range(SHORT_NAME),
    series: TASK_GROUPS.map((group) => ({
      name: group,
      values: range(group),
      colour: GROUP_COLOURS[group],
    })),
    smallestLabel: smallestLabel(
      items.slice(0, count).map(({ tasks }) => tasks.length),
      BAR_LENGTH.section,
      across,
    ),
    legend: "right",
    from: { row: GROUPS_ROW - 2, column: 5 },
    to: { row: ON_TIME_ROW, column: 12 },
  };
}

/** The months that a chart shows of all: those around the cut-off day, by their places in the list. */
function monthsShown(input: RollUpInput): { readonly first: number; readonly count: number } {
  const months = monthItems(input);
  const { asOf } = input.rollUp.cutOff;
  const current = months.findIndex(({ to }) => to >= asOf);
  const wanted = (current < 0 ? months.length : current) - MONTHS_BEFORE;
  const first = Math.max(0, Math.min(wanted, months.length - MOST_MONTHS));
  return { first, count: Math.max(1, Math.min(MOST_MONTHS, months.length)) };
}

function monthTitle(input: RollUpInput): string {
  const months = monthItems(input);
  const { first, count } = monthsShown(input);
  if (months.length <= count) return "Nhiệm vụ theo tháng đến hạn";
  const [from, to] = [months[first], months[first + count - 1]].map((month) => month?.label ?? "");
  return `Nhiệm vụ đến hạn ${from} – ${to}`;
}

/** What falls due when, and what became of it. */
export function monthChart(input: RollUpInput): ChartDraft {
  const { first, count } = monthsShown(input);
  const range = (column: string): string =>
    `${quoteSheetName(SHEETS.byMonth)}!$${column}$${first + 2}:$${column}$${first + count + 1}`;
  return {
    kind: "stacked-column",
    title: monthTitle(input),
    categories: range("A"),
    series: [
      { name: "Hoàn thành đúng hạn", values: range("E"), colour: CHART_COLOURS.good },
      { name: "Hoàn thành quá hạn", values: range("F"), colour: CHART_COLOURS.goodLate },
      { name: "Chưa hoàn thành, trong hạn", values: range("G"), colour: CHART_COLOURS.progress },
      { name: "Chưa hoàn thành, quá hạn", values: range("H"), colour: CHART_COLOURS.late },
      { name: "Chưa báo cáo", values: range("I"), colour: CHART_COLOURS.missing },
      { name: "Thường xuyên, khác", values: range("J"), colour: CHART_COLOURS.recurring },
    ],
    smallestLabel: smallestLabel(
      monthItems(input)
        .slice(first, first + count)
        .map(({ tasks }) => tasks.length),
      count > UPRIGHT_MONTHS ? BAR_LENGTH.slantedMonth : BAR_LENGTH.month,
      () => NUMBER_HEIGHT,
    ),
    legend: "bottom",
    from: { row: GROUPS_ROW - 2, column: 12 },
    to: { row: ON_TIME_ROW, column: COLUMNS },
  };
}

/** What each lead agency reports. */
export function agencyChart(input: RollUpInput): ChartDraft {
  const hasMiddle = hasTargets(input) || input.rollUp.changes !== null;
  const led = agencyItems(input).map(({ leads }) => leads);
  const leading = led.filter((leads) => leads > 0).length;
  const count = Math.min(MOST_BARS, Math.max(1, leading));
  const range = (column: string): string =>
    `${quoteSheetName(SHEETS.byAgency)}!$${column}$2:$${column}$${count + 1}`;
  return {
    kind: "stacked-bar",
    title:
      leading > count
        ? `${count} cơ quan chủ trì nhiều nhiệm vụ nhất`
        : "Nhiệm vụ theo cơ quan chủ trì",
    categories: range("Q"),
    series: [
      { name: "Hoàn thành", values: range("H"), colour: CHART_COLOURS.good },
      { name: "Đã trình", values: range("G"), colour: CHART_COLOURS.goodLate },
      { name: "Đang thực hiện", values: range("F"), colour: CHART_COLOURS.progress },
      { name: "Chưa thực hiện", values: range("E"), colour: CHART_COLOURS.amber },
      { name: "Tạm dừng", values: range("I"), colour: CHART_COLOURS.late },
      { name: "Chưa đến thời điểm", values: range("J"), colour: CHART_COLOURS.pending },
      { name: "Không phát sinh", values: range("K"), colour: CHART_COLOURS.unknown },
      { name: "Chưa báo cáo", values: range("L"), colour: CHART_COLOURS.missing },
    ],
    smallestLabel: smallestLabel(led, BAR_LENGTH.agency, across),
    legend: "bottom",
    from: { row: LOWER_ROW - 1, column: 0 },
    to: {
      row: Math.min(LAST_ROW, LOWER_ROW - 1 + WORDS_ROWS + count * BAR_ROWS),
      column: hasMiddle ? MIDDLE.column : RIGHT_COLUMN,
    },
  };
}
