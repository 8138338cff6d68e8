import { planNumber } from "../../domain/plan/planName";
import { formatDay, toSerial } from "../../domain/deadline/isoDate";
import {
  countInGroups,
  DONE_GROUPS,
  HEADLINE,
  headline,
  OUTSIDE_RATE,
} from "../../domain/consolidation/headline";
import { NOT_SUBMITTED } from "../../domain/consolidation/boardState";
import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import { ATTAINMENT_STATES, isAsked, type AttainmentState } from "../../domain/target/attainment";
import { columnLetters } from "../cellRef";
import { emptySheet, type CellDraft, type SheetDraft } from "../draft";
import { fittingHeight } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import { COLOURS } from "../styles";
import { overdueTasks } from "./followUpSheets";
import { groupChart, monthChart, agencyChart } from "./overviewCharts";
import {
  CHARTS_END_ROW,
  COLUMNS,
  CUT_OFF,
  CUT_OFF_LABEL,
  GROUPS_ROW,
  LOWER_ROW,
  ROW_HEIGHT,
  TARGETS_ROW,
  WIDTH,
} from "./overviewGrid";
import { layOut, mergesOf, place, type Placement } from "./placement";
import type { RollUpInput } from "./rollUpInput";
import { taskHeadings } from "./taskRollUpSheet";

const WORST_COUNT = 5;

/** The sheet `Tổng quan`: headline figures, charts, what is worst, who has not reported; one page. */
export function overviewSheet(input: RollUpInput): SheetDraft {
  const placements = [
    ...head(input),
    ...tiles(input),
    headlineRow(input),
    ...groupTable(input),
    targetLine(input),
    ...worst(input),
    ...missing(input),
  ];
  const rows = layOut(placements, COLUMNS);
  const lastRow = Math.max(rows.length, CHARTS_END_ROW);
  return {
    ...emptySheet,
    name: SHEETS.overview,
    columns: Array.from({ length: COLUMNS }, () => ({ width: WIDTH, hidden: false })),
    rows,
    merges: mergesOf(placements),
    charts: [groupChart(), monthChart(input), agencyChart(input)],
    print: {
      orientation: "landscape",
      repeatRow: null,
      area: `A1:${columnLetters(COLUMNS - 1)}${lastRow}`,
      onePage: true,
      header: "",
      footer: "&CTrang &P/&N",
    },
    tabColour: COLOURS.heading,
    gridlines: false,
  };
}

/** What a reader must know of the figures before reading them. */
function noteOf({ live, sample }: RollUpInput): CellDraft & { readonly value: string } {
  const sampleNote = "DỮ LIỆU MẪU – sinh ra để minh họa, không phải báo cáo của cơ quan nào.";
  const liveNote = live
    ? "Số liệu là công thức trên các trang chi tiết; danh sách ghi tại thời điểm tổng hợp."
    : "Số liệu quá nhiều để dùng công thức: mọi con số là giá trị tại thời điểm tổng hợp, không đổi theo khi sửa trang chi tiết.";
  if (!sample) return { value: liveNote, style: live ? "subtitle" : "warning" };
  return { value: live ? sampleNote : `${sampleNote} ${liveNote}`, style: "sample" };
}

function head(input: RollUpInput): readonly Placement[] {
  const { plan, period, cutOff } = input.rollUp;
  const note = noteOf(input);
  const noteHeight = fittingHeight([{ text: note.value, width: 9 * WIDTH }]);
  const titleHeight = fittingHeight([{ text: plan.title, width: COLUMNS * WIDTH }]) + 2;
  return [
    place(
      1,
      0,
      { value: `KẾT QUẢ THỰC HIỆN KẾ HOẠCH ${planNumber(plan)}`, style: "title" },
      { span: COLUMNS, height: 30 },
    ),
    place(2, 0, { value: plan.title, style: "subtitle" }, { span: COLUMNS, height: titleHeight }),
    place(CUT_OFF.row, 0, { value: CUT_OFF_LABEL, style: "label" }, { span: 2, height: 20 }),
    place(CUT_OFF.row, CUT_OFF.column, { value: toSerial(cutOff.asOf), style: "valueDate" }),
    place(CUT_OFF.row, 4, { value: `Kỳ báo cáo: ${period.label}`, style: "label" }, { span: 4 }),
    place(CUT_OFF.row, 9, note, { span: 9, height: noteHeight }),
  ];
}

const groupCount = (group: TaskGroup): string => `COUNTIFS(TongHop[Phân nhóm],"${group}")`;

function countOf({ rollUp }: RollUpInput, groups: readonly TaskGroup[]): number {
  return countInGroups(rollUp.tasks, groups);
}

interface Tile {
  readonly label: string;
  readonly value: number;
  readonly formula: string;
}

