import { planNumber } from "../../domain/plan/planName";
import { headlineSentence } from "../../domain/consolidation/headline";
import { TASK_GROUPS } from "../../domain/consolidation/taskState";
import { periodName } from "../../domain/plan/reportingPeriod";
import { cellText } from "../../domain/submission/rawCell";
import { readDay } from "../../domain/submission/readings";
import type { WorkbookIdentity } from "../../domain/submission/submission";
import { CUT_OFF_LABEL } from "../../workbook/rollup/overviewGrid";
import { SHEETS } from "../../workbook/sheetNames";
import type { Catalogue } from "../catalogue";
import type { WorkbookSnapshot } from "../ports";
import { accountingFigures } from "./accountingFigures";
import { agencyBars } from "./agencyBars";
import { reportedTasks } from "./reportedTasks";
import type { ReportView } from "./reportView";
import { countShares } from "./shares";
import { submissionFigures } from "./submissionFigures";
import { targetFigures } from "./targetFigures";
import { monthBars, onTimeFigures, overdueTasks, sectionBars } from "./taskFigures";
import { trendFigures } from "./trendFigures";

/** Sheets one can go to, in the order of the roll-up. */
const ROLL_UP_SHEETS: readonly string[] = [
  SHEETS.overview,
  SHEETS.taskRollUp,
  SHEETS.targets,
  SHEETS.byAgency,
  SHEETS.bySection,
  SHEETS.byMonth,
  SHEETS.changes,
  SHEETS.overdue,
  SHEETS.dueSoon,
  SHEETS.difficulties,
  SHEETS.board,
  SHEETS.detail,
  SHEETS.findings,
  SHEETS.accounting,
];

/**
 * What an open roll-up says as it stands: figures are counted anew from its tables, so that a verdict
 * which the department has just entered counts too. Columns are found by their headings.
 */
export function readReport(
  workbook: WorkbookSnapshot,
  identity: WorkbookIdentity,
  catalogue: Catalogue,
): ReportView {
  const plan = catalogue.plan(identity.planId)?.index.plan;
  const read = reportedTasks(workbook);
  const tasks = read?.tasks ?? [];
  const cutOffDay = readCutOff(workbook);
  const byAgency = agencyBars(workbook);
  const targets = targetFigures(workbook);
  const submissions = submissionFigures(workbook);
  const groups = tasks.map(({ group }) => group);
  return {
    planNumber: plan === undefined ? identity.planId : planNumber(plan),
    planTitle: plan?.shortTitle ?? "",
    periodLabel: periodName(identity.period),
    cutOffDay,
    sample: identity.sample,
    notComputed: (read?.pending ?? 0) > 0 || targets?.pending === true,
    problems: problemsOf({
      [SHEETS.taskRollUp]: read === undefined,
      [SHEETS.byAgency]: byAgency === undefined,
      [SHEETS.targets]: targets === undefined,
      [SHEETS.board]: submissions === null,
      [SHEETS.overview]: cutOffDay === null,
    }).concat(unknownGroups(read?.unknown ?? 0)),
    headline: headlineSentence((wanted) => groups.filter((group) => wanted.includes(group)).length),
    total: tasks.length,
    groups: TASK_GROUPS.map((group) => ({
      group,
      count: groups.filter((each) => each === group).length,
    })),
    shares: countShares(groups),
    onTime: onTimeFigures(tasks, cutOffDay),
    byAgency: byAgency ?? [],
    bySection: sectionBars(tasks),
    byMonth: monthBars(tasks),
    targets: targets?.states ?? [],
    submissions,
    overdue: overdueTasks(tasks, cutOffDay),
    trend: trendFigures(workbook),
    accounting: accountingFigures(workbook),
    sheets: ROLL_UP_SHEETS.filter((name) =>
      workbook.sheets.some((sheet) => sheet.name === name && sheet.visibility === "visible"),
    ),
  };
}

function problemsOf(gone: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(gone).flatMap(([sheet, isGone]) =>
    isGone
      ? [`Trang “${sheet}” đã bị xóa, đổi tên hoặc mất cột, nên thiếu số liệu của trang này.`]
      : [],
  );
}

function unknownGroups(count: number): readonly string[] {
  return count === 0
    ? []
    : [`${count} nhiệm vụ có cột “Phân nhóm” bị gõ đè, không được tính vào các con số.`];
}

/** The day beside the words on the overview. */
function readCutOff({ sheets }: WorkbookSnapshot): string | null {
  const overview = sheets.find(({ name }) => name === SHEETS.overview);
  const row = overview?.rows.find(({ cells }) => cellText(cells[0]) === CUT_OFF_LABEL);
  for (const cell of row?.cells.slice(1) ?? []) {
    const reading = readDay(cell);
    if (reading.kind === "read") return reading.day;
  }
  return null;
}
