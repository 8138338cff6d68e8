import { formatDay } from "../../deadline/isoDate";
import { oddCells } from "../../submission/oddCells";
import { headingOf } from "../../submission/columns";
import { readDay, showCell } from "../../submission/readings";
import type { SubmissionRule } from "../rule";

const MONTH_FIRST = /^m{1,2}[/.-]d{1,2}[/.-]y/u;
/** How files store the short date, which every machine shows in its own order. */
const SHORT_DATE = ["m/d/yyyy", "mm-dd-yy", "m/d/yy"];
const COLUMNS = ["completedOn", "measuredOn", "proposedDeadline"];

/** 05/03 that a cell shows as 03/05: the officer sees another day than the one that is stored. */
export const dayShownMonthFirst: SubmissionRule = {
  code: "day-shown-month-first",
  title: "Ngày hiện theo thứ tự tháng/ngày",
  severity: "info",
  level: "submission",
  scope: "cell",
  reads: "Ngày hoàn thành, Ngày số liệu, Hạn đề nghị điều chỉnh",
  why: "Ô hiện 03/05 có thể là ngày 5 tháng 3, cũng có thể là ngày 3 tháng 5; người đọc dễ hiểu nhầm.",
  remedy: "Định dạng ô theo ngày/tháng/năm rồi xem lại ngày.",
  find: ({ rows }) =>
    oddCells(rows, ({ type, numberFormat }) => type === "date" && isMonthFirst(numberFormat))
      .filter(({ field, cell }) => {
        const reading = readDay(cell);
        return COLUMNS.includes(field) && reading.kind === "read" && canBeTurned(reading.day);
      })
      .map(({ row, field, cell }) => {
        const day = showCell(cell);
        return {
          sheet: row.sheet,
          cell: cell.ref,
          rowId: row.id,
          column: headingOf(row.kind, field),
          value: day,
          message: `Ô ${cell.ref} được đọc là ngày ${day} nhưng đang hiện theo thứ tự tháng/ngày. Hãy xem lại và định dạng ô theo ngày/tháng/năm.`,
        };
      }),
};

function isMonthFirst(numberFormat: string | null): boolean {
  const plain = (numberFormat ?? "").toLowerCase().replace(/\[[^\]]*\]/gu, "");
  return MONTH_FIRST.test(plain) && !SHORT_DATE.includes(numberFormat ?? "");
}

function canBeTurned(day: string): boolean {
  const [dd = "", mm = ""] = formatDay(day).split("/");
  return Number(dd) <= 12 && dd !== mm;
}
