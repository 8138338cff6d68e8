import { stillHolds } from "../usecases/sameValues";
import type { CellWrite } from "../usecases/openWorkbook";
import { attempt } from "./attempt";
import type { Desk } from "./desk";
import { UNDO } from "./labels/undo";
import { rereadAll, rereadRows, spansOf } from "./reread";
import type { Session } from "./session/session";
import type { UndoStep } from "./session/undo";

/** Takes back what we wrote; Excel's own Undo forgets when an add-in writes. */
export interface UndoActions {
  /** Takes back the last step; nothing when there is none. */
  readonly undo: () => Promise<void>;
}

/** Binds undoing to the workbook and the session. */
export function makeUndoActions(desk: Desk, session: Session): UndoActions {
  return {
    undo: async () => {
      const step = session.state().undo.steps.at(-1);
      if (step === undefined) return;
      await attempt(session, UNDO.going(step.label), () => takeBack(desk, session, step));
    },
  };
}

async function takeBack(desk: Desk, session: Session, { label, back }: UndoStep): Promise<void> {
  if (back.kind === "sheets") {
    await desk.workbook.removeSheets(back.names);
    session.dispatch({ type: "undo/undone" });
    return rereadAll(desk, session);
  }
  if (!(await isUnchanged(desk, back.expects))) {
    session.dispatch({ type: "undo/undone" });
    session.dispatch({ type: "shell/noticed", notice: UNDO.changedSince(label) });
    return rereadAll(desk, session);
  }
  await desk.workbook.edit(back.writes);
  session.dispatch({ type: "undo/undone" });
  await rereadRows(desk, session, spansOf(back.writes));
}

async function isUnchanged(desk: Desk, expects: readonly CellWrite[]): Promise<boolean> {
  const held = await Promise.all(
    spansOf(expects).map(async ({ sheet, firstRow, lastRow }) =>
      stillHolds(
        await desk.workbook.readRows(sheet, firstRow, lastRow),
        expects.filter((each) => each.sheet === sheet),
      ),
    ),
  );
  return held.every(Boolean);
}
