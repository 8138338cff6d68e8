import type { Agency } from "../../domain/agency/directorySchema";
import { addDays, toSerial } from "../../domain/deadline/isoDate";
import { parsePeriod, type ReportingPeriod } from "../../domain/plan/reportingPeriod";
import { COVER_LABELS, NOTHING_TO_REPORT } from "../../workbook/cover";
import type { WorkbookDraft } from "../../workbook/draft";
import type { PlanContext } from "../catalogue";
import { cutOffOf, makeTemplate, workbookFileName } from "../makeTemplate";
import { brokenFiles } from "./brokenFiles";
import { inTurn, setCover } from "./editDraft";
import { fillCover, fillSample } from "./fillSample";
import { FIRST_TRY, PLANTED_MISTAKES } from "./mistakes/plantedMistakes";
import type { SampleFile } from "./sampleFile";
import { daysLate, sampleDays } from "./sampleDays";

export type { SampleFile } from "./sampleFile";

/** The plan whose tasks and targets the sample officers tell about. */
const PLAN_ID = "hd-726";

/** Agencies from which no file comes at all. */
const SILENT: readonly string[] = ["bch-quan-su-tinh", "cong-ttdt-tinh", "h-tu-ky"];
/** An agency that sends last month's file instead. */
const LAST_MONTH = { agencyId: "h-ninh-giang", period: "2025-02", reportedOn: "2025-02-27" };
/** An agency that states that it has nothing to report. */
const NOTHING = "h-thanh-ha";
/** An agency whose untouched template lies beside its report. */
const UNTOUCHED = "h-nam-sach";
interface Setting {
  readonly context: PlanContext;
  readonly period: ReportingPeriod;
  readonly due: string;
}

/**
 * The folder of files that the demonstration consolidates: a filled workbook of nearly every agency
 * that must report on plan 726, with planted mistakes, late, repeated, foreign and broken files. The
 * stories are those of March 2025; the same input always gives the same files.
 */
export function makeSampleSubmissions(
  context: PlanContext,
  period: ReportingPeriod,
): readonly SampleFile[] {
  if (context.index.plan.id !== PLAN_ID) throw new Error(`The samples are about plan ${PLAN_ID}`);
  const setting = { context, period, due: cutOffOf(context, period).asOf };
  const absent = [...SILENT, LAST_MONTH.agencyId];
  const reporting = context.expected.filter((id) => !absent.includes(id));
  return [
    ...reporting.flatMap((id) => filesOf(agencyOf(context, id), setting)),
    untouchedTemplate(setting),
    lastMonthsFile(setting),
    ...brokenFiles(fileStem(setting)),
  ];
}

function filesOf(agency: Agency, setting: Setting): readonly SampleFile[] {
  if (agency.id === FIRST_TRY.agencyId) return submittedTwice(agency, setting);
  if (agency.id === NOTHING) return [nothingToReport(agency, setting)];
  const mistakes = PLANTED_MISTAKES.filter(({ agencyId }) => agencyId === agency.id);
  const { reportedOn, receivedOn } = sampleDays(agency.id, setting.due, setting.context.holidays);
  const edits = mistakes.map(({ edit }) => edit);
  return [
    {
      path: samplePath(setting, agency.id),
      content: workbook(inTurn(...edits)(filled(agency, setting, reportedOn))),
      receivedOn,
      planted: [...mistakes.map(({ words }) => words), ...lateness(agency.id)],
    },
  ];
}

/** A first file with mistakes, and the one that replaces it. */
function submittedTwice(agency: Agency, setting: Setting): readonly SampleFile[] {
  const firstDay = addDays(setting.due, -4);
  const secondDay = addDays(setting.due, -1);
  const draft = filled(agency, setting, firstDay);
  const again = inTurn(
    setCover(COVER_LABELS.reportDate, toSerial(secondDay)),
    setCover(COVER_LABELS.submissionNo, 2),
  );
  return [
    {
      path: samplePath(setting, agency.id),
      content: workbook(FIRST_TRY.edit(draft)),
      receivedOn: firstDay,
      planted: [FIRST_TRY.words],
    },
    {
      path: `${fileStem(setting)}_${agency.id}_nop-lai.xlsx`,
      content: workbook(again(draft)),
      receivedOn: secondDay,
      planted: [],
    },
  ];
}

function nothingToReport(agency: Agency, setting: Setting): SampleFile {
  const { context, period, due } = setting;
  const { reportedOn, receivedOn } = sampleDays(agency.id, due, context.holidays);
  const edit = inTurn(
    fillCover(agency, reportedOn),
    setCover(COVER_LABELS.nothingToReport, NOTHING_TO_REPORT),
  );
  return {
    path: samplePath(setting, agency.id),
    content: workbook(edit(makeTemplate(context, period, agency.id, { sample: true }))),
    receivedOn,
    planted: [],
  };
}

function untouchedTemplate({ context, period, due }: Setting): SampleFile {
  return {
    path: `${fileStem({ context, period, due })}_${UNTOUCHED}_chua-dien.xlsx`,
    content: workbook(makeTemplate(context, period, UNTOUCHED, { sample: true })),
    receivedOn: null,
    planted: ["Biểu mẫu chưa điền để lẫn trong thư mục."],
  };
}

function lastMonthsFile({ context, due }: Setting): SampleFile {
  const period = parsePeriod(LAST_MONTH.period);
  if (period === undefined) throw new Error(`No such period: ${LAST_MONTH.period}`);
  const setting = { context, period, due };
  const agency = agencyOf(context, LAST_MONTH.agencyId);
  return {
    path: samplePath(setting, agency.id),
    content: workbook(filled(agency, setting, LAST_MONTH.reportedOn)),
    receivedOn: null,
    planted: ["Nộp nhầm tệp của kỳ 2025-02."],
  };
}

function filled(agency: Agency, { context, period }: Setting, reportedOn: string): WorkbookDraft {
  const template = makeTemplate(context, period, agency.id, { sample: true });
  return fillSample(agency, context.assignments, reportedOn)(template);
}

function lateness(agencyId: string): readonly string[] {
  const days = daysLate(agencyId);
  return days === 0 ? [] : [`Nộp muộn ${days} ngày.`];
}

function samplePath({ context, period }: Setting, agencyId: string): string {
  return `mau_${workbookFileName(context.index.plan.id, period.id, agencyId)}`;
}

function fileStem({ context, period }: Setting): string {
  return `mau_${context.index.plan.id}_${period.id}`;
}

function workbook(draft: WorkbookDraft): SampleFile["content"] {
  return { kind: "workbook", draft };
}

function agencyOf({ agencies }: PlanContext, id: string): Agency {
  const agency = agencies.byId.get(id);
  if (agency === undefined) throw new Error(`No agency ${id}`);
  return agency;
}
