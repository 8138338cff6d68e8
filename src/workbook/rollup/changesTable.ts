import type { TaskChange } from "../../domain/consolidation/comparePeriods";
import { toSerial } from "../../domain/deadline/isoDate";
import { columnLetters, quoteSheetName } from "../cellRef";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import type { Shown, TableColumn } from "./tableSheet";
import { taskHeadings } from "./taskRollUpSheet";

/** What is worth a line: every change, and what stands still past its day; the list's own changes first. */
export function listedChanges(tasks: readonly TaskChange[]): readonly TaskChange[] {
  const rank = ({ kind }: TaskChange): number => (kind === "entered" || kind === "left" ? 0 : 1);
  return tasks
    .filter((task) => task.kind !== "unchanged" || isStuck(task))
    .sort((a, b) => rank(a) - rank(b));
}

function isStuck({ after, slip }: TaskChange): boolean {
  return after !== null && after.status !== "Hoàn thành" && (slip.current ?? 0) > 0;
}

/** The columns of the list; the state and percentage of this period are live. */
export function changeColumns(input: RollUpInput): readonly TableColumn<TaskChange>[] {
  return [
    { heading: "Mã", width: 10, style: "text", show: ({ id }) => id },
    { heading: "TT", width: 7, style: "textCentre", show: ({ no }) => no },
    { heading: "Tên nhiệm vụ", width: 46, style: "text", show: ({ title }) => title },
    { heading: "Cơ quan chủ trì", width: 20, style: "text", show: ({ lead }) => lead },
    { heading: "Thay đổi", width: 15, style: "textCentre", show: kindWords },
    {
      heading: "Trạng thái kỳ trước",
      width: 17,
      style: "textCentre",
      show: ({ before }) => before?.status ?? "–",
    },
    {
      heading: "Trạng thái kỳ này",
      width: 17,
      style: "textCentre",
      show: ({ after }, row) =>
        after === null ? "–" : live(after.status, "Trạng thái", row, input),
    },
    {
      heading: "Tỷ lệ kỳ trước (%)",
      width: 11,
      style: "integer",
      show: ({ before }) => before?.percent ?? null,
    },
    {
      heading: "Tỷ lệ kỳ này (%)",
      width: 11,
      style: "integer",
      show: ({ after }, row) =>
        after === null ? null : live(after.percent ?? "", "Tỷ lệ (%)", row, input),
    },
    {
      heading: "Hạn ban đầu",
      width: 13,
      style: "date",
      show: ({ originalDue }) => serial(originalDue),
    },
    {
      heading: "Hạn hiện nay",
      width: 13,
      style: "date",
      show: ({ after, before }) => serial(after === null ? (before?.due ?? null) : after.due),
    },
    {
      heading: "Chậm so với hạn ban đầu (ngày)",
      width: 11,
      style: "integer",
      show: ({ slip }) => late(slip.original),
    },
    {
      heading: "Chậm so với hạn hiện nay (ngày)",
      width: 11,
      style: "integer",
      show: ({ slip }) => late(slip.current),
    },
    { heading: "Căn cứ điều chỉnh", width: 20, style: "text", show: ({ basis }) => basis },
  ];
}

/** In time is a blank: only what is late shall catch the eye. */
function late(days: number | null): number | null {
  return days === 0 ? null : days;
}

function serial(day: string | null): number | null {
  return day === null ? null : toSerial(day);
}

/** The cell of `Tổng hợp nhiệm vụ` for the task of the row, wherever it is sorted to. */
function live(value: string | number, heading: string, row: number, input: RollUpInput): Shown {
  const letters = columnLetters(taskHeadings(input).indexOf(heading));
  const last = input.rollUp.tasks.length + 1;
  const column = `${quoteSheetName(SHEETS.taskRollUp)}!$${letters}$2:$${letters}$${last}`;
  return { value, formula: `INDEX(${column},MATCH($A${row},TongHop[Mã],0))` };
}

function kindWords(task: TaskChange): string {
  const { kind, before, after } = task;
  switch (kind) {
    case "entered":
      return "Mới vào";
    case "left":
      return "Ra khỏi danh sách";
    case "unchanged":
      return "Không đổi, đang chậm";
    case "changed": {
      const differs = [
        before?.status !== after?.status ? "trạng thái" : null,
        before?.status === after?.status && before?.group !== after?.group
          ? "tình trạng hạn"
          : null,
        before?.percent !== after?.percent ? "tỷ lệ" : null,
        after !== null && after.due !== null && before?.due !== after.due ? "hạn" : null,
      ].filter((word) => word !== null);
      const words = differs.join(", ");
      return words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
    }
  }
}
