import type { ASSESSMENTS, RESOLVERS } from "../../../domain/submission/columns";
import type { TaskStatus } from "../../../domain/submission/status";

/**
 * What a sample officer reports about a task, as of 18/3/2025. `{18-64}` in a text stands for a
 * number between the two, chosen for the agency; `{CQ}` for its symbol. Days are ISO days.
 */
export interface TaskStory {
  readonly status: TaskStatus;
  readonly percent?: number;
  readonly result?: string;
  readonly documentNumber?: string;
  readonly completedOn?: string;
  readonly difficulty?: string;
  readonly proposal?: string;
  readonly resolver?: (typeof RESOLVERS)[number];
  readonly nextPlan?: string;
  readonly proposedDeadline?: string;
  readonly proposedBasis?: string;
}

/** Row id → what may be told about it; several tellings where several agencies lead the task. */
export type TaskStories = Readonly<Record<string, readonly TaskStory[]>>;

/** A figure that a sample officer reports for a target. */
export interface TargetStory {
  readonly actual: number;
  readonly measuredOn: string;
  readonly assessment?: (typeof ASSESSMENTS)[number];
  readonly note?: string;
  readonly dataSource: string;
}
