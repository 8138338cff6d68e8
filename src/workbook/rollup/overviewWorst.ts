import { daysBetween, toSerial } from "../../domain/deadline/isoDate";
import { columnLetters } from "../cellRef";
import { SHEETS } from "../sheetNames";
import { overdueTasks } from "./followUpSheets";
import { COLUMNS, RIGHT_COLUMN, WORST_COUNT } from "./overviewGrid";
import { rowBelowMissing } from "./overviewMissing";
import { place, type Placement } from "./placement";
import type { RollUpInput } from "./rollUpInput";
import { shortened } from "./shortNames";
import { OVERDUE_RANK } from "./taskRollUpSheet";

const NAME_SPAN = 4;
const LEAD_SPAN = 2;
/** Letters that two lines of the name and of the lead hold. */
const NAME_LENGTH = 94;
const LEAD_LENGTH = 44;
const NOTHING = "Không có nhiệm vụ quá hạn.";

/** The tasks longest overdue, whichever they are when figures change: the table ranks its own rows. */
export function worstTasks(input: RollUpInput): readonly Placement[] {
  const row = rowBelowMissing(input);
  const column = RIGHT_COLUMN;
  const all = overdueTasks(input);
  return [
    place(
      row,
      column,
      {
        value: `Quá hạn lâu nhất, cả việc chưa báo cáo (đủ ở trang ${SHEETS.overdue}); tổng số:`,
        style: "section",
      },
      { span: COLUMNS - 1 - column },
    ),
    place(row, COLUMNS - 1, {
      value: all.length,
      formula: `COUNTIFS(TongHop[${OVERDUE_RANK}],">0")`,
      style: "sectionFigure",
    }),
    place(row + 1, column, { value: "Nhiệm vụ", style: "heading" }, { span: NAME_SPAN }),
    place(
      row + 1,
      column + NAME_SPAN,
      { value: "Cơ quan chủ trì", style: "heading" },
      { span: LEAD_SPAN },
    ),
    place(row + 1, column + NAME_SPAN + LEAD_SPAN, { value: "Hạn", style: "heading" }),
    place(row + 1, column + NAME_SPAN + LEAD_SPAN + 1, { value: "Chậm (ngày)", style: "heading" }),
    ...Array.from({ length: WORST_COUNT }, (_, at) => worstTask(input, row, at)).flat(),
  ];
}

function worstTask(input: RollUpInput, top: number, at: number): readonly Placement[] {
  const worst = overdueTasks(input)[at];
  const row = top + 2 + at * 2;
  const allOverdue = `$${columnLetters(COLUMNS - 1)}$${top}`;
  const of = (heading: string): string =>
    `INDEX(TongHop[${heading}],MATCH(${at + 1},TongHop[${OVERDUE_RANK}],0))`;
  const name = `${of("TT")}&". "&${of("Tên nhiệm vụ")}`;
  const ifThere = (formula: string, instead = ""): string =>
    `IF(${allOverdue}<${at + 1},"${instead}",${formula})`;
  const otherwise = at === 0 ? NOTHING : "";
  const leadColumn = RIGHT_COLUMN + NAME_SPAN;
  const dueColumn = leadColumn + LEAD_SPAN;
  const due = worst?.dueDay ?? null;
  return [
    place(
      row,
      RIGHT_COLUMN,
      {
        value:
          worst === undefined
            ? otherwise
            : shortened(`${worst.task.no}. ${worst.task.title}`, NAME_LENGTH),
        formula: ifThere(shortFormula(name, NAME_LENGTH), otherwise),
        style: "listing",
      },
      { span: NAME_SPAN, down: 2 },
    ),
    place(
      row,
      leadColumn,
      {
        value: shortened(worst?.task.lead ?? "", LEAD_LENGTH),
        formula: ifThere(shortFormula(`${of("Cơ quan chủ trì")}&""`, LEAD_LENGTH)),
        style: "listing",
      },
      { span: LEAD_SPAN, down: 2 },
    ),
    place(
      row,
      dueColumn,
      {
        value: due === null ? "" : toSerial(due),
        formula: ifThere(of("Hạn")),
        style: "listingDate",
      },
      { down: 2 },
    ),
    place(
      row,
      dueColumn + 1,
      {
        value: due === null ? "" : daysBetween(due, input.rollUp.cutOff.asOf),
        formula: ifThere(`NgayChot-$${columnLetters(dueColumn)}${row}`),
        style: "listingInteger",
      },
      { down: 2 },
    ),
  ];
}

/** The same as `shortened`: blanks as wide as the text set its last, perhaps broken word apart. */
function shortFormula(text: string, length: number): string {
  const start = `LEFT(${text},${length + 1})`;
  const spread = `SUBSTITUTE(${start}," ",REPT(" ",${length + 1}))`;
  const lastWord = `LEN(TRIM(RIGHT(${spread},${length + 1})))`;
  return `IF(LEN(${text})<=${length},${text},LEFT(${text},MAX(1,${length}-${lastWord}))&"…")`;
}
