import { type RolledTask } from "../../domain/consolidation/rollUpTasks";
import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { sectionKey, sectionTitles } from "../../domain/plan/sections";
import { tableSheet, type TableColumn } from "./tableSheet";

interface SectionItem {
  readonly key: string;
  readonly title: string;
  readonly tasks: readonly RolledTask[];
}

/** Sections of the plan that hold tasks, in the plan's order. */
export function sectionItems({ rollUp }: RollUpInput): readonly SectionItem[] {
  const items = [...sectionTitles(rollUp.plan)].map(([key, title]) => ({
    key,
    title,
    tasks: tasksIn(rollUp.tasks, key),
  }));
  const annexes = new Set(
    rollUp.tasks.filter(({ task }) => task.section === null).map(({ task }) => task.annex),
  );
  const loose = [...annexes].map((annex) => ({
    key: sectionKey(annex, null),
    title: `Phụ lục ${annex}`,
    tasks: tasksIn(rollUp.tasks, sectionKey(annex, null)),
  }));
  return [...items, ...loose].filter(({ tasks }) => tasks.length > 0);
}

function tasksIn(tasks: readonly RolledTask[], key: string): readonly RolledTask[] {
  return tasks.filter(({ task }) => sectionKey(task.annex, task.section) === key);
}

/** The sheet `Theo nhóm`: the headline groups by section of the plan; counts are live. */
export function sectionSheet(input: RollUpInput): SheetDraft {
  const groupCount = (group: TaskGroup): TableColumn<SectionItem> => ({
    heading: group,
    width: 12,
    style: "integer",
    show: ({ tasks }, row) => ({
      value: tasks.filter((task) => task.group === group).length,
      formula: `COUNTIFS(TongHop[Mã nhóm],$A${row},TongHop[Phân nhóm],"${group}")`,
    }),
  });
  return tableSheet<SectionItem>({
    name: SHEETS.bySection,
    table: "TheoNhom",
    columns: [
      { heading: "Mã nhóm", width: 10, style: "text", hidden: true, show: ({ key }) => key },
      { heading: "Nhóm nhiệm vụ", width: 60, style: "text", show: ({ title }) => title },
      {
        heading: "Tổng số",
        width: 9,
        style: "totalInteger",
        show: ({ tasks }, row) => ({
          value: tasks.length,
          formula: `COUNTIFS(TongHop[Mã nhóm],$A${row})`,
        }),
      },
      ...TASK_GROUPS.map(groupCount),
    ],
    items: sectionItems(input),
    title: `Kết quả theo nhóm nhiệm vụ – ${input.caption}`,
    frozenColumns: 2,
    totals: ["Tổng số", ...TASK_GROUPS],
    nothing: "Kế hoạch không chia nhóm.",
    tabColour: "E0A030",
  });
}
