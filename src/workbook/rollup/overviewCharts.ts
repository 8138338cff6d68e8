import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import { columnLetters, quoteSheetName } from "../cellRef";
import { type ChartDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import { COLOURS } from "../styles";
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

const GROUP_COLOURS: Readonly<Record<TaskGroup, string>> = {
  "Hoàn thành đúng hạn": COLOURS.good,
  "Hoàn thành quá hạn": COLOURS.goodLate,
  "Hoàn thành, không có hạn": COLOURS.goodUndated,
  "Chưa hoàn thành, trong hạn": COLOURS.progress,
  "Chưa hoàn thành, quá hạn": COLOURS.late,
  "Thường xuyên, định kỳ": COLOURS.recurring,
  "Chưa xác định thời hạn": COLOURS.amber,
  "Chưa báo cáo": COLOURS.missing,
  "Không tính": COLOURS.pending,
};

/** How the tasks of each section divide into the headline groups. */
export function sectionChart(input: RollUpInput): ChartDraft {
  const all = sectionItems(input).length;
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
    legend: "bottom",
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
      { name: "Hoàn thành đúng hạn", values: range("E"), colour: COLOURS.good },
      { name: "Hoàn thành quá hạn", values: range("F"), colour: COLOURS.goodLate },
      { name: "Chưa hoàn thành, trong hạn", values: range("G"), colour: COLOURS.progress },
      { name: "Chưa hoàn thành, quá hạn", values: range("H"), colour: COLOURS.late },
      { name: "Chưa báo cáo", values: range("I"), colour: COLOURS.missing },
      { name: "Thường xuyên, khác", values: range("J"), colour: COLOURS.recurring },
    ],
    legend: "bottom",
    from: { row: GROUPS_ROW - 2, column: 12 },
    to: { row: ON_TIME_ROW, column: COLUMNS },
  };
}

/** What each lead agency reports. */
export function agencyChart(input: RollUpInput): ChartDraft {
  const hasMiddle = hasTargets(input) || input.rollUp.changes !== null;
  const leading = agencyItems(input).filter(({ leads }) => leads > 0).length;
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
      { name: "Hoàn thành", values: range("H"), colour: COLOURS.good },
      { name: "Đã trình", values: range("G"), colour: COLOURS.goodLate },
      { name: "Đang thực hiện", values: range("F"), colour: COLOURS.progress },
      { name: "Chưa thực hiện", values: range("E"), colour: COLOURS.amber },
      { name: "Tạm dừng", values: range("I"), colour: COLOURS.late },
      { name: "Chưa đến thời điểm", values: range("J"), colour: COLOURS.pending },
      { name: "Không phát sinh", values: range("K"), colour: COLOURS.unknown },
      { name: "Chưa báo cáo", values: range("L"), colour: COLOURS.missing },
    ],
    legend: "bottom",
    from: { row: LOWER_ROW - 1, column: 0 },
    to: {
      row: Math.min(LAST_ROW, LOWER_ROW - 1 + WORDS_ROWS + count * BAR_ROWS),
      column: hasMiddle ? MIDDLE.column : RIGHT_COLUMN,
    },
  };
}
