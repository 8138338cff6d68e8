import { targetHeading, taskHeading } from "../../submission/columns";
import { saysSame } from "../../submission/excelDamage";
import type { RawCell } from "../../submission/rawCell";
import { showCell } from "../../submission/readings";
import type { DataRow } from "../../submission/submission";
import { shortenText } from "../../text/shortenText";
import type { PlacedFault, SubmissionRule } from "../rule";

/** The plan's words are the plan's: a changed title or deadline in one file is shown, the plan counts. */
export const planTextChanged: SubmissionRule = {
  code: "plan-text-changed",
  title: "Nội dung kế hoạch bị sửa",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Tên nhiệm vụ, Thời gian hoàn thành, Sản phẩm, Cơ quan chủ trì, Chỉ tiêu, Mục tiêu",
  why: "Nội dung kế hoạch chỉ đổi bằng văn bản; sửa trong biểu không có giá trị.",
  remedy: "Trả lại nội dung kế hoạch; muốn điều chỉnh hạn thì dùng cột Hạn đề nghị điều chỉnh.",
  find: ({ rows }) => {
    const faults: PlacedFault[] = [];
    for (const row of rows) if (row.match === "id") faults.push(...changesIn(row));
    return faults;
  },
};

/** Nearly every answer, and so one list for all. */
const NONE: readonly PlacedFault[] = [];
const TASK_FIELDS = ["title", "deadline", "product", "lead"] as const;

function changesIn(row: DataRow): readonly PlacedFault[] {
  if (row.kind === "task") {
    const { task, cells } = row;
    if (task === null) return [];
    return TASK_FIELDS.flatMap((field) =>
      changed(row, cells[field], taskHeading(field), task[field]),
    );
  }
  const { target, cells } = row;
  if (target === null) return [];
  const value = row.kind === "target" ? row.target?.value : row.target?.values[row.stage ?? ""];
  return [
    ...changed(row, cells.title, targetHeading("title"), target.title),
    ...changed(row, cells.value, targetHeading("value"), value ?? null),
  ];
}

function changed(
  row: DataRow,
  cell: RawCell | undefined,
  column: string,
  planText: string | null,
): readonly PlacedFault[] {
  if (cell === undefined || saysSame(cell, planText ?? "")) return NONE;
  const what = row.kind === "task" ? "nhiệm vụ" : "chỉ tiêu";
  const no = row.kind === "task" ? row.task?.no : row.target?.no;
  const advice =
    row.kind === "task" && column === taskHeading("deadline")
      ? "; muốn điều chỉnh hạn, hãy dùng cột Hạn đề nghị điều chỉnh"
      : "";
  return [
    {
      sheet: row.sheet,
      cell: cell.ref,
      rowId: row.id,
      column,
      value: showCell(cell),
      message: `Cột ${column} của ${what} ${no ?? ""} khác kế hoạch: “${shortenText(showCell(cell), 60)}” thay vì “${shortenText(planText ?? "", 60)}”. Số liệu vẫn tính theo kế hoạch${advice}.`,
      fix: { label: "Trả lại nội dung kế hoạch", value: planText },
    },
  ];
}
