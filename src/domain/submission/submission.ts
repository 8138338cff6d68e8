import type { PlanTarget, PlanTask, StagedTarget } from "../plan/plan";
import type { TargetField, TaskField } from "./columns";
import type { HandEdit } from "./handEdit";
import type { RawCell } from "./rawCell";

/** What a workbook says it is: kept in the sheet `_kehoach` and again in the document properties. */
export interface WorkbookIdentity {
  readonly format: number;
  readonly role: WorkbookRole;
  readonly planId: string;
  /** Null for a template that is for no agency in particular, and for a roll-up. */
  readonly agencyId: string | null;
  readonly period: string;
  /** Fingerprint of the rows and columns the template was made with. */
  readonly fingerprint: string;
  /** Mark of what the template carried forward from the last period; "" when nothing. */
  readonly contentMark?: string;
  /** True for generated sample workbooks. */
  readonly sample: boolean;
  /** When the file was last handed out to be submitted: ISO day and time; absent before. */
  readonly stamp?: string;
}

export type WorkbookRole = "template" | "submission" | "returned" | "roll-up";

/** What the agency says about the whole submission, on the sheet `Hướng dẫn`. */
export interface Cover {
  /** "Cơ quan báo cáo" and "Kỳ báo cáo" as the guide shows them; the template wrote them. */
  readonly agency: string | null;
  readonly period: string | null;
  readonly reportNumber: string | null;
  readonly reportDate: RawCell | null;
  readonly preparedBy: string | null;
  readonly signedBy: string | null;
  readonly submissionNo: RawCell | null;
  /** "Không phát sinh" stated for the whole period. */
  readonly nothingToReport: boolean;
}

/**
 * How a row found its place in the plan: by its hidden id; by number and text when the id is gone;
 * `added` is a row the agency wrote itself; `unknown-id` names an id that the plan does not have;
 * `unidentified` is no task or target at all: a stray text, a sum, a signature.
 */
export type RowMatch = "id" | "number-and-text" | "text" | "added" | "unknown-id" | "unidentified";

interface Row<Field extends string> {
  readonly sheet: string;
  /** Row number on the sheet, from 1. */
  readonly row: number;
  readonly id: string | null;
  readonly match: RowMatch;
  readonly cells: Readonly<Partial<Record<Field, RawCell>>>;
}

export interface TaskRow extends Row<TaskField> {
  readonly kind: "task";
  readonly task: PlanTask | null;
}

export interface TargetRow extends Row<TargetField> {
  readonly kind: "target";
  readonly target: PlanTarget | null;
}

export interface StagedRow extends Row<TargetField> {
  readonly kind: "staged";
  readonly target: StagedTarget | null;
  readonly stage: string | null;
}

export type DataRow = TaskRow | TargetRow | StagedRow;

/** How one sheet of data was found and read. */
export interface SheetReading {
  readonly kind: DataRow["kind"];
  readonly name: string;
  /** The name the template gives the sheet; another name means that the user renamed it. */
  readonly standardName: string;
  /** Row number of the headings; null when no headings were recognised. */
  readonly headerRow: number | null;
  /** Column letters of each field found. */
  readonly columns: ReadonlyMap<string, string>;
  /** Standard headings that the sheet does not have. */
  readonly missing: readonly string[];
  /** Columns that are none of ours, kept and ignored. */
  readonly extra: readonly string[];
  /** Headings met twice; the first one counts. */
  readonly repeated: readonly string[];
}

/** One workbook as read: its identity, its cover, its rows; nothing judged yet. */
export interface Submission {
  readonly file: string;
  readonly identity: WorkbookIdentity | null;
  /** Where the identity was found; `guide`: read off the visible guide sheet. */
  readonly identityFrom: "sheet" | "properties" | "guide" | "none";
  readonly cover: Cover;
  /** True when the file holds macros; they are never run. */
  readonly macros: boolean;
  readonly sheets: readonly SheetReading[];
  readonly rows: readonly DataRow[];
  /** Sheets beside a standard one that look like it and hold filled rows; they are not read. */
  readonly copies?: readonly SheetCopy[];
  /** In a lower level's roll-up: what people changed after it was made. */
  readonly handEdits?: readonly HandEdit[];
}

/** A copy of a standard sheet, such as Excel's own "Nhiệm vụ (2)". */
export interface SheetCopy {
  readonly name: string;
  /** Name of the standard sheet that is read instead. */
  readonly standardName: string;
  readonly filledRows: number;
}
