import type { Severity } from "../../domain/validation/finding";
import type { Grouping } from "../../usecases/groupFindings";

/** How the findings are shown, and what the user has decided about them. */
export interface CheckState {
  readonly grouping: Grouping;
  readonly severity: Severity | "all";
  readonly search: string;
  /** Rules that the user does not want to hear of; kept when the pane is closed. */
  readonly muted: readonly string[];
  /** The rule whose fixes are shown before they are made; null when none are. */
  readonly previewed: string | null;
  /** The reading of the workbook whose findings are marked on the sheets; null when none are. */
  readonly markedVersion: number | null;
}

export type CheckEvent =
  | { readonly type: "check/grouped"; readonly grouping: Grouping }
  | { readonly type: "check/filtered"; readonly severity: Severity | "all" }
  | { readonly type: "check/searched"; readonly search: string }
  | { readonly type: "check/muted"; readonly muted: readonly string[] }
  | { readonly type: "check/previewed"; readonly rule: string | null }
  | { readonly type: "check/marked"; readonly version: number | null };

export const initialCheck: CheckState = {
  grouping: "severity",
  severity: "all",
  search: "",
  muted: [],
  previewed: null,
  markedVersion: null,
};

/** The place, as events change it. */
export function reduceCheck(state: CheckState, event: CheckEvent): CheckState {
  switch (event.type) {
    case "check/grouped":
      return { ...state, grouping: event.grouping };
    case "check/filtered":
      return { ...state, severity: event.severity };
    case "check/searched":
      return { ...state, search: event.search };
    case "check/muted":
      return { ...state, muted: event.muted };
    case "check/previewed":
      return { ...state, previewed: event.rule };
    case "check/marked":
      return { ...state, markedVersion: event.version };
  }
}
