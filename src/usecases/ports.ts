import type { ReportingPeriod } from "../domain/plan/reportingPeriod";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { RowRange } from "../workbook/rollup/rollUpRows";
import type { BlockedWorkbookDraft } from "../workbook/blockedDraft";
import type { WorkbookDraft } from "../workbook/draft";
import type { PatchPackage } from "../workbook/packageEdit";
import type { OutlinePackage } from "../workbook/packageOutline";

export type { RowRange };
export type { OutlinePackage, PatchPackage, WorkbookDraft, WorkbookSnapshot };

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

/**
 * Whether a file is as it was written with a seal: whatever is in it, nobody has changed it since.
 */
export type IsAsWritten = (bytes: Uint8Array) => boolean;

/**
 * Reads some sheets of a workbook that is as it was written, each without these rows, in order;
 * undefined for any other workbook.
 */
export type ReadRows = (
  bytes: Uint8Array,
  sheets: ReadonlyMap<string, readonly RowRange[]>,
) => WorkbookSnapshot | undefined;

/** Marks content so that no two files that differ share a mark: SHA-256, by whatever means the place has. */
export type MarkContent = (bytes: Uint8Array) => Promise<string>;

/** Turns a draft into the bytes of a file; blocks of rows that were kept are taken over, others kept. */
export type WriteWorkbook = (
  draft: WorkbookDraft | BlockedWorkbookDraft,
  means?: { readonly kept: Remembered },
) => Promise<Uint8Array>;

/** Puts files into one zip; the paths use "/". */
export type ZipFiles = (
  files: readonly { readonly path: string; readonly bytes: Uint8Array; readonly day: string }[],
) => Uint8Array;

/** Told while long work goes on. */
export type Progress = (done: number, total: number, path: string) => void;

/** What earlier runs kept, all of it on one basis. */
export interface Remembered {
  /** The key that stands for these texts and bytes in this order; other ones have another key. */
  readonly keyOf: (...parts: readonly (string | Uint8Array)[]) => string;
  /** The text that bytes are in UTF-8, by the host's fastest way for short ones. */
  readonly textOf: (bytes: Uint8Array) => string;
  /** What was kept under a key, exactly as it was; undefined when nothing was. */
  readonly recall: (key: string) => Uint8Array | undefined;
  readonly keep: (key: string, bytes: Uint8Array) => void;
  /** Puts what was kept in this run where the next one finds it. */
  readonly close: () => void;
}

/**
 * What is remembered from one run to the next, by this very build of the program only; what is lost or
 * damaged was never known.
 */
export interface Memory {
  /** `basis` names everything that what is kept depends on beside its key: another one, another memory. */
  readonly open: (basis: string) => Remembered;
}

/** A file handed in, with where it lies on the disk; for a file in a zip, where the zip lies. */
export interface CollectedFile extends InputFile {
  readonly location: string;
  readonly inZip: boolean;
}

/** What a crew reads for; `basis` is everything that decides what is found in a file, as `basisOf` tells it. */
export interface CrewTask {
  readonly planId: string;
  readonly period: ReportingPeriod;
  readonly asOf: string | null;
  readonly basis: string;
}

/** Others who read and check files at the same time, where the machine has room for them. */
export interface ReadingCrew {
  /** Files that may be with them at the same time. */
  readonly hands: number;
  /**
   * What is in a file, as `fileToRemember` tells it; undefined for a file that must be read here, because
   * all hands are full or because it cannot be told so.
   */
  readonly read: (path: string, bytes: Uint8Array) => Promise<Uint8Array | undefined>;
  readonly close: () => void;
}

export type OpenCrew = (task: CrewTask) => ReadingCrew;

/** The file system; paths are as a person gives them, relative to where the program was started. */
export interface Files {
  /** The files, the files in the folders and in the zips, sorted by path; a path that is not there is a HostError. */
  readonly collect: (paths: readonly string[]) => Promise<readonly CollectedFile[]>;
  /** The one name of a place on the disk, to tell whether two paths mean the same file. */
  readonly locate: (path: string) => Promise<string>;
  readonly kindOf: (path: string) => Promise<"file" | "folder" | "none">;
  readonly isEmptyFolder: (path: string) => Promise<boolean>;
  readonly readText: (path: string) => Promise<string>;
  /** Writes all of a file or nothing, and makes the folders it needs. */
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>;
  /** Keeps what stands at one place at another place too, instead of what stood there. */
  readonly keepAt: (path: string, other: string) => Promise<void>;
  /** Removes a file or a folder with all that is in it; what is not there needs no removing. */
  readonly remove: (path: string) => Promise<void>;
}
