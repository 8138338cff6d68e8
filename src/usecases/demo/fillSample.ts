import type { Agency } from "../../domain/agency/directorySchema";
import { toSerial } from "../../domain/deadline/isoDate";
import type { Assignment } from "../../domain/plan/assignments";
import type { PlanRow } from "../../domain/plan/planIndex";
import { targetHeading, taskHeading, type TaskField } from "../../domain/submission/columns";
import { COVER_LABELS } from "../../workbook/cover";
import { SHEETS } from "../../workbook/sheetNames";
import { inTurn, setCell, setCover, type Edit } from "./editDraft";
import type { SampleScript } from "./sampleScript";
import { seededChoice, seededNumber } from "./seededChoice";
import { COORDINATING_RESULTS } from "./stories/coordinating";
import type { TargetStory, TaskStory } from "./stories/story";
import { agencySymbol, tell } from "./voice";

const OFFICER = "Chuyên viên (dữ liệu mẫu)";
const SIGNER = "Lãnh đạo cơ quan (dữ liệu mẫu)";

/** A coordinator writes into one of so many of its rows. */
const COORDINATING_SHARE = { district: 3, other: 8 } as const;

/** Fills an agency's template the way its officers would: cover, tasks, targets. */
export function fillSample(
  agency: Agency,
  assignments: readonly Assignment[],
  reportedOn: string,
  script: SampleScript,
): Edit {
  return inTurn(
    fillCover(agency, reportedOn),
    ...assignments.map((assignment) => fillRow(agency, assignment, script)),
  );
}

/** The cover of a first submission. */
export function fillCover(agency: Agency, reportedOn: string): Edit {
  const number = 20 + seededNumber([agency.id, "report"], 180);
  return inTurn(
    setCover(COVER_LABELS.reportNumber, `${number}/BC-${agencySymbol(agency)}`),
    setCover(COVER_LABELS.reportDate, toSerial(reportedOn)),
    setCover(COVER_LABELS.preparedBy, OFFICER),
    setCover(COVER_LABELS.signedBy, SIGNER),
    setCover(COVER_LABELS.submissionNo, 1),
  );
}

function fillRow(
  agency: Agency,
  { row, leads, coordinators }: Assignment,
  script: SampleScript,
): Edit {
  const isLead = leads.includes(agency.id);
  if (row.kind !== "task") {
    const story = isLead ? script.targetStory(agency.id, askedFigure(row)) : undefined;
    return story === undefined ? unchanged : fillTarget(row, story);
  }
  const stories = script.taskStories(row.task);
  if (stories.length === 0) return unchanged;
  if (isLead) return fillTask(agency, row.id, seededChoice([agency.id, row.id], stories));
  return coordinators.includes(agency.id) && stories.some(isUnderWay)
    ? fillCoordinating(agency, row.id, script)
    : unchanged;
}

/** A target as its sheet shows it, or one stage of a staged one. */
function askedFigure(
  row: Exclude<PlanRow, { kind: "task" }>,
): Parameters<SampleScript["targetStory"]>[1] {
  if (row.kind === "target") return row.target;
  const { id, target, stage } = row;
  return { id, unit: null, value: target.values[stage] ?? null, horizon: stage };
}

const unchanged: Edit = (draft) => draft;

function isUnderWay({ status }: TaskStory): boolean {
  return status === "Đang thực hiện" || status === "Hoàn thành";
}

function fillTask(agency: Agency, rowId: string, story: TaskStory): Edit {
  const words = (text: string | undefined): string | null =>
    text === undefined ? null : tell(text, agency, rowId);
  const day = (iso: string | undefined): number | null =>
    iso === undefined ? null : toSerial(iso);
  const values: Partial<Record<TaskField, string | number | null>> = {
    officer: OFFICER,
    status: story.status,
    percent: story.percent ?? null,
    result: words(story.result),
    documentNumber: words(story.documentNumber),
    completedOn: day(story.completedOn),
    difficulty: words(story.difficulty),
    proposal: words(story.proposal),
    resolver: story.resolver ?? null,
    nextPlan: words(story.nextPlan),
    proposedDeadline: day(story.proposedDeadline),
    proposedBasis: words(story.proposedBasis),
  };
  return inTurn(
    ...Object.entries(values).map(([field, value]) =>
      value === null
        ? unchanged
        : setCell({ sheet: SHEETS.tasks, rowId, heading: taskHeading(field as TaskField) }, value),
    ),
  );
}

function fillCoordinating(agency: Agency, rowId: string, script: SampleScript): Edit {
  const isDistrict = agency.level === "district";
  const share = isDistrict ? COORDINATING_SHARE.district : COORDINATING_SHARE.other;
  const own = script.coordinatingResult(agency.level, rowId);
  if (own === undefined && seededNumber([agency.id, rowId, "share"], share) > 0) return unchanged;
  const text = own ?? seededChoice([agency.id, rowId], COORDINATING_RESULTS);
  const heading = taskHeading("result");
  return setCell({ sheet: SHEETS.tasks, rowId, heading }, tell(text, agency, rowId));
}

function fillTarget({ id, kind }: PlanRow, story: TargetStory): Edit {
  const at = (field: Parameters<typeof targetHeading>[0]): Parameters<typeof setCell>[0] => ({
    sheet: kind === "staged" ? SHEETS.staged : SHEETS.targets,
    rowId: id,
    heading: targetHeading(field),
  });
  return inTurn(
    setCell(at("actual"), story.actual),
    setCell(at("measuredOn"), toSerial(story.measuredOn)),
    setCell(at("assessment"), story.assessment ?? null),
    setCell(at("note"), story.note ?? null),
    setCell(at("dataSource"), story.dataSource),
  );
}
