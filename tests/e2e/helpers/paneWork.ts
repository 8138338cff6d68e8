import { defined } from "../../helpers/defined";
import type { Stage, Workbench } from "./workbench";

/** What Chromium writes down of one piece of work on a thread; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time that the processor spent on it, which other programs on the machine do not lengthen. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly frame?: string };
    readonly beginData?: { readonly frame?: string };
  };
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];
const WORK = new Set(["FunctionCall", "EvaluateScript", "UpdateLayoutTree", "Layout"]);

/**
 * What the pane does in each task of the page's thread meanwhile, in milliseconds of the processor,
 * the longest first. The grid plays Excel on the same thread, which the real one does in a process
 * of its own: so only scripts, styles and layout of the pane's frame are counted.
 */
export async function paneWork(
  { browser }: Stage,
  { page }: Workbench,
  act: () => Promise<void>,
): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const pane = defined(frameTree.childFrames?.[0]).frame.id;
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return perTask(trace.traceEvents, pane);
}

function perTask(events: readonly TraceEvent[], frame: string): readonly number[] {
  const own = events.filter(
    ({ name, args }) =>
      WORK.has(name) && (args?.data?.frame === frame || args?.beginData?.frame === frame),
  );
  const { pid, tid } = defined(own[0]);
  const onThread = (all: readonly TraceEvent[]): readonly TraceEvent[] =>
    all.filter((each) => each.pid === pid && each.tid === tid).sort((a, b) => a.ts - b.ts);
  const tasks = onThread(events.filter(({ name }) => name === "RunTask"));
  const work = outermost(onThread(own));
  return tasks
    .map((task) => work.filter(({ ts }) => ts >= task.ts && ts < endOf(task)))
    .filter((inTask) => inTask.length > 0)
    .map((inTask) => inTask.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0))
    .sort((a, b) => b - a);
}

/** Without what is part of something counted already. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const kept: TraceEvent[] = [];
  for (const event of events) {
    const last = kept.at(-1);
    if (last === undefined || event.ts >= endOf(last)) kept.push(event);
  }
  return kept;
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}
