import type { RollUp } from "../../domain/consolidation/consolidate";
import type { RolledTask } from "../../domain/consolidation/rollUpTasks";
import { formatDay } from "../../domain/deadline/isoDate";
import type { HandEdit } from "../../domain/submission/handEdit";
import { cellText } from "../../domain/submission/rawCell";
import { readDay, showCell } from "../../domain/submission/readings";
import { readStatus } from "../../domain/submission/status";
import { rowsUnder, type RowUnder } from "../rowsUnder";
import { SHEETS } from "../sheetNames";
import type { WorkbookSnapshot } from "../snapshot";

const VERDICT_HEADINGS = {
  id: "Mã",
  verdict: "Xác nhận của cơ quan tổng hợp",
  due: "Hạn được điều chỉnh",
};

/** The lower level's own words on tasks, where they differ from what the reports and the plan say. */
export function verdictEdits(workbook: WorkbookSnapshot, told: RollUp): readonly HandEdit[] {
  const tasks = new Map(told.tasks.map((task) => [task.task.id, task]));
  const under = rowsUnder(workbook, SHEETS.taskRollUp, VERDICT_HEADINGS, ["verdict", "due"]);
  return (under?.rows ?? []).flatMap((row): readonly HandEdit[] => {
    const task = tasks.get(cellText(row.cells.id) ?? "");
    return task === undefined ? [] : ownWords(row, task, under?.sheet ?? "");
  });
}

function ownWords(
  { cells, refOf }: RowUnder<keyof typeof VERDICT_HEADINGS>,
  { task, status, dueDay }: RolledTask,
  sheet: string,
): readonly HandEdit[] {
  const common = { sheet, rowId: task.id, about: `nhiệm vụ ${task.no}`, source: null };
  const verdict = cellText(cells.verdict);
  const reading = readStatus(verdict);
  const isSame = reading.kind === "read" && reading.status === status;
  const due = readDay(cells.due);
  const isDue = due.kind === "blank" || (due.kind === "read" && due.day === dueDay);
  return [
    ...(verdict === null || isSame
      ? []
      : [
          {
            ...{ ...common, kind: "verdict" as const, cell: refOf("verdict") },
            ...{ column: VERDICT_HEADINGS.verdict, typed: verdict, told: status },
          },
        ]),
    ...(isDue
      ? []
      : [
          {
            ...{ ...common, kind: "deadline" as const, cell: refOf("due") },
            ...{ column: VERDICT_HEADINGS.due, typed: showCell(cells.due) },
            told: dueDay === null ? null : formatDay(dueDay),
          },
        ]),
  ];
}
