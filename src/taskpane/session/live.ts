import type { Submission } from "../../domain/submission/submission";
import type { WorkbookContent } from "../../usecases/liveWorkbook";
import type { Place } from "../../usecases/openWorkbook";
import { dataRowAt, type RowPlace } from "../../usecases/rowPlaces";
import type { Notice } from "./shell";

/** What the pane knows of the workbook that stands open beside it. */
export interface LiveState {
  readonly phase: "reading" | "ready" | "failed";
  readonly content: OpenContent;
  /** The cell the user chose last. */
  readonly selection: Place | null;
  /** The row of tasks or targets the user chose last; stays while the cell chosen is elsewhere. */
  readonly row: RowPlace | null;
  /** Why the last reading failed. */
  readonly failure: Notice | null;
  /** Counts up with every reading, so that pages notice. */
  readonly version: number;
}

/** The open workbook as understood; `unread` until it was read for the first time. */
export type OpenContent = { readonly kind: "unread" } | WorkbookContent;

export type LiveEvent =
  | { readonly type: "live/reading" }
  | { readonly type: "live/read"; readonly content: OpenContent }
  | { readonly type: "live/failed"; readonly failure: Notice }
  | { readonly type: "live/selected"; readonly place: Place };

export const initialLive: LiveState = {
  phase: "reading",
  content: { kind: "unread" },
  selection: null,
  row: null,
  failure: null,
  version: 0,
};

/** The open workbook, as events change what we know of it. */
export function reduceLive(state: LiveState, event: LiveEvent): LiveState {
  switch (event.type) {
    case "live/reading":
      return { ...state, phase: "reading" };
    case "live/failed":
      return { ...state, phase: "failed", failure: event.failure };
    case "live/read": {
      const { content } = event;
      const read = { ...state, phase: "ready", failure: null, content } as const;
      return { ...read, row: chosenRow(read), version: state.version + 1 };
    }
    case "live/selected": {
      const selected = { ...state, selection: event.place };
      return { ...selected, row: chosenRow(selected) };
    }
  }
}

function chosenRow({ content, selection, row }: LiveState): RowPlace | null {
  if (content.kind !== "submission") return null;
  const { submission } = content.checked;
  if (selection === null) return row;
  return dataRowAt(submission, selection) ?? row;
}

/** The submission that stands open, if one does. */
export function openSubmission(live: LiveState): Submission | null {
  return live.content.kind === "submission" ? live.content.checked.submission : null;
}
