import { HostError } from "../usecases/hostError";
import type { WorkbookChange } from "../usecases/openWorkbook";
import { dataRowAt } from "../usecases/rowPlaces";
import type { Desk } from "./desk";
import { hostNotice } from "./hostNotice";
import { mergeSpan, rereadAll, rereadRows, type RowSpan } from "./reread";
import type { Session } from "./session/session";

/** Typing comes in bursts; a burst is read once. */
const QUIET_MS = 150;
/** A cell being typed into keeps the program busy; then it is asked again. */
const RETRY_MS = 1000;

/** Keeps what the pane knows of the open workbook true. */
export interface LiveActions {
  /** Reads the workbook and watches what the user does in it. */
  readonly start: () => Promise<void>;
  /** Reads everything again. */
  readonly reread: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What is to be read again. */
type Stale =
  { readonly kind: "all" } | { readonly kind: "rows"; readonly spans: readonly RowSpan[] };

const NOTHING: Stale = { kind: "rows", spans: [] };

/** Binds the session to the workbook that stands open. */
export function makeLiveActions(desk: Desk, session: Session): LiveActions {
  let stale: Stale = NOTHING;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watchTimer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let unwatch: (() => Promise<void>) | null = null;

  const schedule = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const flush = async (): Promise<void> => {
    if (reading) {
      schedule(QUIET_MS);
      return;
    }
    const due = stale;
    if (due.kind === "rows" && due.spans.length === 0) return;
    stale = NOTHING;
    reading = true;
    try {
      if (due.kind === "all") await rereadAll(desk, session);
      else await rereadRows(desk, session, due.spans);
    } catch (reason) {
      if (!(reason instanceof HostError)) throw reason;
      stale = both(due, stale);
      if (reason.code === "workbook-busy") schedule(RETRY_MS);
      else if (reason.code === "place-missing" && due.kind === "rows") {
        stale = { kind: "all" };
        schedule(QUIET_MS);
      } else session.dispatch({ type: "live/failed", failure: hostNotice(reason) });
    } finally {
      reading = false;
    }
  };

  const markStale = (more: Stale): void => {
    stale = both(stale, more);
    schedule(QUIET_MS);
  };

  const heard = (change: WorkbookChange): void => {
    switch (change.kind) {
      case "cells":
        // Nothing typed into a workbook that is none of ours makes it ours; new sheets do.
        if (!isForeign(session)) markStale({ kind: "rows", spans: [change] });
        return;
      case "structure":
        session.dispatch({ type: "undo/forgotten" });
        markStale({ kind: "all" });
        return;
      case "calculated":
        // The figures of a roll-up are formulas, on other sheets than what was typed.
        if (session.state().live.content.kind === "roll-up") markStale({ kind: "all" });
        return;
      case "selection": {
        const left = rowLeft(session);
        session.dispatch({ type: "live/selected", place: change.place });
        // Choosing from a dropdown does not always tell: the row left behind is looked at again.
        if (left !== null) markStale({ kind: "rows", spans: [left] });
      }
    }
  };

  const reread = async (): Promise<void> => {
    session.dispatch({ type: "live/reading" });
    stale = { kind: "all" };
    clearTimeout(timer);
    await flush();
  };

  const watch = async (): Promise<void> => {
    try {
      unwatch ??= await desk.workbook.watch(heard);
      session.dispatch({ type: "live/selected", place: await desk.workbook.selection() });
    } catch (reason) {
      if (!(reason instanceof HostError)) throw reason;
      if (reason.code === "workbook-busy") watchTimer = setTimeout(() => void watch(), RETRY_MS);
      else session.dispatch({ type: "shell/noticed", notice: hostNotice(reason) });
    }
  };

  return {
    start: async () => {
      // What the user does while the workbook is read must be heard: listening begins first.
      await Promise.all([watch(), reread()]);
    },
    reread,
    stop: async () => {
      clearTimeout(timer);
      clearTimeout(watchTimer);
      const stopWatching = unwatch;
      unwatch = null;
      await stopWatching?.();
    },
  };
}

function both(a: Stale, b: Stale): Stale {
  if (a.kind === "all" || b.kind === "all") return { kind: "all" };
  const spans = b.spans.reduce<readonly RowSpan[]>(
    (merged, { sheet, firstRow, lastRow }) => mergeSpan(merged, { sheet, firstRow, lastRow }),
    a.spans,
  );
  return { kind: "rows", spans };
}

function isForeign(session: Session): boolean {
  const { content } = session.state().live;
  return content.kind === "other" && !content.blank;
}

/** The row of tasks or targets in which the cell chosen so far lies. */
function rowLeft(session: Session): RowSpan | null {
  const { content, selection } = session.state().live;
  if (content.kind !== "submission" || selection === null) return null;
  const row = dataRowAt(content.checked.submission, selection);
  return row === undefined ? null : { sheet: row.sheet, firstRow: row.row, lastRow: row.row };
}