function tiles(input: RollUpInput): readonly Placement[] {
  const { rollUp } = input;
  const sum = (label: string, groups: readonly TaskGroup[]): Tile => ({
    label,
    value: countOf(input, groups),
    formula: groups.map(groupCount).join("+"),
  });
  const expected = 'COUNTIFS(TinhHinhNop[Phải báo cáo],"Có")';
  const inState = (state: string): string =>
    `COUNTIFS(TinhHinhNop[Phải báo cáo],"Có",TinhHinhNop[Tình hình],"${state}")`;
  const all: readonly Tile[] = [
    { label: "nhiệm vụ", value: rollUp.tasks.length, formula: 'COUNTIFS(TongHop[Mã],"?*")' },
    sum("đã hoàn thành", DONE_GROUPS),
    sum("chưa hoàn thành, trong hạn", ["Chưa hoàn thành, trong hạn"]),
    sum("chưa hoàn thành, quá hạn", ["Chưa hoàn thành, quá hạn"]),
    sum("chưa báo cáo", ["Chưa báo cáo"]),
    {
      label: `cơ quan đã nộp, trên ${rollUp.expected.length} cơ quan phải nộp`,
      value: rollUp.expected.length - rollUp.missing.length,
      formula: [expected, ...NOT_SUBMITTED.map(inState)].join("-"),
    },
  ];
  return [
    place(4, 0, { value: null, style: "plain" }, { height: 8 }),
    ...all.flatMap(({ label, ...figure }, at) => [
      place(5, at * 3, { style: "figure", ...figure }, { span: 3, height: 36 }),
      place(6, at * 3, { value: label, style: "figureLabel" }, { span: 3, height: 20 }),
    ]),
    place(7, 0, { value: null, style: "plain" }, { height: 8 }),
  ];
}

/** The headline sentence, kept live by joining the counts of the table. */
function headlineRow({ rollUp }: RollUpInput): Placement {
  const cell = (group: TaskGroup): string => `$D$${GROUPS_ROW + 1 + TASK_GROUPS.indexOf(group)}`;
  const value = headline(rollUp.tasks);
  const parts = HEADLINE.map(({ words, groups }) => `"${words}"&(${groups.map(cell).join("+")})`);
  const height = fittingHeight([{ text: value, width: COLUMNS * WIDTH * 0.9 }]) + 4;
  return place(
    8,
    0,
    { value, formula: `${parts.join("&")}&"."`, style: "label" },
    { span: COLUMNS, height },
  );
}

function groupTable(input: RollUpInput): readonly Placement[] {
  const total = input.rollUp.tasks.length;
  const totalRow = GROUPS_ROW + 1 + TASK_GROUPS.length;
  return [
    place(
      GROUPS_ROW - 1,
      0,
      { value: "Nhiệm vụ theo kết quả và thời hạn", style: "section" },
      { span: 5 },
    ),
    place(GROUPS_ROW, 0, { value: "Nhóm", style: "heading" }, { span: 3, height: 20 }),
    place(GROUPS_ROW, 3, { value: "Số lượng", style: "heading" }),
    place(GROUPS_ROW, 4, { value: "Tỷ lệ", style: "heading" }),
    ...TASK_GROUPS.flatMap((group, at) => groupLine(GROUPS_ROW + 1 + at, group, input, totalRow)),
    place(totalRow, 0, { value: "Cộng", style: "total" }, { span: 3, height: ROW_HEIGHT }),
    place(totalRow, 3, {
      value: total,
      formula: `SUM($D$${GROUPS_ROW + 1}:$D$${totalRow - 1})`,
      style: "totalInteger",
    }),
    place(totalRow, 4, {
      value: total === 0 ? "" : 1,
      formula: `IF($D$${totalRow}=0,"",1)`,
      style: "totalPercent",
    }),
    ...onTimeLine(totalRow + 1, input),
  ];
}

/** One click leads from a figure to the first task behind it. */
function linkToGroup(group: TaskGroup, input: RollUpInput): Pick<CellDraft, "link"> {
  const first = input.rollUp.tasks.findIndex((task) => task.group === group);
  const column = columnLetters(taskHeadings(input).indexOf("Phân nhóm"));
  if (first < 0) return {};
  return { link: { kind: "cell", sheet: SHEETS.taskRollUp, ref: `${column}${first + 2}` } };
}

function groupLine(
  row: number,
  group: TaskGroup,
  input: RollUpInput,
  totalRow: number,
): readonly Placement[] {
  const count = countOf(input, [group]);
  const total = input.rollUp.tasks.length;
  const figure = { value: count, formula: groupCount(group), style: "integer" } as const;
  return [
    place(row, 0, { value: group, style: "text" }, { span: 3, height: ROW_HEIGHT }),
    place(row, 3, { ...figure, ...linkToGroup(group, input) }),
    place(row, 4, {
      value: total === 0 ? "" : count / total,
      formula: `IF($D$${totalRow}=0,"",$D${row}/$D$${totalRow})`,
      style: "percent",
    }),
  ];
}

