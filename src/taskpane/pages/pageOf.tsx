import { lazy, type ReactElement } from "react";
import type { PaneActions } from "../paneActions";
import type { PanePlace } from "../session/shell";
import type { PageProps } from "./pageProps";

const TemplatePage = lazy(async () => ({
  default: (await import("./template/TemplatePage")).TemplatePage,
}));
const EntryPage = lazy(async () => ({ default: (await import("./entry/EntryPage")).EntryPage }));
const CheckPage = lazy(async () => ({ default: (await import("./check/CheckPage")).CheckPage }));
const CollectPage = lazy(async () => ({
  default: (await import("./collect/CollectPage")).CollectPage,
}));
const ReportPage = lazy(async () => ({
  default: (await import("./report/ReportPage")).ReportPage,
}));

/** The page of a place; its code is fetched when the place is first visited. */
export function pageOf(
  place: PanePlace,
  props: Omit<PageProps<never>, "actions">,
  actions: PaneActions,
): ReactElement {
  switch (place) {
    case "template":
      return <TemplatePage {...props} actions={actions.template} />;
    case "entry":
      return <EntryPage {...props} actions={actions.entry} />;
    case "check":
      return <CheckPage {...props} actions={actions.check} />;
    case "collect":
      return <CollectPage {...props} actions={actions.collect} />;
    case "report":
      return <ReportPage {...props} actions={actions.report} />;
  }
}
