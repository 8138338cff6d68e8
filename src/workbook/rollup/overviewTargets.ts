import { ATTAINMENT_STATES, isAsked } from "../../domain/target/attainment";
import { columnLetters, quoteSheetName } from "../cellRef";
import type { ChartDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import { CHART_COLOURS } from "../styles";
import { CHANGES_ROW, LAST_ROW, MIDDLE, LOWER_ROW } from "./overviewGrid";
import { place, type Placement } from "./placement";
import type { RollUpInput } from "./rollUpInput";

const STATES = ATTAINMENT_STATES.filter(isAsked);
/** The most rows that a bar takes. */
const BAR_ROWS = 2;
const COUNT_COLUMN = MIDDLE.column + MIDDLE.span - 1;

/** True when the plan sets targets at all. */
export function hasTargets({ rollUp }: RollUpInput): boolean {
  return rollUp.targets.length > 0;
}

/** How many targets stand in which state. */
export function targetTable(input: RollUpInput): readonly Placement[] {
  if (!hasTargets(input)) return [];
  const { targets } = input.rollUp;
  const counts = STATES.map((state) => targets.filter((target) => target.state === state).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const letter = columnLetters(COUNT_COLUMN);
  const [first, last] = [LOWER_ROW + 1, LOWER_ROW + STATES.length];
  const title = (count: string | number): string => `Kết quả chỉ tiêu (${count})`;
  return [
    place(
      LOWER_ROW,
      MIDDLE.column,
      {
        value: title(total),
        formula: `"Kết quả chỉ tiêu ("&SUM($${letter}$${first}:$${letter}$${last})&")"`,
        style: "section",
      },
      { span: MIDDLE.span },
    ),
    ...STATES.flatMap((state, at) => [
      place(first + at, MIDDLE.column, { value: state, style: "text" }, { span: MIDDLE.span - 1 }),
      place(first + at, COUNT_COLUMN, {
        value: counts[at] ?? 0,
        formula: `COUNTIFS(ChiTieu[Đánh giá],"${state}")`,
        style: "integer",
      }),
    ]),
  ];
}

/** The same as bars. */
export function targetChart(input: RollUpInput): ChartDraft {
  const [first, last] = [LOWER_ROW + 1, LOWER_ROW + STATES.length];
  const range = (column: number): string => {
    const letters = columnLetters(column);
    return `${quoteSheetName(SHEETS.overview)}!$${letters}$${first}:$${letters}$${last}`;
  };
  const lowest = input.rollUp.changes === null ? LAST_ROW : CHANGES_ROW - 2;
  const end = Math.min(lowest, last + STATES.length * BAR_ROWS);
  return {
    kind: "stacked-bar",
    title: "",
    categories: range(MIDDLE.column),
    series: [{ name: "Số chỉ tiêu", values: range(COUNT_COLUMN), colour: CHART_COLOURS.progress }],
    legend: "none",
    from: { row: last, column: MIDDLE.column },
    to: { row: end, column: MIDDLE.column + MIDDLE.span },
  };
}
