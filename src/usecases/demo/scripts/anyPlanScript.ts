import { toSerial, yearOf } from "../../../domain/deadline/isoDate";
import { workingDayFrom } from "../../../domain/calendar/workingDay";
import { reportDue } from "../../../domain/plan/reportDue";
import {
  periodStart,
  previousPeriod,
  type ReportingPeriod,
} from "../../../domain/plan/reportingPeriod";
import { taskHeading } from "../../../domain/submission/columns";
import { SHEETS } from "../../../workbook/sheetNames";
import type { PlanContext } from "../../catalogue";
import { clearColumn } from "../editColumns";
import { repeatRow } from "../editRows";
import { overwriteTask, type PlantedMistake } from "../mistakes/plantedMistake";
import type { SampleScript } from "../sampleScript";
import { figureOf } from "../stories/figures";
import { tellingsOf } from "../stories/tellings";

type Mistake = (row: {
  readonly id: string;
  readonly name: string;
}) => Omit<PlantedMistake, "agencyId">;

/** Mistakes that can be made in a row of any plan. */
const MISTAKES = (year: number): readonly Mistake[] => [
  ({ id, name }) => ({
    words: `${name} ghi trạng thái “Cơ bản hoàn thành”, có thể hiểu hai cách.`,
    edit: overwriteTask(id, { status: "Cơ bản hoàn thành", completedOn: null }),
  }),
  ({ id, name }) => ({
    words: `${name} ghi tỷ lệ 150.`,
    edit: overwriteTask(id, { percent: 150 }),
  }),
  ({ id, name }) => ({
    words: `${name} ghi ngày hoàn thành “31/02/${String(year)}”, không có trong lịch.`,
    edit: overwriteTask(id, { status: "Hoàn thành", completedOn: `31/02/${String(year)}` }),
  }),
  ({ id, name }) => ({
    words: `${name} bị chép thành hai dòng với nội dung khác nhau.`,
    edit: repeatRow(SHEETS.tasks, id, { [taskHeading("result")]: "Nội dung khác (dữ liệu mẫu)." }),
  }),
  ({ id, name }) => ({
    words: `${name} bị sửa thời gian hoàn thành của kế hoạch.`,
    edit: overwriteTask(id, { deadline: `12/${String(year + 1)}` }),
  }),
  () => ({
    words: "Cột Mã bị xóa nội dung; nhiệm vụ được nhận ra theo số thứ tự và tên.",
    edit: clearColumn(SHEETS.tasks, taskHeading("id")),
  }),
];

/**
 * A script for any plan and period, made from who must report and what they lead: one agency is
 * silent, one late, one submits twice, one sends the last period's file, some make mistakes.
 */
export function anyPlanScript(context: PlanContext, period: ReportingPeriod): SampleScript {
  const { index, expected } = context;
  const due = reportDue(index.plan, period);
  const time = { issued: index.plan.issued, due };
  const leading = expected.filter((id) => ownTask(id, context) !== undefined);
  const others = expected.filter((id) => !leading.includes(id));
  const [careless, twice, ...rest] = leading;
  const [silent, lastPeriod, untouched, late, nothing] = [...others, ...[...rest].reverse()];
  const before = previousPeriod(period);
  const agency = (id: string | undefined): string => id ?? expected[0] ?? "co-quan";
  return {
    silent: silent === undefined ? [] : [silent],
    lastPeriod:
      lastPeriod === undefined || periodStart(before) < index.plan.issued
        ? null
        : {
            agencyId: lastPeriod,
            period: before.id,
            reportedOn: workingDayFrom(reportDue(index.plan, before), context.holidays),
          },
    nothing: others.length > 3 ? (nothing ?? null) : null,
    untouched: untouched ?? null,
    late: new Map(late === undefined ? [] : [[late, 2]]),
    firstTry: twice === undefined ? null : firstTry(twice, context),
    mistakes: plant([careless, ...rest], context, yearOf(due)),
    broken: {
      cutShort: agency(untouched),
      text: agency(late),
      letter: agency(careless),
      locked: agency(careless),
    },
    taskStories: (task) => tellingsOf(task, time),
    targetStory: (agencyId, target) => figureOf(agencyId, target, due),
    coordinatingResult: () => undefined,
  };
}

/** One mistake an agency, as long as there are agencies and mistakes. */
function plant(
  agencyIds: readonly (string | undefined)[],
  context: PlanContext,
  year: number,
): readonly PlantedMistake[] {
  return MISTAKES(year).flatMap((mistake, at) => {
    const agencyId = agencyIds[at];
    const row = agencyId === undefined ? undefined : ownTask(agencyId, context);
    return agencyId === undefined || row === undefined ? [] : [{ agencyId, ...mistake(row) }];
  });
}

function firstTry(agencyId: string, context: PlanContext): PlantedMistake | null {
  const row = ownTask(agencyId, context);
  if (row === undefined) return null;
  return {
    agencyId,
    words: `Lần nộp đầu: ${row.name} ghi “Đã triển khai”; đã sửa ở lần nộp 2.`,
    edit: overwriteTask(row.id, {
      status: "Đã triển khai",
      completedOn: toSerial(context.index.plan.issued),
    }),
  };
}

/** The first task that an agency leads. */
function ownTask(
  agencyId: string,
  { assignments }: PlanContext,
): { readonly id: string; readonly name: string } | undefined {
  const own = assignments.find(({ row, leads }) => row.kind === "task" && leads.includes(agencyId));
  return own?.row.kind === "task"
    ? { id: own.row.id, name: `Nhiệm vụ ${own.row.task.no}` }
    : undefined;
}
