import { changeSentences } from "../../domain/consolidation/changeSentences";
import {
  TREND_GROUPS,
  type PeriodChanges,
  type TaskChange,
  type TrendGroup,
  type TrendPoint,
} from "../../domain/consolidation/comparePeriods";
import { columnLetters } from "../cellRef";
import { emptySheet, headerText, type CellDraft, type SheetDraft } from "../draft";
import { fittingHeight } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import type { StyleName } from "../styles";
import { CHANGE_WIDTHS, CHART_ROWS, trendChart } from "./changesGrid";
import { changeColumns, listedChanges } from "./changesTable";
import { layOut, mergesOf, place, type Placement } from "./placement";
import type { RollUpInput } from "./rollUpInput";
import { EXPECTED_FORMULA, SUBMITTED_FORMULA } from "./submittedFormula";
import type { Shown } from "./tableSheet";

const PRINTED = CHANGE_WIDTHS.length - 1;
const LAST_COLUMN = columnLetters(PRINTED);
const ACROSS = CHANGE_WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);

interface TrendColumn {
  readonly heading: string;
  readonly value: (point: TrendPoint) => number;
  /** The live count of the current period; null for what only the comparison knows. */
  readonly formula: string | null;
}

const inGroups = (group: TrendGroup): string =>
  TREND_GROUPS[group].map((each) => `COUNTIFS(TongHop[Phân nhóm],"${each}")`).join("+");

const counted = (heading: string, group: TrendGroup): TrendColumn => ({
  heading,
  value: ({ counts }) => counts[group],
  formula: inGroups(group),
});

/** The figures of a period, from column D on. */
const TREND_COLUMNS: readonly TrendColumn[] = [
  {
    heading: "Tổng số nhiệm vụ",
    value: ({ total }) => total,
    formula: 'COUNTIFS(TongHop[Mã],"?*")',
  },
  counted("Đã hoàn thành", "done"),
  counted("Chưa hoàn thành, trong hạn", "inTime"),
  counted("Chưa hoàn thành, quá hạn", "overdue"),
  counted("Thường xuyên, định kỳ", "recurring"),
  counted("Chưa báo cáo", "unreported"),
  counted("Chưa rõ hạn, không tính", "other"),
  { heading: "Nhiệm vụ mới vào", value: ({ entered }) => entered, formula: null },
  { heading: "Nhiệm vụ ra", value: ({ left }) => left, formula: null },
  { heading: "Cơ quan phải nộp", value: ({ expected }) => expected, formula: EXPECTED_FORMULA },
  {
    heading: "Cơ quan đã nộp",
    value: ({ submitted }) => submitted,
    formula: SUBMITTED_FORMULA,
  },
];

/** The sheet `So với kỳ trước`: figures over time, a chart, and every task that changed or stands still late. */
export function changesSheet(input: RollUpInput): SheetDraft | null {
  const { changes } = input.rollUp;
  if (changes === null) return null;
  const head = headPlacements(input, changes);
  const trendRow = nextRow(head) + 1;
  const trend = trendPlacements(changes.trend, trendRow);
  const chartRow = nextRow(trend) + 1;
  const tableRow = chartRow + CHART_ROWS + 2;
  const items = listedChanges(changes.tasks);
  const list = listPlacements(input, items, tableRow);
  const placements = [...head, ...trend, ...list];
  const last = tableRow + Math.max(1, items.length);
  const headings = changeColumns(input).map(({ heading }) => heading);
  return {
    ...emptySheet,
    name: SHEETS.changes,
    columns: CHANGE_WIDTHS.map((width, at) => ({ width, hidden: at === 0 })),
    rows: layOut(placements, CHANGE_WIDTHS.length),
    merges: mergesOf(placements),
    charts: [trendChart(trendRow + 1, trendRow + changes.trend.length, chartRow)],
    tables: [{ name: "SoSanh", ref: `A${tableRow}:${LAST_COLUMN}${last}`, headings, filter: null }],
    conditionalFormats: [
      { ref: `G${tableRow + 1}:G${last}`, formula: `$G${tableRow + 1}="Hoàn thành"`, tone: "good" },
      {
        ref: `G${tableRow + 1}:G${last}`,
        formula: `$G${tableRow + 1}="Chưa báo cáo"`,
        tone: "muted",
      },
      {
        ref: `L${tableRow + 1}:M${last}`,
        formula: `AND(ISNUMBER(L${tableRow + 1}),L${tableRow + 1}>0)`,
        tone: "bad",
      },
    ],
    print: {
      orientation: "landscape",
      repeatRow: tableRow,
      area: `B1:${LAST_COLUMN}${last}`,
      onePage: false,
      header: headerText(`${input.caption} – so với ${changes.previous.period.label}`),
      footer: "&CTrang &P/&N",
    },
    tabColour: "2E6B4F",
    gridlines: false,
  };
}

