import { consolidate, type RollUp } from "../domain/consolidation/consolidate";
import { NOTHING_KEPT, type KeptEntries } from "../domain/consolidation/keptEntries";
import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import type { ReportingPeriod } from "../domain/plan/reportingPeriod";
import { keepFilled } from "../domain/validation/keepFilled";
import type { Catalogue, PlanContext } from "./catalogue";
import { checkFile } from "./checkWorkbook";
import { cutOffOf } from "./makeTemplate";
import type { InputFile, Progress, ReadWorkbook } from "./ports";

export interface ConsolidationOptions {
  readonly period: ReportingPeriod;
  /** The cut-off day; null takes the period's due day. */
  readonly asOf: string | null;
  /** File path → day received, as a person entered it. */
  readonly received: ReadonlyMap<string, string>;
  /** What the department wrote into the roll-up that this one replaces. */
  readonly kept?: KeptEntries;
  readonly progress?: Progress;
}

/** Files read at the same time: unpacking of one goes on while another is read. */
const IN_FLIGHT = 8;

/** Reads, checks and merges the files handed in; a bad file is one finding and never stops the rest. */
export async function consolidateFiles(
  files: readonly InputFile[],
  context: PlanContext,
  catalogue: Catalogue,
  read: ReadWorkbook,
  options: ConsolidationOptions,
): Promise<RollUp> {
  const received = await receiveFiles(files, context, catalogue, read, options);
  return rollUpOf(received, context, options);
}

/** Merges files that were received already, without touching the originals again. */
export function rollUpOf(
  files: readonly ReceivedFile[],
  context: PlanContext,
  { period, asOf, kept = NOTHING_KEPT }: Pick<ConsolidationOptions, "period" | "asOf" | "kept">,
): RollUp {
  const cutOff = cutOffOf(context, period, asOf);
  return consolidate({ ...context, plan: context.index.plan, period, cutOff, files, kept });
}

async function receiveFiles(
  files: readonly InputFile[],
  context: PlanContext,
  catalogue: Catalogue,
  read: ReadWorkbook,
  options: ConsolidationOptions,
): Promise<readonly ReceivedFile[]> {
  const target = { context, period: options.period, asOf: options.asOf };
  const received: ReceivedFile[] = [];
  const queue = files.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [at, file] of queue) {
      const checked = await checkFile(file.path, await file.bytes(), read, catalogue, target);
      received[at] = {
        file: file.path,
        content:
          checked.kind === "checked"
            ? { kind: "read", checked: keepFilled(checked.checked) }
            : checked,
        receivedOn: options.received.get(file.path) ?? null,
        changedOn: file.changedOn,
        excludedBecause: null,
      };
      done += 1;
      options.progress?.(done, files.length, file.path);
    }
  };
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, files.length) }, work));
  return received;
}
