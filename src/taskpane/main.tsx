import "./withoutEval";
import { createRoot } from "react-dom/client";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { openExcelWorkbook } from "../adapters/office/openExcelWorkbook";
import { startPaneHost, type PaneHost } from "../adapters/office/paneHost";
import { openCatalogue } from "../usecases/catalogue";
import { App } from "./App";
import { OldExcel } from "./components/OldExcel";
import { OutsideExcel } from "./components/OutsideExcel";
import type { Desk } from "./desk";
import { makeHandOut } from "./handOut";
import { makeLiveActions } from "./liveActions";
import { localDay } from "./localDay";
import { makeMemory, openStorage } from "./memory";
import { makePaneActions } from "./paneActions";
import { initialSession, reduceSession } from "./session/session";
import { PLACES } from "./session/shell";
import { makeStore } from "./session/store";
import { startFileWork } from "./startWorker";

/** Starts the pane in whatever stands around it. */
async function start(): Promise<void> {
  const element = document.getElementById("pane");
  if (element === null) throw new Error("The page has no place for the pane");
  const root = createRoot(element);
  const paneHost = await startPaneHost();
  const bare = (page: React.ReactElement) =>
    root.render(<FluentProvider theme={webLightTheme}>{page}</FluentProvider>);
  if (!paneHost.inExcel) {
    bare(<OutsideExcel />);
    return;
  }
  const workbook = openExcelWorkbook();
  if (!workbook.abilities.supported) {
    bare(<OldExcel />);
    return;
  }
  const desk: Desk = {
    workbook,
    catalogue: openCatalogue(),
    work: startFileWork(),
    today: () => localDay(),
    handOut: makeHandOut(workbook),
    memory: makeMemory(openStorage()),
  };
  renderApp(root, desk, paneHost);
}

function renderApp(root: ReturnType<typeof createRoot>, desk: Desk, paneHost: PaneHost): void {
  const session = makeStore(initialSession, reduceSession);
  const asked = new URLSearchParams(window.location.search).get("place");
  const place = PLACES.find((each) => each === asked);
  if (place !== undefined) session.dispatch({ type: "shell/visited", place });
  const actions = makePaneActions(desk, session);
  const render = (): void =>
    root.render(
      <App
        session={session}
        actions={actions}
        catalogue={desk.catalogue}
        abilities={desk.workbook.abilities}
        today={desk.today()}
        theme={paneHost.theme()}
      />,
    );
  render();
  // The program tells nobody that its theme, or the day, has changed: look again when the user comes back.
  window.addEventListener("focus", render);
  void makeLiveActions(desk, session).start();
}

void start();
