import { FIRST_TRY, PLANTED_MISTAKES } from "../mistakes/plantedMistakes";
import type { SampleScript } from "../sampleScript";
import { DISTRICT_RESULTS } from "../stories/coordinating";
import { TARGET_STORIES } from "../stories/targets";
import { TASK_STORIES } from "../stories/taskStories";

/** The stories of plan 726 in March 2025, written for each of its tasks. */
export const PLAN_726_SCRIPT: SampleScript = {
  silent: ["bch-quan-su-tinh", "cong-ttdt-tinh", "h-tu-ky"],
  lastPeriod: { agencyId: "h-ninh-giang", period: "2025-02", reportedOn: "2025-02-27" },
  nothing: "h-thanh-ha",
  untouched: "h-nam-sach",
  late: new Map([
    ["h-kim-thanh", 2],
    ["so-gddt", 3],
  ]),
  firstTry: FIRST_TRY,
  mistakes: PLANTED_MISTAKES,
  broken: {
    cutShort: "h-gia-loc",
    text: "tx-kinh-mon",
    letter: "tp-chi-linh",
    locked: "so-xay-dung",
  },
  taskStories: ({ id }) => TASK_STORIES[id] ?? [],
  targetStory: (agencyId, { id }) => TARGET_STORIES[agencyId]?.[id],
  coordinatingResult: (level, rowId) =>
    level === "district" ? DISTRICT_RESULTS[rowId] : undefined,
};
