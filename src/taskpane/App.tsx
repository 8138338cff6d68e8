import {
  FluentProvider,
  makeStyles,
  Spinner,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { Suspense, useRef, useSyncExternalStore, type ReactElement } from "react";
import type { Catalogue } from "../usecases/catalogue";
import type { Abilities } from "../usecases/openWorkbook";
import type { PaneActions } from "./paneActions";
import { BugBoundary } from "./components/BugBoundary";
import { BusyBar } from "./components/BusyBar";
import { NoticeBar } from "./components/NoticeBar";
import { OpenWorkbookLine } from "./components/OpenWorkbookLine";
import { PlaceTabs } from "./components/PlaceTabs";
import { APP } from "./labels/app";
import { pageOf } from "./pages/pageOf";
import type { OpenContent } from "./session/live";
import type { Session } from "./session/session";
import { useKeptFocus } from "./useKeptFocus";

export type ThemeName = "light" | "dark" | "contrast";

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  // Not on the provider itself: its class is repeated on everything that pops up.
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  // The tab says it to those who see it.
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  page: {
    position: "relative",
    flexGrow: 1,
    minHeight: "0",
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    ":focus": { outlineStyle: "none" },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
});

export interface AppProps {
  readonly session: Session;
  readonly actions: PaneActions;
  readonly catalogue: Catalogue;
  readonly abilities: Abilities;
  readonly today: string;
  readonly theme: ThemeName;
}

/** The pane: what stands open, the five places, and what goes on. */
export function App({ theme, ...rest }: AppProps): ReactElement {
  return (
    <FluentProvider theme={THEMES[theme]}>
      <BugBoundary>
        <Pane {...rest} />
      </BugBoundary>
    </FluentProvider>
  );
}

function Pane({ session, actions, ...rest }: Omit<AppProps, "theme">): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  const { place, notice, busy } = state.shell;
  const agencies = rest.catalogue.agencies();
  return (
    <div className={styles.pane}>
      <header>
        <OpenWorkbookLine
          live={state.live}
          agencyName={(id) => agencies.byId.get(id)?.name ?? id}
        />
        <div className={styles.tabs}>
          <PlaceTabs place={place} toFix={toFix(state.live.content)} onVisit={actions.visit} />
        </div>
        {notice !== null && <NoticeBar notice={notice} onClose={actions.closeNotice} />}
      </header>
      {/* Each place begins at its top, wherever the one before was scrolled to. */}
      <main
        key={place}
        ref={page}
        tabIndex={-1}
        className={styles.page}
        aria-labelledby={`tab-${place}`}
      >
        <h1 className={styles.title}>{APP.tabs[place]}</h1>
        <Suspense fallback={<Spinner label={APP.loading} />}>
          {pageOf(place, { state, visit: actions.visit, ...rest }, actions)}
        </Suspense>
      </main>
      {busy !== null && (
        <footer>
          <BusyBar busy={busy} onCancel={actions.cancel} />
        </footer>
      )}
    </div>
  );
}

function toFix(content: OpenContent): number {
  if (content.kind !== "submission") return 0;
  return content.checked.findings.filter(({ severity }) => severity === "error").length;
}
