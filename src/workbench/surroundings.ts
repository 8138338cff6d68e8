import type { Host } from "../host/host";
import type { Grid } from "./grid";

/** The colours of Office that a pane is told, as it is told them. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** What the page around the pane plays of Excel and Office. */
export interface Surroundings {
  readonly host: Host;
  /** Whether every formula has a value. */
  readonly isCalculated: () => boolean;
  readonly colours: () => OfficeColours;
  /** The open workbook as a file. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Opens a file as a new workbook: here it is handed to the person. */
  readonly openNew: (bytes: Uint8Array) => void;
}

declare global {
  interface Window {
    /** Set by the page before the pane is loaded; the pane's stand-in for office.js looks here. */
    kehoachSurroundings?: Surroundings;
    /** The host of the workbook in front and the grid that shows it, for tests. */
    kehoachHost?: Host;
    kehoachGrid?: Grid;
  }
}
