import { endOfMonth, isoDay, toSerial } from "../../domain/deadline/isoDate";
import { type RolledTask } from "../../domain/consolidation/rollUpTasks";
import { type TaskGroup } from "../../domain/consolidation/taskState";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { tableSheet, type Shown, type TableColumn } from "./tableSheet";

interface MonthItem {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly tasks: readonly RolledTask[];
}

/** Every month from the first due day to the last, months without a task left out. */
export function monthItems({ rollUp }: RollUpInput): readonly MonthItem[] {
  const months = new Map<string, RolledTask[]>();
  for (const task of rollUp.tasks) {
    const month = task.dueDay?.slice(0, 7);
    if (month !== undefined) months.set(month, [...(months.get(month) ?? []), task]);
  }
  return [...months].sort().map(([month, tasks]) => {
    const [year = 0, index = 0] = month.split("-").map(Number);
    return {
      label: `${String(index).padStart(2, "0")}/${year}`,
      from: isoDay(year, index, 1),
      to: endOfMonth(year, index),
      tasks,
    };
  });
}

const MONTH_GROUPS = [
  "Hoàn thành đúng hạn",
  "Hoàn thành quá hạn",
  "Chưa hoàn thành, trong hạn",
  "Chưa hoàn thành, quá hạn",
  "Chưa báo cáo",
  "Chuyển thường xuyên, khác",
];

/** What the table leaves out; a deadline typed on the sheet may fall into a month that it has no row for. */
function monthNotes({ rollUp }: RollUpInput): readonly Shown[] {
  const undated = rollUp.tasks.filter(({ dueDay }) => dueDay === null).length;
  const dated = 'COUNTIFS(TongHop[Hạn],">0")';
  return [
    note(
      [
        "Ngoài bảng còn ",
        " nhiệm vụ thường xuyên hoặc chưa xác định thời hạn, không có ngày đến hạn.",
      ],
      undated,
      `COUNTIFS(TongHop[Mã],"?*")-${dated}`,
    ),
    note(
      [
        "Nhiệm vụ có hạn rơi vào tháng chưa có trong bảng: ",
        " (khác 0 thì hãy tổng hợp lại để có thêm tháng).",
      ],
      0,
      `${dated}-SUM(TheoThang[Đến hạn])`,
    ),
  ];
}

function note([before, after]: readonly [string, string], count: number, formula: string): Shown {
  return { value: `${before}${count}${after}`, formula: `"${before}"&(${formula})&"${after}"` };
}

/** The sheet `Theo tháng`: tasks by the month they are due; counts are live. */
export function monthSheet(input: RollUpInput): SheetDraft {
  const inMonth = (row: number): string => `TongHop[Hạn],">="&$B${row},TongHop[Hạn],"<="&$C${row}`;
  const groups = (heading: string, wanted: readonly TaskGroup[]): TableColumn<MonthItem> => ({
    heading,
    width: 13,
    style: "integer",
    show: ({ tasks }, row): Shown => ({
      value: tasks.filter(({ group }) => wanted.includes(group)).length,
      formula: wanted
        .map((group) => `COUNTIFS(${inMonth(row)},TongHop[Phân nhóm],"${group}")`)
        .join("+"),
    }),
  });
  return tableSheet<MonthItem>({
    name: SHEETS.byMonth,
    table: "TheoThang",
    columns: [
      { heading: "Tháng đến hạn", width: 14, style: "textCentre", show: ({ label }) => label },
      { heading: "Từ ngày", width: 12, style: "date", show: ({ from }) => toSerial(from) },
      { heading: "Đến ngày", width: 12, style: "date", show: ({ to }) => toSerial(to) },
      {
        heading: "Đến hạn",
        width: 11,
        style: "totalInteger",
        show: ({ tasks }, row) => ({ value: tasks.length, formula: `COUNTIFS(${inMonth(row)})` }),
      },
      groups("Hoàn thành đúng hạn", ["Hoàn thành đúng hạn"]),
      groups("Hoàn thành quá hạn", ["Hoàn thành quá hạn"]),
      groups("Chưa hoàn thành, trong hạn", ["Chưa hoàn thành, trong hạn"]),
      groups("Chưa hoàn thành, quá hạn", ["Chưa hoàn thành, quá hạn"]),
      groups("Chưa báo cáo", ["Chưa báo cáo"]),
      groups("Chuyển thường xuyên, khác", [
        "Thường xuyên, định kỳ",
        "Chưa xác định thời hạn",
        "Hoàn thành, không có hạn",
        "Không tính",
      ]),
    ],
    items: monthItems(input),
    title: `Nhiệm vụ theo tháng đến hạn – ${input.caption}`,
    frozenColumns: 1,
    totals: ["Đến hạn", ...MONTH_GROUPS],
    notes: monthNotes(input),
    nothing: "Không có nhiệm vụ nào có hạn cụ thể.",
    tabColour: "E0A030",
  });
}
