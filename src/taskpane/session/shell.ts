/** The five places of the pane. */
export const PLACES = ["template", "entry", "check", "collect", "report"] as const;
export type PanePlace = (typeof PLACES)[number];

/** What the pane tells the user outside any page, until it is closed or something newer is told. */
export interface Notice {
  readonly tone: "success" | "info" | "warning" | "error";
  readonly sentence: string;
  /** What to do next, in a sentence; shown below the first. */
  readonly next?: string;
}

/** Long work that goes on. */
export interface Busy {
  readonly label: string;
  /** How far it is; null while that is unknown. */
  readonly step: {
    readonly done: number;
    readonly total: number;
    readonly subject: string;
  } | null;
  readonly cancellable: boolean;
  readonly cancelling: boolean;
}

export interface ShellState {
  readonly place: PanePlace;
  readonly notice: Notice | null;
  readonly busy: Busy | null;
}

export type ShellEvent =
  | { readonly type: "shell/visited"; readonly place: PanePlace }
  | { readonly type: "shell/noticed"; readonly notice: Notice | null }
  | { readonly type: "shell/started"; readonly label: string; readonly cancellable: boolean }
  | {
      readonly type: "shell/stepped";
      readonly done: number;
      readonly total: number;
      readonly subject: string;
    }
  | { readonly type: "shell/cancelling" }
  | { readonly type: "shell/finished" };

export const initialShell: ShellState = { place: "template", notice: null, busy: null };

/** What surrounds the pages, as events change it. */
export function reduceShell(state: ShellState, event: ShellEvent): ShellState {
  switch (event.type) {
    case "shell/visited":
      return event.place === state.place
        ? state
        : { ...state, place: event.place, notice: stillOpen(state.notice) };
    case "shell/noticed":
      return { ...state, notice: event.notice };
    case "shell/started": {
      const { label, cancellable } = event;
      return {
        ...state,
        notice: null,
        busy: { label, cancellable, step: null, cancelling: false },
      };
    }
    case "shell/stepped": {
      const { done, total, subject } = event;
      return state.busy === null
        ? state
        : { ...state, busy: { ...state.busy, step: { done, total, subject } } };
    }
    case "shell/cancelling":
      return state.busy === null ? state : { ...state, busy: { ...state.busy, cancelling: true } };
    case "shell/finished":
      return { ...state, busy: null };
  }
}

/** What went well was read when the user goes on to another place; trouble stays until it is closed. */
function stillOpen(notice: Notice | null): Notice | null {
  return notice?.tone === "warning" || notice?.tone === "error" ? notice : null;
}