/** Done in time, as a share of the tasks that fell due before the cut-off day. */
function onTimeLine(row: number, { rollUp }: RollUpInput): readonly Placement[] {
  const inside = OUTSIDE_RATE.map((group) => `TongHop[Phân nhóm],"<>${group}"`).join(",");
  const fellDue = `TongHop[Loại hạn],"Có hạn",TongHop[Hạn],"<"&NgayChot,${inside}`;
  const due = rollUp.tasks.filter(
    ({ kind, deadline, group }) =>
      kind === "Có hạn" &&
      (deadline.due ?? "9999") < rollUp.cutOff.asOf &&
      !OUTSIDE_RATE.includes(group),
  );
  const inTime = due.filter(({ group }) => group === "Hoàn thành đúng hạn").length;
  return [
    place(
      row,
      0,
      { value: "Đã đến hạn; tỷ lệ đúng hạn", style: "text" },
      { span: 3, height: ROW_HEIGHT },
    ),
    place(row, 3, { value: due.length, formula: `COUNTIFS(${fellDue})`, style: "integer" }),
    place(row, 4, {
      value: due.length === 0 ? "" : inTime / due.length,
      formula: `IF($D$${row}=0,"",COUNTIFS(${fellDue},TongHop[Phân nhóm],"Hoàn thành đúng hạn")/$D$${row})`,
      style: "percent",
    }),
  ];
}

function targetLine({ rollUp }: RollUpInput): Placement {
  const label = (state: AttainmentState): string => state.toLocaleLowerCase("vi");
  const count = (state: AttainmentState): number =>
    rollUp.targets.filter((target) => target.state === state).length;
  const asked = rollUp.targets.filter(({ state }) => isAsked(state)).length;
  const value = `Chỉ tiêu (${asked}): ${ATTAINMENT_STATES.map((state) => `${label(state)} ${count(state)}`).join("; ")}.`;
  const counts = ATTAINMENT_STATES.map(
    (state, at) =>
      `"${at === 0 ? "" : "; "}${label(state)} "&COUNTIFS(ChiTieu[Đánh giá],"${state}")`,
  );
  const formula = `"Chỉ tiêu ("&(COUNTIFS(ChiTieu[Mã],"?*")-COUNTIFS(ChiTieu[Đánh giá],"Không giao"))&"): "&${counts.join("&")}&"."`;
  return place(TARGETS_ROW, 0, { value, formula, style: "label" }, { span: COLUMNS, height: 22 });
}

function worst(input: RollUpInput): readonly Placement[] {
  const all = overdueTasks(input);
  const shown = all.slice(0, WORST_COUNT);
  const more =
    all.length > shown.length
      ? ` (${shown.length} trong ${all.length}, xem trang ${SHEETS.overdue})`
      : "";
  const title = place(
    LOWER_ROW,
    9,
    { value: `Quá hạn lâu nhất${more}`, style: "section" },
    { span: 9 },
  );
  if (shown.length === 0) {
    return [
      title,
      place(LOWER_ROW + 1, 9, { value: "Không có nhiệm vụ quá hạn.", style: "note" }, { span: 9 }),
    ];
  }
  return [
    title,
    ...shown.flatMap(({ task, deadline }, at) => {
      const row = LOWER_ROW + 1 + at * 2;
      const line = `${task.no}. ${task.title}`;
      const due = deadline.due === null ? "" : formatDay(deadline.due);
      const shortened = line.length > 110 ? `${line.slice(0, 109)}…` : line;
      return [
        place(row, 9, { value: shortened, style: "text" }, { span: 5, down: 2 }),
        place(row, 14, { value: task.lead, style: "text" }, { span: 3, down: 2 }),
        place(row, 17, { value: due, style: "textCentre" }, { down: 2 }),
      ];
    }),
  ];
}

function missing(input: RollUpInput): readonly Placement[] {
  const { rollUp, agencyName } = input;
  const names = rollUp.missing.map((id) => agencyName(id));
  const shown = Math.max(1, Math.min(WORST_COUNT, overdueTasks(input).length));
  const row = LOWER_ROW + 2 + shown * 2;
  const list = names.length === 0 ? "Các cơ quan đã nộp đủ." : `${names.join("; ")}.`;
  return [
    place(row, 9, { value: `Chưa nộp báo cáo (${names.length})`, style: "section" }, { span: 9 }),
    place(row + 1, 9, { value: list, style: "listing" }, { span: 9, down: 8 }),
  ];
}
