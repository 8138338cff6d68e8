import type { CollectionTarget, CollectionView } from "../../../usecases/fileWork";
import { attempt, type Attempt } from "../../attempt";
import type { Desk } from "../../desk";
import { COLLECT } from "../../labels/collect";
import type { PickedFile } from "../../pickedFile";
import type { Session } from "../../session/session";
import type { Notice } from "../../session/shell";
import { firstTarget, rememberTarget } from "./collectTarget";
import { keptDecisions } from "./keptDecisions";

/** Takes files in and keeps where they came from, so that they can be read again for another period. */
export interface Gathering {
  readonly enter: () => void;
  readonly choose: (target: CollectionTarget) => void;
  readonly receive: (files: readonly PickedFile[]) => void;
  /** Compares with roll-ups of earlier periods, for every period chosen from now on. */
  readonly compareWith: (rollUps: readonly PickedFile[]) => void;
  readonly forget: (paths: readonly string[]) => void;
  readonly forgetAll: () => void;
  /** The files picked in which these paths of the collection lie. */
  readonly sourcesOf: (paths: readonly string[]) => readonly PickedFile[];
}

/** Binds the taking in of files to the desk. */
export function makeGathering(desk: Desk, session: Session): Gathering {
  const sources = new Map<string, PickedFile>();
  const removed = new Set<string>();
  let earlier: readonly PickedFile[] = [];

  const open = async (target: CollectionTarget, options: Attempt): Promise<void> => {
    session.dispatch({ type: "collect/targeted", target });
    let view = await desk.work.open(target);
    const decisions = keptDecisions(desk.memory, target);
    if (decisions.length > 0) view = await desk.work.change({ kind: "several", decisions });
    if (earlier.length > 0) view = await desk.work.compareWith(earlier);
    if (sources.size > 0) {
      view = await desk.work.receive([...sources.values()], options);
      if (removed.size > 0) view = await desk.work.change({ kind: "remove", paths: [...removed] });
      if (options.cancel.cancelled) notify(session, stoppedNotice(view));
    }
    session.dispatch({ type: "collect/viewed", view });
  };

  return {
    enter: () => {
      const target =
        session.state().collect.target ?? firstTarget(desk, session.state().live.content);
      void attempt(session, COLLECT.opening, (options) => open(target, options));
    },
    choose: (target) => {
      rememberTarget(desk, target);
      const label = sources.size === 0 ? COLLECT.opening : COLLECT.rereading;
      void attempt(session, label, (options) => open(target, options), { cancellable: true });
    },
    receive: (files) => {
      if (files.length === 0) {
        notify(session, nothingNotice());
        return;
      }
      void attempt(
        session,
        COLLECT.reading,
        async (options) => {
          const before = session.state().collect.view;
          const view = await desk.work.receive(files, options);
          for (const file of files) {
            sources.set(file.path, file);
            for (const path of removed) if (isFrom(path, file)) removed.delete(path);
          }
          session.dispatch({ type: "collect/viewed", view });
          notify(session, receivedNotice(view, before, files, options.cancel.cancelled));
        },
        { cancellable: true },
      );
    },
    compareWith: (rollUps) => {
      earlier = rollUps;
      void attempt(session, COLLECT.comparison.reading, async () => {
        const view = await desk.work.compareWith(rollUps);
        session.dispatch({ type: "collect/viewed", view });
      });
    },
    forget: (paths) => {
      for (const path of paths) if (!sources.delete(path)) removed.add(path);
    },
    forgetAll: () => {
      sources.clear();
      removed.clear();
    },
    sourcesOf: (paths) =>
      [...sources.values()].filter((file) => paths.some((path) => isFrom(path, file))),
  };
}

/** Whether a path of the collection came out of a file picked: the file itself, or one in that zip. */
function isFrom(path: string, picked: PickedFile): boolean {
  return path === picked.path || path.startsWith(`${picked.path}/`);
}

/** The same of many files picked, without asking each of them. */
function cameFrom(path: string, picked: ReadonlySet<string>): boolean {
  if (picked.has(path)) return true;
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1))
    if (picked.has(path.slice(0, end))) return true;
  return false;
}

function notify(session: Session, notice: Notice): void {
  session.dispatch({ type: "shell/noticed", notice });
}

function nothingNotice(): Notice {
  return { tone: "info", sentence: COLLECT.nothingPicked, next: COLLECT.nothingPickedNext };
}

function stoppedNotice({ lastReceived }: CollectionView): Notice {
  const { read, of } = lastReceived ?? { read: 0, of: 0 };
  return {
    tone: "warning",
    sentence: COLLECT.stopped(read, of),
    next: COLLECT.stoppedNext,
  };
}

function receivedNotice(
  view: CollectionView,
  before: CollectionView | null,
  picked: readonly PickedFile[],
  cancelled: boolean,
): Notice {
  if (cancelled) return stoppedNotice(view);
  const { read, unchanged } = view.lastReceived ?? { read: 0, unchanged: 0 };
  if (read === 0) return nothingNotice();
  const sources = new Set(picked.map(({ path }) => path));
  const came = view.files.filter(({ path }) => cameFrom(path, sources));
  const known = new Set(before?.files.map(({ path }) => path));
  const replaced = came.filter(({ path }) => known.has(path)).length - unchanged;
  const unusable = came.filter(({ status }) => status === "foreign" || status === "unreadable");
  const next = [
    ...(unchanged === 0 ? [] : [COLLECT.held(unchanged)]),
    ...(replaced === 0 ? [] : [COLLECT.replaced(replaced)]),
    ...(unusable.length === 0 ? [] : [COLLECT.unusable(unusable.length)]),
  ].join(" ");
  return {
    tone: unusable.length === 0 ? "success" : "warning",
    sentence: COLLECT.received(read),
    ...(next === "" ? {} : { next }),
  };
}