function headPlacements(
  { rollUp: { period }, caption, agencyName }: RollUpInput,
  changes: PeriodChanges,
): readonly Placement[] {
  const { previous } = changes;
  const lines: readonly { readonly value: string; readonly style: StyleName }[] = [
    {
      value: `${period.label} so với ${previous.period.label}`.toLocaleUpperCase("vi"),
      style: "title",
    },
    {
      value: `${caption}; so với bảng tổng hợp ${previous.period.label} (${previous.file}). Số kỳ này là công thức; số kỳ trước và danh sách ghi tại thời điểm tổng hợp.`,
      style: "subtitle",
    },
    ...changeSentences(changes, agencyName).map((value) => ({ value, style: "note" }) as const),
  ];
  return lines.map(({ value, style }, at) => {
    const height = fittingHeight([{ text: value, width: ACROSS * 0.95 }]) + 3;
    return place(at + 1, 1, { value, style }, { span: PRINTED, height: at === 0 ? 28 : height });
  });
}

function nextRow(placements: readonly Placement[]): number {
  return Math.max(...placements.map(({ row }) => row)) + 1;
}

/** Headings are bold, so they need more room than other words. */
function headingHeight(headings: readonly string[], firstColumn: number): number {
  const cells = headings.map((text, at) => ({
    text,
    width: (CHANGE_WIDTHS[firstColumn + at] ?? 10) - 3,
  }));
  return fittingHeight(cells) + 4;
}

function trendPlacements(trend: readonly TrendPoint[], row: number): readonly Placement[] {
  const last = row + trend.length;
  return [
    place(row - 1, 1, { value: "Số liệu qua các kỳ", style: "section" }, { span: 6, height: 22 }),
    place(
      row,
      2,
      { value: "Kỳ báo cáo", style: "heading" },
      {
        height: headingHeight(
          TREND_COLUMNS.map(({ heading }) => heading),
          3,
        ),
      },
    ),
    ...TREND_COLUMNS.map(({ heading }, at) =>
      place(row, at + 3, { value: heading, style: "heading" }),
    ),
    ...trend.flatMap((point, at) => trendRow(point, row + 1 + at, at === trend.length - 1)),
    place(last + 1, 2, { value: "Tăng, giảm so với kỳ trước", style: "total" }, { height: 19 }),
    ...TREND_COLUMNS.map((column, at) => {
      const letters = columnLetters(at + 3);
      const [now, before] = [trend.at(-1), trend.at(-2)].map((point) =>
        point === undefined ? 0 : column.value(point),
      );
      const cell: CellDraft =
        column.formula === null
          ? { value: null, style: "totalInteger" }
          : {
              value: (now ?? 0) - (before ?? 0),
              formula: `$${letters}$${last}-$${letters}$${last - 1}`,
              style: "totalInteger",
            };
      return place(last + 1, at + 3, cell);
    }),
  ];
}

function trendRow(point: TrendPoint, row: number, isCurrent: boolean): readonly Placement[] {
  const label = isCurrent ? `${point.period.label} (kỳ này)` : point.period.label;
  return [
    place(row, 2, { value: label, style: "text" }, { height: 19 }),
    ...TREND_COLUMNS.map(({ value, formula }, at) => {
      const cell = { value: value(point), style: "integer" } as const;
      return place(row, at + 3, isCurrent && formula !== null ? { ...cell, formula } : cell);
    }),
  ];
}

function listPlacements(
  input: RollUpInput,
  items: readonly TaskChange[],
  row: number,
): readonly Placement[] {
  const columns = changeColumns(input);
  const height = headingHeight(
    columns.map(({ heading }) => heading),
    0,
  );
  const title = `Nhiệm vụ thay đổi, mới vào, ra khỏi danh sách hoặc không đổi mà đang chậm (${items.length})`;
  return [
    place(row - 1, 1, { value: title, style: "section" }, { span: PRINTED, height: 24 }),
    ...columns.map(({ heading }, at) =>
      place(row, at, { value: heading, style: "heading" }, { height }),
    ),
    ...(items.length === 0
      ? columns.map((_, at) =>
          place(row + 1, at, {
            value: at === 2 ? "Không có nhiệm vụ nào thay đổi so với kỳ trước." : null,
            style: "text",
          }),
        )
      : items.flatMap((item, index) => listRow(input, item, row + 1 + index))),
  ];
}

function listRow(input: RollUpInput, item: TaskChange, row: number): readonly Placement[] {
  const shown = changeColumns(input).map(({ show, style }): CellDraft => {
    const cell: Shown | string | number | null = show(item, row);
    return cell !== null && typeof cell === "object" ? { style, ...cell } : { style, value: cell };
  });
  const height = fittingHeight(
    shown.map(({ value }, at) => ({
      text: at === 0 || typeof value !== "string" ? "" : value,
      width: CHANGE_WIDTHS[at] ?? 10,
    })),
  );
  return shown.map((cell, at) => place(row, at, cell, { height }));
}
