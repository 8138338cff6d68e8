import type { Submission, WorkbookIdentity } from "../../domain/submission/submission";
import type { CheckedSubmission } from "../../domain/validation/checkSubmission";
import type { Place } from "../../usecases/openWorkbook";
import type { WorkbookSnapshot } from "../../usecases/ports";

/** What the pane knows of the workbook that stands open beside it. */
export interface LiveState {
  readonly phase: "reading" | "ready";
  readonly content: OpenContent;
  /** The cell the user chose last. */
  readonly selection: Place | null;
  /** Counts up with every reading, so that pages notice. */
  readonly version: number;
}

export type OpenContent =
  | { readonly kind: "unread" }
  /** Nothing in it, or nothing of ours. */
  | { readonly kind: "other"; readonly blank: boolean }
  | {
      readonly kind: "submission";
      readonly identity: WorkbookIdentity | null;
      readonly snapshot: WorkbookSnapshot;
      readonly checked: CheckedSubmission;
    }
  | {
      readonly kind: "roll-up";
      readonly identity: WorkbookIdentity;
      readonly snapshot: WorkbookSnapshot;
    };

export type LiveEvent =
  | { readonly type: "live/reading" }
  | { readonly type: "live/read"; readonly content: OpenContent }
  | { readonly type: "live/selected"; readonly place: Place };

export const initialLive: LiveState = {
  phase: "reading",
  content: { kind: "unread" },
  selection: null,
  version: 0,
};

/** The open workbook, as events change what we know of it. */
export function reduceLive(state: LiveState, event: LiveEvent): LiveState {
  switch (event.type) {
    case "live/reading":
      return { ...state, phase: "reading" };
    case "live/read":
      return { ...state, phase: "ready", content: event.content, version: state.version + 1 };
    case "live/selected":
      return { ...state, selection: event.place };
  }
}

/** The submission that stands open, if one does. */
export function openSubmission(live: LiveState): Submission | null {
  return live.content.kind === "submission" ? live.content.checked.submission : null;
}
