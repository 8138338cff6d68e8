import type { CancelToken } from "../../../usecases/cancelToken";
import { HostError } from "../../../usecases/hostError";
import type { WriteOutcome } from "../../../usecases/openWorkbook";
import type { Progress } from "../../../usecases/ports";
import type { WorkbookDraft } from "../../../workbook/draft";
import { runExcel } from "../runExcel";
import { bodySteps, liveSteps } from "./contentSteps";
import { exchangeStep, finishStep } from "./exchangeSteps";
import { placeSheets, type Placement } from "./placement";
import { restoreWorkbook } from "./restoreWorkbook";
import { readBefore, type WorkbookBefore } from "./workbookBefore";
import { requestsOf, type WriteStep } from "./writeStep";

interface WriteOptions {
  readonly progress?: Progress;
  readonly cancel?: CancelToken;
}

/**
 * Writes the sheets of a draft into the open workbook: all of it or nothing. The new sheets grow under
 * temporary names while the old ones stand; then they change places, and the old ones go last of all.
 */
export async function writeDraft(
  draft: WorkbookDraft,
  { progress, cancel }: WriteOptions = {},
): Promise<WriteOutcome> {
  const before = await runExcel(draft.title, readBefore);
  const placement = placeSheets(draft, before);
  refuseProtected(placement, before);
  const requests = requestsOf(stepsOf(draft, placement, before));
  let done = 0;
  try {
    for (const steps of requests) {
      if (cancel?.cancelled) {
        if (done > 0) await restoreWorkbook(draft, placement, before);
        return { kind: "cancelled" };
      }
      await send(steps);
      done += 1;
      progress?.(done, requests.length, steps.at(-1)?.sheet ?? "");
    }
  } catch (reason) {
    await restoreOrTell(reason, () => restoreWorkbook(draft, placement, before));
    throw reason;
  }
  return outcomeOf(placement);
}

function stepsOf(
  draft: WorkbookDraft,
  placement: Placement,
  before: WorkbookBefore,
): readonly WriteStep[] {
  return [
    ...placement.sheets.flatMap((placed) => bodySteps(placed, placement)),
    exchangeStep(draft, placement, before),
    ...liveSteps(draft),
    finishStep(draft, placement, before),
  ];
}

/** What Excel would refuse half-way is refused before anything is written. */
function refuseProtected({ sheets }: Placement, before: WorkbookBefore): void {
  if (before.isProtected) throw new HostError("workbook-protected", "");
  for (const { old } of sheets)
    if (old?.sheet.isProtected) throw new HostError("sheet-protected", old.sheet.name);
}

/** One request; meanwhile Excel neither calculates nor draws. */
async function send(steps: readonly WriteStep[]): Promise<void> {
  await runExcel(steps[0]?.sheet ?? "", async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { write } of steps) write(context.workbook);
    await context.sync();
  });
}

/** When even going back fails, both reasons are kept. */
async function restoreOrTell(reason: unknown, restore: () => Promise<void>): Promise<void> {
  try {
    await restore();
  } catch (second) {
    if (!(reason instanceof HostError)) throw reason;
    const cause = new AggregateError([reason, second]);
    throw new HostError(reason.code, reason.subject, { cause });
  }
}

function outcomeOf({ sheets }: Placement): WriteOutcome {
  const named = (replaces: boolean): readonly string[] =>
    sheets.filter(({ old }) => (old !== null) === replaces).map(({ draft: { name } }) => name);
  return { kind: "written", added: named(false), replaced: named(true) };
}
