import { planNumber } from "../../../domain/plan/planName";
import { periodName } from "../../../domain/plan/reportingPeriod";
import type { CollectionChange, CollectionTarget } from "../../../usecases/fileWork";
import { HostError } from "../../../usecases/hostError";
import { copyText } from "../../copyText";
import { makeUndoActions, type UndoActions } from "../../undoActions";
import type { Desk } from "../../desk";
import { hostNotice } from "../../hostNotice";
import { COLLECT } from "../../labels/collect";
import type { PickedFile } from "../../pickedFile";
import type { AgencyFilter, CollectList, FileFilter } from "../../session/collect";
import type { Session } from "../../session/session";
import { makeGathering } from "./gatherFiles";
import { keepDecision } from "./keptDecisions";
import { nextPath } from "./listedLines";
import { findingsLetter, missingLetter } from "./letters";
import { makeReturnActions, type ReturnActions } from "./returnActions";
import { makeRollUpActions, type RollUpActions } from "./rollUpActions";

/** What the user can do at *Tổng hợp*. */
export interface CollectActions extends RollUpActions, ReturnActions, UndoActions {
  /** Opens the board; again, after it could not be opened. */
  readonly enter: () => void;
  readonly choose: (target: CollectionTarget) => void;
  readonly receive: (files: readonly PickedFile[]) => void;
  readonly change: (change: CollectionChange) => void;
  /** Compares with these roll-ups of earlier periods; none ends comparing. */
  readonly compareWith: (rollUps: readonly PickedFile[]) => void;
  readonly clear: () => void;
  readonly list: (list: CollectList) => void;
  readonly filterAgencies: (filter: AgencyFilter) => void;
  readonly filterFiles: (filter: FileFilter) => void;
  readonly search: (search: string) => void;
  readonly openFile: (path: string) => void;
  readonly closeFile: () => void;
  readonly copyMissing: () => void;
  readonly copyFindings: () => void;
}

/** Binds the place to the files, the open workbook and the session. */
export function makeCollectActions(desk: Desk, session: Session): CollectActions {
  const gathering = makeGathering(desk, session);
  const readFindings = async (path: string): Promise<void> => {
    const findings = await desk.work.findingsOf(path);
    session.dispatch({ type: "collect/findings-read", path, findings });
  };
  const apply = async (change: CollectionChange): Promise<void> => {
    const { target, opened: before } = session.state().collect;
    const next = nextPath(session.state().collect);
    if (change.kind === "remove") gathering.forget(change.paths);
    session.dispatch({ type: "collect/viewed", view: await desk.work.change(change) });
    if (before !== null && session.state().collect.opened === null) {
      session.dispatch({ type: "collect/left", path: next });
      const notice = { tone: "success", sentence: COLLECT.removed(before.path) } as const;
      session.dispatch({ type: "shell/noticed", notice });
    }
    if (change.kind !== "remove" && target !== null)
      for (const decision of change.kind === "several" ? change.decisions : [change])
        keepDecision(desk.memory, target, decision);
    const { opened } = session.state().collect;
    if (opened !== null) await readFindings(opened.path);
  };
  return {
    ...makeRollUpActions(desk, session),
    ...makeUndoActions(desk, session),
    ...makeReturnActions(desk, session, { sourcesOf: gathering.sourcesOf, apply }),
    enter: gathering.enter,
    choose: gathering.choose,
    receive: gathering.receive,
    compareWith: gathering.compareWith,
    change: (change) => void orNotice(session, () => apply(change)),
    clear: () => {
      const paths = session.state().collect.view?.files.map(({ path }) => path) ?? [];
      void orNotice(session, () => apply({ kind: "remove", paths }));
      gathering.forgetAll();
    },
    list: (list) => session.dispatch({ type: "collect/listed", list }),
    filterAgencies: (filter) => session.dispatch({ type: "collect/agencies-filtered", filter }),
    filterFiles: (filter) => session.dispatch({ type: "collect/files-filtered", filter }),
    search: (search) => session.dispatch({ type: "collect/searched", search }),
    openFile: (path) => {
      session.dispatch({ type: "collect/file-opened", path });
      void orNotice(session, () => readFindings(path));
    },
    closeFile: () => session.dispatch({ type: "collect/file-closed" }),
    copyMissing: () => void copyMissing(desk, session),
    copyFindings: () => void copyFindings(session),
  };
}

/** Short work that shows no bar; trouble of the host is told all the same. */
async function orNotice(session: Session, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (reason) {
    if (!(reason instanceof HostError)) throw reason;
    session.dispatch({ type: "shell/noticed", notice: hostNotice(reason) });
  }
}

async function copyMissing({ catalogue }: Desk, session: Session): Promise<void> {
  const { view } = session.state().collect;
  if (view === null) return;
  const { planId, periodId } = view.target;
  const plan = catalogue.plan(planId)?.index.plan;
  const number = plan === undefined ? planId : planNumber(plan);
  const copied = await copyText(missingLetter(view, number, periodName(periodId)));
  tellCopied(session, copied, COLLECT.copiedMissing(view.missing), COLLECT.copiedNext);
}

async function copyFindings(session: Session): Promise<void> {
  const { view, opened } = session.state().collect;
  const file = view?.files.find(({ path }) => path === opened?.path);
  const findings = opened?.findings?.filter(({ severity }) => severity !== "info");
  if (file === undefined || findings === undefined) return;
  const copied = await copyText(findingsLetter(file, findings));
  const sentence = COLLECT.copiedFindings(findings.length);
  tellCopied(session, copied, sentence, COLLECT.copiedFindingsNext);
}

function tellCopied(session: Session, copied: boolean, sentence: string, next: string): void {
  const notice = copied
    ? ({ tone: "success", sentence, next } as const)
    : ({ tone: "error", sentence: COLLECT.notCopied, next: COLLECT.notCopiedNext } as const);
  session.dispatch({ type: "shell/noticed", notice });
}
