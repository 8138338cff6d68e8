import type { RollUp } from "../domain/consolidation/consolidate";
import { decideInside, type ReportDecision } from "../domain/consolidation/decideInside";
import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import type { Catalogue, PlanContext } from "./catalogue";
import { basisOf } from "./memory/basisOf";
import { rememberPlan } from "./memory/rememberedPlan";
import type { Memory, InputFile, OpenCrew, Progress, ReadWorkbook } from "./ports";
import { receiveFiles } from "./receiveFiles";
import { rollUpOf, type Merging } from "./rollUpOf";

export interface ConsolidationOptions extends Merging {
  /** Path of a file or of a report inside a roll-up → day received, as a person entered it. */
  readonly received: ReadonlyMap<string, string>;
  /** The same → by which way it came. */
  readonly channels?: ReadonlyMap<string, string>;
  /** The same → a person's reason to leave it out. */
  readonly excluded?: ReadonlyMap<string, string>;
  /** Paths of the files that this consolidation writes or replaces. */
  readonly ownOutputs?: ReadonlySet<string>;
  /** What earlier runs found in the same files; without it every file is read anew. */
  readonly memory?: Memory;
  /** Lets others read at the same time; what is found is the same without them. */
  readonly openCrew?: OpenCrew;
  readonly progress?: Progress;
}

/** Reads, checks and merges the files handed in; a bad file is one finding and never stops the rest. */
export async function consolidateFiles(
  files: readonly InputFile[],
  context: PlanContext,
  catalogue: Catalogue,
  read: ReadWorkbook,
  options: ConsolidationOptions,
): Promise<RollUp> {
  const received = await receiveReports(files, context, catalogue, read, options);
  return consolidateReceived(received, context, options);
}

/** Reads and checks the files handed in, before anything is decided about them. */
export async function receiveReports(
  files: readonly InputFile[],
  context: PlanContext,
  catalogue: Catalogue,
  read: ReadWorkbook,
  {
    period,
    asOf,
    progress,
    memory: kept,
    openCrew,
  }: Pick<ConsolidationOptions, "period" | "asOf" | "progress" | "memory" | "openCrew">,
): Promise<readonly ReceivedFile[]> {
  const target = { context, period, asOf };
  const basis = basisOf(target);
  const memory = kept?.open(basis);
  if (memory !== undefined) rememberPlan(memory, context.index);
  const planId = context.index.plan.id;
  const crew = openCrew?.({ planId, period, asOf, basis });
  try {
    return await receiveFiles(files, {
      ...{ target, catalogue, read },
      ...(progress === undefined ? {} : { progress }),
      ...(memory === undefined ? {} : { memory }),
      ...(crew === undefined ? {} : { crew }),
    });
  } finally {
    // Threads left alone would keep the program from ending.
    crew?.close();
    memory?.close();
  }
}

/** Merges files with what a person decided about each of them and about the reports inside roll-ups. */
export function consolidateReceived(
  received: readonly ReceivedFile[],
  context: PlanContext,
  options: ConsolidationOptions,
): RollUp {
  const decided = received.map((file) => ({
    ...decideInside(file, (way) => decisionOn(way, options)),
    receivedOn: options.received.get(file.file) ?? null,
    channel: options.channels?.get(file.file) ?? null,
    excludedBecause: options.excluded?.get(file.file) ?? null,
    isOwnOutput: options.ownOutputs?.has(file.file) ?? false,
  }));
  return rollUpOf(decided, context, options);
}

function decisionOn(
  way: string,
  { received, channels, excluded }: ConsolidationOptions,
): ReportDecision {
  const reason = excluded?.get(way);
  return {
    ...(reason === undefined ? {} : { excludedBecause: reason }),
    receivedOn: received.get(way) ?? null,
    channel: channels?.get(way) ?? null,
  };
}
