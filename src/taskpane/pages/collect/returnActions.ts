import type { CollectionChange, FileLine } from "../../../usecases/fileWork";
import { RETURN } from "../../../usecases/returnWords";
import { attempt, type Attempt } from "../../attempt";
import type { Desk } from "../../desk";
import { COLLECT } from "../../labels/collect";
import type { PickedFile } from "../../pickedFile";
import type { Session } from "../../session/session";
import type { Notice } from "../../session/shell";
import { commonFolder } from "./listedLines";
import { filesToReturn, returnedFiles } from "./returnable";

/** Sending reports back to their agencies. */
export interface ReturnActions {
  /** Makes the copy of the file looked at; `leaveOut`: its rows no longer count until it comes again. */
  readonly returnFile: (leaveOut: boolean) => void;
  /** Makes the copies of all files in use that are to be mended, as one zip. */
  readonly returnAll: (leaveOut: boolean) => void;
  /** Lets all files count again that were left out because they were sent back. */
  readonly takeBack: () => void;
}

interface Collecting {
  readonly sourcesOf: (paths: readonly string[]) => readonly PickedFile[];
  readonly apply: (change: CollectionChange) => Promise<void>;
}

/** Binds sending back to the files and the desk. */
export function makeReturnActions(
  desk: Desk,
  session: Session,
  collecting: Collecting,
): ReturnActions {
  return {
    returnFile: (leaveOut) =>
      void attempt(session, COLLECT.returned.making, () =>
        returnFile(desk, session, collecting, leaveOut),
      ),
    returnAll: (leaveOut) =>
      void attempt(
        session,
        COLLECT.returned.making,
        (going) => returnAll(desk, session, collecting, { leaveOut, going }),
        { cancellable: true },
      ),
    takeBack: () =>
      void attempt(session, COLLECT.returned.takingBack, () =>
        collecting.apply({
          kind: "several",
          decisions: returnedFiles(linesOf(session)).map(({ path }) => ({ kind: "include", path })),
        }),
      ),
  };
}

async function returnFile(
  desk: Desk,
  session: Session,
  { sourcesOf, apply }: Collecting,
  leaveOut: boolean,
): Promise<void> {
  const line = linesOf(session).find(({ path }) => path === session.state().collect.opened?.path);
  if (line === undefined) return;
  const { path } = line;
  const copy = await desk.work.returnedFile(path, sourcesOf([path]));
  switch (copy.kind) {
    case "clean":
      notify(session, { tone: "info", sentence: RETURN.clean(path) });
      return;
    case "refused":
      notify(session, { tone: "warning", sentence: RETURN.refused(path, copy.message) });
      return;
    case "unreadable":
      notify(session, { tone: "warning", sentence: RETURN.unreadable(path, copy.message) });
      return;
    case "returned": {
      const name = `tra-lai-${path.slice(path.lastIndexOf("/") + 1)}`;
      const handedOut = await desk.handOut(name, copy.bytes);
      if (leaveOut) await apply(leftOut([line]));
      const sentence =
        handedOut === "downloaded" ? COLLECT.saved(name) : COLLECT.returned.openedNew;
      const next =
        handedOut === "downloaded" ? COLLECT.returned.savedNext : COLLECT.returned.openedNext;
      notify(session, { tone: "success", sentence, next });
    }
  }
}

async function returnAll(
  desk: Desk,
  session: Session,
  { sourcesOf, apply }: Collecting,
  { leaveOut, going }: { readonly leaveOut: boolean; readonly going: Attempt },
): Promise<void> {
  const lines = linesOf(session);
  const wanted = filesToReturn(lines);
  const folder = commonFolder(lines.map(({ path }) => path));
  const files = wanted.map(({ path }) => ({ path, name: path.slice(folder.length) }));
  const wish = { files, day: desk.today() };
  const made = await desk.work.returnedZip(wish, sourcesOf(wanted.map(({ path }) => path)), going);
  if (made === "cancelled") {
    notify(session, { tone: "info", sentence: COLLECT.returned.cancelled });
    return;
  }
  const { bytes, returned, clean, refused } = made;
  if (bytes !== null) {
    const { target } = session.state().collect;
    await desk.handOut(`tra-lai-${target?.planId ?? ""}-${target?.periodId ?? ""}.zip`, bytes);
    if (leaveOut) await apply(leftOut(wanted.filter(({ path }) => returned.includes(path))));
  }
  const next = [
    ...(bytes === null ? [] : [COLLECT.returned.zipNext]),
    ...refused.map(({ path, message }) => RETURN.refused(path, message)),
  ].join(" ");
  notify(session, {
    tone: refused.length === 0 ? "success" : "warning",
    sentence: RETURN.total(wanted.length, returned.length, clean.length),
    ...(next === "" ? {} : { next }),
  });
}

/** Left out as they are now: what comes again under the same name, mended, counts. */
function leftOut(lines: readonly FileLine[]): CollectionChange {
  return {
    kind: "several",
    decisions: lines.map(({ path, content, counts }) => ({
      kind: "exclude",
      path,
      reason: COLLECT.returned.reason(counts.error, counts.warning),
      content: content ?? undefined,
    })),
  };
}

function linesOf(session: Session): readonly FileLine[] {
  return session.state().collect.view?.files ?? [];
}

function notify(session: Session, notice: Notice): void {
  session.dispatch({ type: "shell/noticed", notice });
}
