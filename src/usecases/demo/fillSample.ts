import type { Agency } from "../../domain/agency/directorySchema";
import { toSerial } from "../../domain/deadline/isoDate";
import type { Assignment } from "../../domain/plan/assignments";
import { targetHeading, taskHeading, type TaskField } from "../../domain/submission/columns";
import { COVER_LABELS } from "../../workbook/cover";
import { SHEETS } from "../../workbook/sheetNames";
import { inTurn, setCell, setCover, type Edit } from "./editDraft";
import { seededChoice, seededNumber } from "./seededChoice";
import { COORDINATING_RESULTS, DISTRICT_RESULTS } from "./stories/coordinating";
import type { TargetStory, TaskStory } from "./stories/story";
import { TARGET_STORIES } from "./stories/targets";
import { TASK_STORIES } from "./stories/taskStories";
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
): Edit {
  return inTurn(
    fillCover(agency, reportedOn),
    ...assignments.map((assignment) => fillRow(agency, assignment)),
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

function fillRow(agency: Agency, { row, leads, coordinators }: Assignment): Edit {
  if (row.kind !== "task") {
    const story = TARGET_STORIES[agency.id]?.[row.id];
    return leads.includes(agency.id) && story !== undefined ? fillTarget(row.id, story) : unchanged;
  }
  const stories = TASK_STORIES[row.id];
  if (stories === undefined) return unchanged;
  if (leads.includes(agency.id))
    return fillTask(agency, row.id, seededChoice([agency.id, row.id], stories));
  return coordinators.includes(agency.id) && stories.some(isUnderWay)
    ? fillCoordinating(agency, row.id)
    : unchanged;
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

function fillCoordinating(agency: Agency, rowId: string): Edit {
  const isDistrict = agency.level === "district";
  const share = isDistrict ? COORDINATING_SHARE.district : COORDINATING_SHARE.other;
  const own = isDistrict ? DISTRICT_RESULTS[rowId] : undefined;
  if (own === undefined && seededNumber([agency.id, rowId, "share"], share) > 0) return unchanged;
  const text = own ?? seededChoice([agency.id, rowId], COORDINATING_RESULTS);
  const heading = taskHeading("result");
  return setCell({ sheet: SHEETS.tasks, rowId, heading }, tell(text, agency, rowId));
}

function fillTarget(rowId: string, story: TargetStory): Edit {
  const at = (field: Parameters<typeof targetHeading>[0]): Parameters<typeof setCell>[0] => ({
    sheet: SHEETS.targets,
    rowId,
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
