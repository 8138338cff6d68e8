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
import type { PlantedMistake } from "./mistakes/plantedMistake";
import type { SampleFile } from "./sampleFile";
import { sampleDays, type SampleDays } from "./sampleDays";
import type { SampleScript } from "./sampleScript";
import { anyPlanScript } from "./scripts/anyPlanScript";
import { PLAN_726_SCRIPT } from "./scripts/plan726Script";

export type { SampleFile } from "./sampleFile";

/** The plan and the month that the stories were written for. */
const WRITTEN_FOR = { planId: "hd-726", period: "2025-03" };

interface Setting {
  readonly context: PlanContext;
  readonly period: ReportingPeriod;
  readonly due: string;
  readonly script: SampleScript;
}

/**
 * The folder of files that a demonstration consolidates: a filled workbook of nearly every agency
 * that must report, with planted mistakes, late, repeated, foreign and broken files. The same input
 * always gives the same files.
 */
export function makeSampleSubmissions(
  context: PlanContext,
  period: ReportingPeriod,
): readonly SampleFile[] {
  const script = scriptOf(context, period);
  const setting = { context, period, due: cutOffOf(context, period).asOf, script };
  const absent = [...script.silent, script.lastPeriod?.agencyId];
  const reporting = context.expected.filter((id) => !absent.includes(id));
  return [
    ...reporting.flatMap((id) => filesOf(agencyOf(context, id), setting)),
    ...untouchedTemplate(setting),
    ...lastPeriodsFile(setting),
    ...brokenFiles(fileStem(setting), script.broken),
  ];
}

function scriptOf(context: PlanContext, period: ReportingPeriod): SampleScript {
  const { planId, period: written } = WRITTEN_FOR;
  const isWritten = context.index.plan.id === planId && period.id === written;
  return isWritten ? PLAN_726_SCRIPT : anyPlanScript(context, period);
}

function filesOf(agency: Agency, setting: Setting): readonly SampleFile[] {
  const { script } = setting;
  if (agency.id === script.firstTry?.agencyId)
    return submittedTwice(agency, script.firstTry, setting);
  if (agency.id === script.nothing) return [nothingToReport(agency, setting)];
  const mistakes = script.mistakes.filter(({ agencyId }) => agencyId === agency.id);
  const { reportedOn, receivedOn } = daysOf(agency, setting);
  const edits = mistakes.map(({ edit }) => edit);
  return [
    {
      path: samplePath(setting, agency.id),
      content: workbook(inTurn(...edits)(filled(agency, setting, reportedOn))),
      receivedOn,
      planted: [...mistakes.map(({ words }) => words), ...lateness(agency.id, script)],
    },
  ];
}

/** A first file with mistakes, and the one that replaces it. */
function submittedTwice(
  agency: Agency,
  firstTry: PlantedMistake,
  setting: Setting,
): readonly SampleFile[] {
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
      content: workbook(firstTry.edit(draft)),
      receivedOn: firstDay,
      planted: [firstTry.words],
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
  const { context, period } = setting;
  const { reportedOn, receivedOn } = daysOf(agency, setting);
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

function untouchedTemplate(setting: Setting): readonly SampleFile[] {
  const { context, period, script } = setting;
  if (script.untouched === null) return [];
  return [
    {
      path: `${fileStem(setting)}_${script.untouched}_chua-dien.xlsx`,
      content: workbook(makeTemplate(context, period, script.untouched, { sample: true })),
      receivedOn: null,
      planted: ["Biểu mẫu chưa điền để lẫn trong thư mục."],
    },
  ];
}

function lastPeriodsFile(setting: Setting): readonly SampleFile[] {
  const { lastPeriod } = setting.script;
  if (lastPeriod === null) return [];
  const period = parsePeriod(lastPeriod.period);
  if (period === undefined) throw new Error(`No such period: ${lastPeriod.period}`);
  const before = { ...setting, period };
  const agency = agencyOf(setting.context, lastPeriod.agencyId);
  return [
    {
      path: samplePath(before, agency.id),
      content: workbook(filled(agency, before, lastPeriod.reportedOn)),
      receivedOn: null,
      planted: [`Nộp nhầm tệp của kỳ ${period.id}.`],
    },
  ];
}

function filled(agency: Agency, setting: Setting, reportedOn: string): WorkbookDraft {
  const { context, period, script } = setting;
  const template = makeTemplate(context, period, agency.id, { sample: true });
  return fillSample(agency, context.assignments, reportedOn, script)(template);
}

function daysOf({ id }: Agency, { script, due, context }: Setting): SampleDays {
  return sampleDays(id, script.late.get(id) ?? 0, due, context.holidays);
}

function lateness(agencyId: string, { late }: SampleScript): readonly string[] {
  const days = late.get(agencyId);
  return days === undefined ? [] : [`Nộp muộn ${days} ngày.`];
}

function samplePath(
  { context, period }: Pick<Setting, "context" | "period">,
  agencyId: string,
): string {
  return `mau_${workbookFileName(context.index.plan.id, period.id, agencyId)}`;
}

function fileStem({ context, period }: Setting): string {
  return `mau_${context.index.plan.id}_${period.id.toLowerCase()}`;
}

function workbook(draft: WorkbookDraft): SampleFile["content"] {
  return { kind: "workbook", draft };
}

function agencyOf({ agencies }: PlanContext, id: string): Agency {
  const agency = agencies.byId.get(id);
  if (agency === undefined) throw new Error(`No agency ${id}`);
  return agency;
}
