import { cancelRunning } from "./attempt";
import type { Desk } from "./desk";
import { makeCheckActions, type CheckActions } from "./pages/check/checkActions";
import { makeCollectActions, type CollectActions } from "./pages/collect/collectActions";
import { makeEntryActions, type EntryActions } from "./pages/entry/entryActions";
import { makeReportActions, type ReportActions } from "./pages/report/reportActions";
import { makeTemplateActions, type TemplateActions } from "./pages/template/templateActions";
import type { Session } from "./session/session";
import type { PanePlace } from "./session/shell";

/** Everything the user can do, page by page. */
export interface PaneActions {
  readonly visit: (place: PanePlace) => void;
  readonly closeNotice: () => void;
  readonly cancel: () => void;
  readonly template: TemplateActions;
  readonly entry: EntryActions;
  readonly check: CheckActions;
  readonly collect: CollectActions;
  readonly report: ReportActions;
}

/** Binds what the user can do to the workbook, the files and the session. */
export function makePaneActions(desk: Desk, session: Session): PaneActions {
  return {
    visit: (place) => {
      // Who comes from another place begins at the top, not in the list as one who looked at a file.
      session.dispatch({ type: "collect/left", path: null });
      session.dispatch({ type: "shell/visited", place });
    },
    closeNotice: () => session.dispatch({ type: "shell/noticed", notice: null }),
    cancel: () => cancelRunning(session),
    template: makeTemplateActions(desk, session),
    entry: makeEntryActions(desk, session),
    check: makeCheckActions(desk, session),
    collect: makeCollectActions(desk, session),
    report: makeReportActions(desk, session),
  };
}
