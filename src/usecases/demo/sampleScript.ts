import type { PlanTarget, PlanTask } from "../../domain/plan/plan";
import type { PlantedMistake } from "./mistakes/plantedMistake";
import type { TargetStory, TaskStory } from "./stories/story";

/** Who of the sample officers does what, and what they tell: the book of one demonstration. */
export interface SampleScript {
  /** Agencies from which no file comes at all. */
  readonly silent: readonly string[];
  /** An agency that sends the file of the period before instead. */
  readonly lastPeriod: {
    readonly agencyId: string;
    readonly period: string;
    readonly reportedOn: string;
  } | null;
  /** An agency that states that it has nothing to report. */
  readonly nothing: string | null;
  /** An agency whose untouched template lies beside its report. */
  readonly untouched: string | null;
  /** Agency → days after the due day on which its file comes in. */
  readonly late: ReadonlyMap<string, number>;
  /** The agency that submits again, and what was wrong with its first file. */
  readonly firstTry: PlantedMistake | null;
  readonly mistakes: readonly PlantedMistake[];
  /** Names in the file names of what is no readable workbook. */
  readonly broken: {
    readonly cutShort: string;
    readonly text: string;
    readonly letter: string;
    readonly locked: string;
  };
  /** What a lead may tell about a task; one of several is chosen for the agency. */
  readonly taskStories: (task: PlanTask) => readonly TaskStory[];
  /** What one agency tells of a target, or of the stage of a staged one. */
  readonly targetStory: (
    agencyId: string,
    target: { readonly id: string } & Pick<PlanTarget, "unit" | "value" | "horizon">,
  ) => TargetStory | undefined;
  /** What every agency of a kind tells of a task that it only coordinates; undefined leaves it to chance. */
  readonly coordinatingResult: (agencyLevel: string, rowId: string) => string | undefined;
}
