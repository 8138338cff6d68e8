import { awarenessStories } from "./awareness";
import { infrastructureStories } from "./infrastructure";
import { institutionStories } from "./institutions";
import { peopleStories } from "./people";
import { publicServiceStories } from "./publicServices";
import { sectorStories } from "./sectors";
import { sharedStories } from "./shared";
import type { TaskStories } from "./story";

/** What leads report about every task of plan 726. */
export const TASK_STORIES: TaskStories = {
  ...awarenessStories,
  ...institutionStories,
  ...publicServiceStories,
  ...infrastructureStories,
  ...peopleStories,
  ...sectorStories,
  ...sharedStories,
};
