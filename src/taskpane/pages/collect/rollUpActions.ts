import { periodName } from "../../../domain/plan/reportingPeriod";
import type { WriteOutcome } from "../../../usecases/openWorkbook";
import type { WorkbookSnapshot } from "../../../usecases/ports";
import { rollUpPlace, type RollUpPlace } from "../../../usecases/rollUpPlace";
import type { CollectionTarget } from "../../../usecases/fileWork";
import { attempt, type Attempt } from "../../attempt";
import type { Desk, HandedOut } from "../../desk";
import { COLLECT } from "../../labels/collect";
import { rereadAll } from "../../reread";
import type { Session } from "../../session/session";
import type { Notice } from "../../session/shell";

/** What can be done with the roll-up of what was collected. */
export interface RollUpActions {
  readonly preview: () => void;
  readonly writeHere: () => void;
  readonly openAsNew: () => void;
  readonly save: () => void;
  /** Opens the workbook as it was before it was written over. */
  readonly openBefore: () => void;
}

/** Binds the roll-up to the open workbook and the desk. */
export function makeRollUpActions(desk: Desk, session: Session): RollUpActions {
  const { workbook, work } = desk;
  const fileName = (suffix = ""): string => {
    const { planId, periodId } = targetOf(session);
    return `tong-hop-${planId}-${periodId}${suffix}.xlsx`;
  };
  const bytes = async (): Promise<Uint8Array> => work.rollUpBytes(await openRollUp(desk, session));
  return {
    preview: () =>
      void attempt(session, COLLECT.previewing, async () => {
        const preview = await work.preview(await workbook.read());
        session.dispatch({ type: "collect/previewed", preview });
      }),
    writeHere: () =>
      void attempt(session, COLLECT.writing, (options) => writeHere(desk, session, options), {
        cancellable: true,
      }),
    openAsNew: () =>
      void attempt(session, COLLECT.making, async () => {
        await workbook.openNew(await bytes());
        notify(session, success(COLLECT.openedNew, COLLECT.openedNewNext));
      }),
    save: () =>
      void attempt(session, COLLECT.making, async () => {
        const name = fileName();
        notify(session, handedOutNotice(name, await desk.handOut(name, await bytes())));
      }),
    openBefore: () =>
      void attempt(session, COLLECT.openingBefore, async () => {
        const before = session.state().collect.written?.before ?? null;
        if (before === null) return;
        if (workbook.abilities.newWorkbook) {
          await workbook.openNew(before);
          notify(session, success(COLLECT.beforeOpened, COLLECT.openedNewNext));
          return;
        }
        const name = fileName("-ban-truoc");
        notify(session, handedOutNotice(name, await desk.handOut(name, before)));
      }),
  };
}

async function writeHere(desk: Desk, session: Session, options: Attempt): Promise<void> {
  const { workbook, work } = desk;
  const target = targetOf(session);
  const standing = await workbook.read();
  // Nothing is known yet of our sheets' names; whose workbook it is can be told already.
  const owner = rollUpPlace(standing, target, []);
  if (refuse(session, owner)) return;
  const replaces = owner.kind === "replaces";
  const draft = await work.rollUpDraft(replaces ? standing : null);
  const names = draft.sheets.map(({ name }) => name);
  if (refuse(session, rollUpPlace(standing, target, names))) return;
  const before = replaces && workbook.abilities.ownBytes ? await workbook.bytes() : null;
  const outcome = await workbook.write(draft, options);
  if (outcome.kind === "cancelled") {
    notify(session, { tone: "info", sentence: COLLECT.notWritten });
    return;
  }
  noteWritten(session, outcome, before);
  // Only then is there a report to be shown.
  await rereadAll(desk, session);
  session.dispatch({ type: "shell/visited", place: "report" });
  notify(session, success(COLLECT.written, nextStep(outcome, before)));
}

/** How what was written is taken back, where it can be. */
function nextStep(
  { added, replaced }: Extract<WriteOutcome, { kind: "written" }>,
  before: Uint8Array | null,
): string | undefined {
  if (before !== null) return COLLECT.writtenNext;
  return added.length > 0 && replaced.length === 0 ? COLLECT.writtenUndo : undefined;
}

/** Remembers what was written, and how to take it back. */
function noteWritten(
  session: Session,
  { added, replaced }: Extract<WriteOutcome, { kind: "written" }>,
  before: Uint8Array | null,
): void {
  session.dispatch({ type: "collect/written", written: { added, replaced, before } });
  // Taking new sheets away would not bring back the ones that were written over.
  if (replaced.length > 0) session.dispatch({ type: "undo/forgotten" });
  else if (added.length > 0)
    session.dispatch({
      type: "undo/did",
      step: { label: COLLECT.undo, back: { kind: "sheets", names: added } },
    });
}

/** Tells why nothing is written into the open workbook, if nothing is. */
function refuse(session: Session, place: RollUpPlace): boolean {
  switch (place.kind) {
    case "free":
    case "replaces":
      return false;
    case "report":
      notify(session, { tone: "warning", sentence: COLLECT.hereReport });
      return true;
    case "other-roll-up":
      notify(session, { tone: "warning", sentence: COLLECT.hereOther(periodName(place.periodId)) });
      return true;
    case "names-taken": {
      const sentence = COLLECT.namesTaken(place.sheets.join(", "));
      notify(session, { tone: "warning", sentence, next: COLLECT.namesTakenNext });
      return true;
    }
  }
}

/** The roll-up that stands open, read now: what was picked from a list may not have been told. */
async function openRollUp(desk: Desk, session: Session): Promise<WorkbookSnapshot | null> {
  return session.state().live.content.kind === "roll-up" ? desk.workbook.read() : null;
}

function targetOf(session: Session): CollectionTarget {
  const { target } = session.state().collect;
  if (target === null) throw new Error("Nothing is collected yet");
  return target;
}

function handedOutNotice(name: string, handedOut: HandedOut): Notice {
  return handedOut === "downloaded"
    ? success(COLLECT.saved(name), COLLECT.savedNext)
    : success(COLLECT.openedNew, COLLECT.openedNewNext);
}

function success(sentence: string, next?: string): Notice {
  return { tone: "success", sentence, ...(next === undefined ? {} : { next }) };
}

function notify(session: Session, notice: Notice): void {
  session.dispatch({ type: "shell/noticed", notice });
}
