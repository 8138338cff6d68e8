import type { BoardLine } from "../domain/consolidation/board";
import type { FileStatus } from "../domain/consolidation/receivedFile";
import type { TaskGroup } from "../domain/consolidation/taskState";
import type { Finding } from "../domain/validation/finding";
import type { WorkbookDraft } from "../workbook/draft";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { CancelToken } from "./cancelToken";
import type { Progress } from "./ports";

/** The plan and period that files are collected for. */
export interface CollectionTarget {
  readonly planId: string;
  readonly periodId: string;
  /** The cut-off day; null takes the period's due day. */
  readonly asOf: string | null;
}

/** A file picked or dropped, with its bytes. */
export interface PickedFile {
  /** Path below the folder that was picked, or the bare name. */
  readonly path: string;
  /** ISO day. */
  readonly changedOn: string | null;
  readonly bytes: Uint8Array;
}

/** A file of the collection as the board shows it. */
export interface FileLine {
  readonly path: string;
  readonly status: FileStatus;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  /** Why it is not used; null for a file that is. */
  readonly reason: string | null;
  readonly excludedBecause: string | null;
  readonly receivedOn: string | null;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly sample: boolean;
  /** The period the file itself names, where it is another one: it can be taken as this period's. */
  readonly ownPeriod: string | null;
}

/** A line of the board with the agency's name. */
export interface AgencyLine extends BoardLine {
  readonly name: string;
}

/** The whole collection judged: what the page shows. Small whatever the files hold. */
export interface CollectionView {
  readonly target: CollectionTarget;
  readonly cutOffDay: string;
  readonly files: readonly FileLine[];
  readonly board: readonly AgencyLine[];
  readonly expected: number;
  readonly submitted: number;
  readonly missing: number;
  readonly late: number;
  /** "Tổng số 81 nhiệm vụ: đã hoàn thành …" */
  readonly headline: string;
  readonly groups: readonly { readonly group: TaskGroup; readonly count: number }[];
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** rows read = used + superseded + excluded */
  readonly rows: {
    readonly read: number;
    readonly used: number;
    readonly superseded: number;
    readonly excluded: number;
  };
}

/** What writing the roll-up would do to one sheet that is there already. */
export interface SheetChange {
  readonly sheet: string;
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly dropped: number;
}

/** Changes a person makes to the collection. */
export type CollectionChange =
  | { readonly kind: "exclude"; readonly path: string; readonly reason: string }
  | { readonly kind: "include"; readonly path: string }
  | { readonly kind: "remove"; readonly paths: readonly string[] }
  | { readonly kind: "received"; readonly path: string; readonly day: string | null }
  /** Take a file of another period as this period's report. */
  | { readonly kind: "accept-period"; readonly path: string };

/**
 * Heavy work on files, away from the thread that draws the pane. One collection is open at a time.
 * Without a Worker (tests) the same work is done in place.
 */
export interface FileWork {
  /** Starts over with no files. */
  readonly open: (target: CollectionTarget) => Promise<CollectionView>;
  /** Unpacks zips, reads and checks each file; files of the same path replace earlier ones. Cancelled: what was read stays. */
  readonly receive: (
    files: readonly PickedFile[],
    options?: { readonly progress?: Progress; readonly cancel?: CancelToken },
  ) => Promise<CollectionView>;
  readonly change: (change: CollectionChange) => Promise<CollectionView>;
  readonly findingsOf: (path: string) => Promise<readonly Finding[]>;
  /** The roll-up workbook; `earlier` is a roll-up that stands open, whose verdicts and follow-ups are kept. */
  readonly rollUpDraft: (earlier: WorkbookSnapshot | null) => Promise<WorkbookDraft>;
  readonly rollUpBytes: (earlier: WorkbookSnapshot | null) => Promise<Uint8Array>;
  /** What writing the roll-up over an earlier one would change, sheet by sheet. */
  readonly preview: (earlier: WorkbookSnapshot) => Promise<readonly SheetChange[]>;
  /** Templates of a plan for all agencies that must report, as one zip. */
  readonly templatesZip: (
    planId: string,
    periodId: string,
    options?: { readonly progress?: Progress; readonly cancel?: CancelToken },
  ) => Promise<Uint8Array | "cancelled">;
}
