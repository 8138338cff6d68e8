import { initialCheck, reduceCheck, type CheckEvent, type CheckState } from "./check";
import { initialCollect, reduceCollect, type CollectEvent, type CollectState } from "./collect";
import { initialEntry, reduceEntry, type EntryEvent, type EntryState } from "./entry";
import { initialLive, reduceLive, type LiveEvent, type LiveState } from "./live";
import { initialReport, reduceReport, type ReportEvent, type ReportState } from "./report";
import { initialShell, reduceShell, type ShellEvent, type ShellState } from "./shell";
import type { Store } from "./store";
import {
  initialTemplate,
  reduceTemplate,
  type TemplateEvent,
  type TemplateState,
} from "./template";
import { initialUndo, reduceUndo, type UndoEvent, type UndoState } from "./undo";

/** Everything the pane shows, in one place; each part has its own reducer. */
export interface SessionState {
  readonly shell: ShellState;
  readonly live: LiveState;
  readonly undo: UndoState;
  readonly template: TemplateState;
  readonly entry: EntryState;
  readonly check: CheckState;
  readonly collect: CollectState;
  readonly report: ReportState;
}

/** What happened; the word before the slash names the part of the state that it concerns. */
export type SessionEvent =
  | ShellEvent
  | LiveEvent
  | UndoEvent
  | TemplateEvent
  | EntryEvent
  | CheckEvent
  | CollectEvent
  | ReportEvent;

export type Session = Store<SessionState, SessionEvent>;

export const initialSession: SessionState = {
  shell: initialShell,
  live: initialLive,
  undo: initialUndo,
  template: initialTemplate,
  entry: initialEntry,
  check: initialCheck,
  collect: initialCollect,
  report: initialReport,
};

type Part = keyof SessionState;
type EventOf<Name extends Part> = Extract<SessionEvent, { type: `${Name}/${string}` }>;

/** The whole session, as events change it. */
export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  if (concerns(event, "shell")) return { ...state, shell: reduceShell(state.shell, event) };
  if (concerns(event, "live")) return { ...state, live: reduceLive(state.live, event) };
  if (concerns(event, "undo")) return { ...state, undo: reduceUndo(state.undo, event) };
  if (concerns(event, "template"))
    return { ...state, template: reduceTemplate(state.template, event) };
  if (concerns(event, "entry")) return { ...state, entry: reduceEntry(state.entry, event) };
  if (concerns(event, "check")) return { ...state, check: reduceCheck(state.check, event) };
  if (concerns(event, "collect")) return { ...state, collect: reduceCollect(state.collect, event) };
  if (concerns(event, "report")) return { ...state, report: reduceReport(state.report, event) };
  return state;
}

function concerns<Name extends Part>(event: SessionEvent, part: Name): event is EventOf<Name> {
  return event.type.startsWith(`${part}/`);
}
