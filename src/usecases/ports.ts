import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { WorkbookDraft } from "../workbook/draft";

/** One file handed in: its path relative to the folder or zip it came from, and how to get its bytes. */
export interface InputFile {
  readonly path: string;
  /** Last change of the file as the system tells it, ISO day; a last resort for ordering submissions. */
  readonly changedOn: string | null;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A workbook read, or why it cannot be read, in words for officials. */
export type WorkbookReading =
  | { readonly kind: "read"; readonly workbook: WorkbookSnapshot }
  | { readonly kind: "unreadable"; readonly code: string; readonly message: string };

/** Turns bytes into a snapshot; whatever is wrong with the file is a value, never an exception. */
export type ReadWorkbook = (path: string, bytes: Uint8Array) => Promise<WorkbookReading>;

/** Turns a draft into the bytes of a file. */
export type WriteWorkbook = (draft: WorkbookDraft) => Promise<Uint8Array>;

/** Told while long work goes on. */
export type Progress = (done: number, total: number, path: string) => void;
