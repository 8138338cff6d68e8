import { type RolledTask } from "../../domain/consolidation/rollUpTasks";
import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import { annexName } from "../../domain/plan/planName";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { sectionKey, sectionTitles } from "../../domain/plan/sections";
import { SHORT_LENGTH, SHORT_NAME, shortened } from "./shortNames";
import { tableSheet, type TableColumn } from "./tableSheet";

interface SectionItem {
  readonly key: string;
  readonly title: string;
  /** What charts write beside its bar. */
  readonly shortTitle: string;
  readonly tasks: readonly RolledTask[];
}

/** The headings of the sheet in their order, for charts. */
export const SECTION_HEADINGS: readonly string[] = [
  "Mã nhóm",
  "Nhóm nhiệm vụ",
  "Tổng số",
  ...TASK_GROUPS,
  SHORT_NAME,
];

/** What fits beside a bar. */
function shortTitle(title: string): string {
  return shortened(title, SHORT_LENGTH).replace(/[,;]…$/u, "…");
}

/**
 * Sections of the plan that hold tasks, in the plan's order. Annexes number their sections each from
 * one: where tasks stand in several, the annex is said too.
 */
export function sectionItems({ rollUp }: RollUpInput): readonly SectionItem[] {
  const { plan, tasks } = rollUp;
  const titles = sectionTitles(plan);
  const isOneAnnex = new Set(tasks.map(({ task }) => task.annex)).size < 2;
  const items = plan.sections.map(({ annex, ordinal }) => {
    const key = sectionKey(annex, ordinal);
    const title = titles.get(key) ?? "";
    const name = annexName(plan, annex);
    return {
      key,
      title: isOneAnnex ? title : `${name} – ${title}`,
      shortTitle: shortTitle(isOneAnnex ? title : `${name.replace("Phụ lục", "PL")} – ${title}`),
      tasks: tasksIn(tasks, key),
    };
  });
  const annexes = new Set(
    tasks.filter(({ task }) => task.section === null).map(({ task }) => task.annex),
  );
  const loose = [...annexes].map((annex) => ({
    key: sectionKey(annex, null),
    title: annexName(plan, annex),
    shortTitle: annexName(plan, annex),
    tasks: tasksIn(tasks, sectionKey(annex, null)),
  }));
  return [...items, ...loose].filter((item) => item.tasks.length > 0);
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
      {
        heading: SHORT_NAME,
        width: 30,
        style: "text",
        show: ({ shortTitle }) => shortTitle,
      },
    ],
    printTo: "Không tính",
    items: sectionItems(input),
    title: `Kết quả theo nhóm nhiệm vụ – ${input.caption}`,
    frozenColumns: 2,
    totals: ["Tổng số", ...TASK_GROUPS],
    nothing: "Kế hoạch không chia nhóm.",
    tabColour: "E0A030",
  });
}
