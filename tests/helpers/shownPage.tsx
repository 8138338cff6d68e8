import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { useSyncExternalStore, type ReactElement } from "react";
import type { Desk } from "../../src/taskpane/desk";
import type { PageProps } from "../../src/taskpane/pages/pageProps";
import type { Session } from "../../src/taskpane/session/session";

interface ShownProps<Actions> {
  readonly page: (props: PageProps<Actions>) => ReactElement;
  readonly desk: Desk;
  readonly session: Session;
  readonly actions: Actions;
  readonly visit: (place: string) => void;
}

/** Renders one page of the pane over a desk and a session, as App does; gives the places it went to. */
export function showPage<Actions>(props: Omit<ShownProps<Actions>, "visit">): readonly string[] {
  const visited: string[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <Shown {...props} visit={(place) => visited.push(place)} />
    </FluentProvider>,
  );
  return visited;
}

function Shown<Actions>({
  page: Page,
  desk,
  session,
  actions,
  visit,
}: ShownProps<Actions>): ReactElement {
  const state = useSyncExternalStore(session.subscribe, session.state);
  return (
    <Page
      state={state}
      actions={actions}
      catalogue={desk.catalogue}
      abilities={desk.workbook.abilities}
      today={desk.today()}
      visit={visit}
    />
  );
}
