import type { Catalogue } from "../../usecases/catalogue";
import type { Abilities } from "../../usecases/openWorkbook";
import type { SessionState } from "../session/session";

/** What every page is given: data and callbacks, never a host. */
export interface PageProps<Actions> {
  readonly state: SessionState;
  readonly actions: Actions;
  readonly catalogue: Catalogue;
  readonly abilities: Abilities;
  /** ISO day. */
  readonly today: string;
  /** Goes to another place of the pane. */
  readonly visit: (place: SessionState["shell"]["place"]) => void;
}
