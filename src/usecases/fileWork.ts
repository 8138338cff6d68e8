import type { BoardLine } from "../domain/consolidation/board";
import type { FileStatus } from "../domain/consolidation/receivedFile";
import type { TaskGroup } from "../domain/consolidation/taskState";
import type { Finding, Severity } from "../domain/validation/finding";
import type { WorkbookDraft } from "../workbook/draft";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { CancelToken } from "./cancelToken";
import type { KeptCounts } from "./keptWords";
import type { InputFile, Progress } from "./ports";
import type { ReturnedFile } from "./returnWorkbook";

/** The plan and period that files are collected for. */
export interface CollectionTarget {
  readonly planId: string;
  readonly periodId: string;
  /** The cut-off day; null takes the period's due day. */
  readonly asOf: string | null;
}

/** Which template is meant; without an agency it holds every row of the plan. */
export interface TemplateChoice {
  readonly planId: string;
  readonly periodId: string;
  readonly agencyId: string | null;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A file of the collection as the board shows it. */
export interface FileLine {
  readonly path: string;
  /** A mark of its content, to know it again under its path; null for a report inside a roll-up. */
  readonly content: string | null;
  readonly status: FileStatus;
  /** It says the same as the file used, which it does not replace. */
  readonly isCopy: boolean;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  /** Why it is not used; null for a file that is. */
  readonly reason: string | null;
  readonly excludedBecause: string | null;
  /** As a person entered it. */
  readonly receivedOn: string | null;
  readonly counts: SeverityCounts;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly sample: boolean;
  /** The period the file itself names, where it is another one: it can be taken as this period's. */
  readonly ownPeriod: string | null;
  /** A person took it as this period's. */
  readonly periodAccepted: boolean;
}

/** A line of the board with the agency's name. */
export interface AgencyLine extends BoardLine {
  readonly name: string;
}

/** What the collection is compared with: roll-ups of earlier periods. */
export interface ComparisonView {
  readonly files: readonly { readonly file: string; readonly period: string }[];
  /** Files that were given for it and are of no use, in words why. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  /** What changed since the last of these periods, in sentences; none while there is none. */
  readonly changes: readonly string[];
}

/** The whole collection judged: what the page shows. Small whatever the files hold. */
export interface CollectionView {
  readonly target: CollectionTarget;
  /** The day the period's report is due by the plan. */
  readonly dueDay: string;
  readonly cutOffDay: string;
  readonly files: readonly FileLine[];
  readonly board: readonly AgencyLine[];
  readonly expected: number;
  readonly submitted: number;
  readonly missing: number;
  readonly late: number;
  /** "Tổng số 81 nhiệm vụ: đã hoàn thành …" */
  readonly headline: string;
  readonly comparison: ComparisonView;
  readonly groups: readonly { readonly group: TaskGroup; readonly count: number }[];
  readonly counts: SeverityCounts;
  /** rows read = used + superseded + excluded */
  readonly rows: {
    readonly read: number;
    readonly used: number;
    readonly superseded: number;
    readonly excluded: number;
  };
  /**
   * Of the files handed in last, how many were taken in: fewer than all when that was stopped. Those that
   * are unchanged were held already, and were not read again.
   */
  readonly lastReceived: {
    readonly read: number;
    readonly of: number;
    readonly unchanged: number;
  } | null;
}

/** What writing the roll-up would do to one sheet that is there already, in rows. */
export interface SheetChange {
  readonly sheet: string;
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly dropped: number;
  /** Headings of columns that people added beside ours. */
  readonly ownColumns: readonly string[];
}

/** What writing the roll-up over an earlier one would change. */
export interface RollUpPreview {
  /** As it will stand: with the states that the department confirmed. */
  readonly headline: string;
  readonly sheets: readonly SheetChange[];
  /** What the department entered there stays. */
  readonly kept: KeptCounts;
  /** What of the department's entries is not understood and so cannot be kept, in sentences. */
  readonly unread: readonly string[];
}

/** A file to be sent back: its path in the collection, and the path its copy gets in the zip. */
export interface ReturnWish {
  readonly path: string;
  readonly name: string;
}

/** What became of the files to be sent back, by their paths. */
export interface ReturnedZip {
  /** The copies in a zip; null when there is none. */
  readonly bytes: Uint8Array | null;
  readonly returned: readonly string[];
  readonly clean: readonly string[];
  readonly refused: readonly { readonly path: string; readonly message: string }[];
}

/** What a person decides about one file. */
export type FileDecision =
  | {
      readonly kind: "exclude";
      readonly path: string;
      readonly reason: string;
      /** The content that is left out: another one under the same path is not. Without it any is. */
      readonly content?: string | undefined;
    }
  | { readonly kind: "include"; readonly path: string }
  | { readonly kind: "received"; readonly path: string; readonly day: string | null }
  /** Take a file of another period as this period's report, or no longer do so. */
  | { readonly kind: "accept-period"; readonly path: string; readonly accepted: boolean };

/** Changes a person makes to the collection. */
export type CollectionChange =
  | FileDecision
  | { readonly kind: "several"; readonly decisions: readonly FileDecision[] }
  | { readonly kind: "remove"; readonly paths: readonly string[] };

export interface LongWork {
  readonly progress?: Progress;
  readonly cancel?: CancelToken;
}

/**
 * Heavy work on files, away from the thread that draws the pane. One collection is open at a time;
 * everything but `open` and the templates is about that one. Without a Worker (tests) the same work
 * is done in place.
 *
 * `Picked` is a file picked or dropped, named by its path below the folder that was picked, or by its
 * bare name. It is read when its turn comes; a HostError then is told on the file and stops no other.
 */
export interface FileWork<Picked = InputFile> {
  /**
   * Starts over with no files. What a person decided about a path (left out, day received) is
   * remembered while plan and period stay the same, for when the files come again.
   */
  readonly open: (target: CollectionTarget) => Promise<CollectionView>;
  /**
   * Unpacks zips, reads and checks each file; files of the same path replace earlier ones, and what is held
   * of one that did not change is kept. Cancelled: what was read stays.
   */
  readonly receive: (files: readonly Picked[], options?: LongWork) => Promise<CollectionView>;
  readonly change: (change: CollectionChange) => Promise<CollectionView>;
  /** Compares with these roll-ups of earlier periods, and no others; none ends comparing. */
  readonly compareWith: (rollUps: readonly Picked[]) => Promise<CollectionView>;
  /** What was found in one file; for a file that cannot be read, why. */
  readonly findingsOf: (path: string) => Promise<readonly Finding[]>;
  /** A copy of a file to send back to the agency; `picked` is the file or the zip that it lies in. */
  readonly returnedFile: (path: string, picked: readonly Picked[]) => Promise<ReturnedFile>;
  /** Copies of several files to send back, as one zip; `day` is the day on which they are made. */
  readonly returnedZip: (
    wish: { readonly files: readonly ReturnWish[]; readonly day: string },
    picked: readonly Picked[],
    options?: LongWork,
  ) => Promise<ReturnedZip | "cancelled">;
  /** The roll-up workbook; `earlier` is a roll-up that stands open: where it is of this plan and period, its verdicts and follow-ups are kept. */
  readonly rollUpDraft: (earlier: WorkbookSnapshot | null) => Promise<WorkbookDraft>;
  readonly rollUpBytes: (earlier: WorkbookSnapshot | null) => Promise<Uint8Array>;
  /** What writing the roll-up over an earlier one of this plan and period would change; null for any other workbook. */
  readonly preview: (earlier: WorkbookSnapshot) => Promise<RollUpPreview | null>;
  /** One template as a file; `previous` is the agency's earlier report, whose results are carried forward. */
  readonly templateBytes: (
    choice: TemplateChoice,
    previous: WorkbookSnapshot | null,
  ) => Promise<Uint8Array>;
  /** Templates of a plan for all agencies that must report, as one zip. */
  readonly templatesZip: (
    planId: string,
    periodId: string,
    options?: LongWork,
  ) => Promise<Uint8Array | "cancelled">;
}
