import type { Catalogue } from "../usecases/catalogue";
import type { FileWork } from "../usecases/fileWork";
import type { OpenWorkbook } from "../usecases/openWorkbook";
import type { PickedFile } from "./pickedFile";

/** How a file reached the user: saved by the browser, or opened as a new workbook to be saved there. */
export type HandedOut = "downloaded" | "opened";

/** Everything outside the pane that its pages use; tests pass fakes. */
export interface Desk {
  readonly workbook: OpenWorkbook;
  readonly catalogue: Catalogue;
  readonly work: FileWork<PickedFile>;
  /** ISO day in the user's own time zone. */
  readonly today: () => string;
  /** Hands a file to the user by the way that works in this program. */
  readonly handOut: (name: string, bytes: Uint8Array) => Promise<HandedOut>;
  /** Stays after the pane is closed; small things such as the last plan chosen. */
  readonly memory: {
    readonly get: (key: string) => string | null;
    readonly set: (key: string, value: string) => void;
  };
}
