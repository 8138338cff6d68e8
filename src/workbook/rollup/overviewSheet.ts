import { planNumber } from "../../domain/plan/planName";
import { toSerial } from "../../domain/deadline/isoDate";
import {
  countInGroups,
  DONE_GROUPS,
  HEADLINE,
  headline,
  OUTSIDE_RATE,
} from "../../domain/consolidation/headline";
import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import { columnLetters } from "../cellRef";
import { emptySheet, type CellDraft, type SheetDraft } from "../draft";
import { fittingHeight } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import { COLOURS, type StyleName } from "../styles";
import { changesBlock } from "./overviewChanges";
import { agencyChart, monthChart, sectionChart } from "./overviewCharts";
import {
  COLUMNS,
  CUT_OFF,
  CUT_OFF_LABEL,
  GROUPS_ROW,
  LAST_ROW,
  LOWER_HEIGHT,
  LOWER_ROW,
  ON_TIME_ROW,
  ROW_HEIGHT,
  WIDTH,
} from "./overviewGrid";
import { missingAgencies } from "./overviewMissing";
import { hasTargets, targetChart, targetTable } from "./overviewTargets";
import { worstTasks } from "./overviewWorst";
import { layOut, mergesOf, place, type Placement } from "./placement";
import type { RollUpInput } from "./rollUpInput";
import { SUBMITTED_FORMULA } from "./submittedFormula";
import { taskHeadings } from "./taskRollUpSheet";

/** The sheet `Tổng quan`: headline figures, charts, what is worst, who has not reported; one page. */
export function overviewSheet(input: RollUpInput): SheetDraft {
  const placements = [
    ...head(input),
    ...tiles(input),
    headlineRow(input),
    ...groupTable(input),
    ...targetTable(input),
    ...changesBlock(input),
    ...worstTasks(input),
    ...missingAgencies(input),
  ];
  const rows = layOut(placements, COLUMNS).map((row, at) =>
    at + 1 < LOWER_ROW ? row : { ...row, height: at + 1 === LOWER_ROW ? 21 : LOWER_HEIGHT },
  );
  return {
    ...emptySheet,
    name: SHEETS.overview,
    columns: Array.from({ length: COLUMNS }, () => ({ width: WIDTH, hidden: false })),
    rows,
    merges: mergesOf(placements),
    charts: [
      sectionChart(input),
      monthChart(input),
      agencyChart(input),
      ...(hasTargets(input) ? [targetChart(input)] : []),
    ],
    conditionalFormats: [
      { ref: "G5:H6", formula: "$G$5>0", tone: "bad" },
      { ref: "M5:N6", formula: "$M$5>0", tone: "warn" },
    ],
    print: {
      orientation: "landscape",
      repeatRow: null,
      area: `A1:${columnLetters(COLUMNS - 1)}${LAST_ROW}`,
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
      {
        value: `KẾT QUẢ THỰC HIỆN KẾ HOẠCH ${planNumber(plan).toLocaleUpperCase("vi")}`,
        style: "title",
      },
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
  readonly value: number | string;
  readonly formula: string;
  readonly style?: StyleName;
}

function tiles(input: RollUpInput): readonly Placement[] {
  const { rollUp } = input;
  const { share } = onTime(input);
  const sum = (label: string, groups: readonly TaskGroup[]): Tile => ({
    label,
    value: countOf(input, groups),
    formula: groups.map(groupCount).join("+"),
  });
  const all: readonly Tile[] = [
    { label: "nhiệm vụ", value: rollUp.tasks.length, formula: 'COUNTIFS(TongHop[Mã],"?*")' },
    sum("đã hoàn thành", DONE_GROUPS),
    sum("chưa xong, trong hạn", ["Chưa hoàn thành, trong hạn"]),
    sum("chưa xong, quá hạn", ["Chưa hoàn thành, quá hạn"]),
    sum("thường xuyên, định kỳ", ["Thường xuyên, định kỳ"]),
    sum("chưa rõ thời hạn", ["Chưa xác định thời hạn"]),
    sum("chưa báo cáo", ["Chưa báo cáo"]),
    {
      label: "xong đúng hạn, trong số đã đến hạn",
      value: share === "" ? "–" : share,
      formula: `IF($E$${ON_TIME_ROW}="","–",$E$${ON_TIME_ROW})`,
      style: "figurePercent",
    },
    {
      label: `cơ quan đã nộp, trên ${rollUp.expected.length} phải nộp`,
      value: rollUp.expected.length - rollUp.missing.length,
      formula: SUBMITTED_FORMULA,
    },
  ];
  return [
    place(4, 0, { value: null, style: "plain" }, { height: 6 }),
    ...all.flatMap(({ label, style = "figure", ...figure }, at) => [
      place(5, at * 2, { style, ...figure }, { span: 2, height: 34 }),
      place(6, at * 2, { value: label, style: "figureLabel" }, { span: 2, height: 32 }),
    ]),
    place(7, 0, { value: null, style: "plain" }, { height: 6 }),
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
    ...onTimeLine(ON_TIME_ROW, input),
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

/** Tasks that fell due before the cut-off day, and the share of them done in time. */
function onTime({ rollUp }: RollUpInput): { readonly due: number; readonly share: number | "" } {
  const due = rollUp.tasks.filter(
    ({ kind, deadline, group }) =>
      kind === "Có hạn" &&
      (deadline.due ?? "9999") < rollUp.cutOff.asOf &&
      !OUTSIDE_RATE.includes(group),
  );
  const inTime = due.filter(({ group }) => group === "Hoàn thành đúng hạn").length;
  return { due: due.length, share: due.length === 0 ? "" : inTime / due.length };
}

function onTimeLine(row: number, input: RollUpInput): readonly Placement[] {
  const inside = OUTSIDE_RATE.map((group) => `TongHop[Phân nhóm],"<>${group}"`).join(",");
  const fellDue = `TongHop[Loại hạn],"Có hạn",TongHop[Hạn],"<"&NgayChot,${inside}`;
  const { due, share } = onTime(input);
  return [
    place(
      row,
      0,
      { value: "Đã đến hạn; tỷ lệ đúng hạn", style: "text" },
      { span: 3, height: ROW_HEIGHT },
    ),
    place(row, 3, { value: due, formula: `COUNTIFS(${fellDue})`, style: "integer" }),
    place(row, 4, {
      value: share,
      formula: `IF($D$${row}=0,"",COUNTIFS(${fellDue},TongHop[Phân nhóm],"Hoàn thành đúng hạn")/$D$${row})`,
      style: "percent",
    }),
  ];
}
