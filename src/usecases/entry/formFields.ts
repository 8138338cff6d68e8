import {
  ASSESSMENTS,
  RESOLVERS,
  headingOf,
  TARGET_COLUMNS,
  TASK_COLUMNS,
  type Column,
  type TargetField,
  type TaskField,
} from "../../domain/submission/columns";
import { TASK_STATUSES } from "../../domain/submission/status";
import type { DataRow } from "../../domain/submission/submission";
import { TARGET_LAYOUT } from "../../workbook/layouts/targetLayout";
import { TASK_LAYOUT } from "../../workbook/layouts/taskLayout";
import { styleOf } from "../../workbook/styles";

/** How a field is filled: `long` is a text of several lines, `whole` a percentage, `figure` any number. */
export type EntryKind = "choice" | "whole" | "figure" | "day" | "text" | "long";

/** A column to fill, as a form asks for it. */
export interface EntryField {
  readonly field: string;
  readonly kind: EntryKind;
  /** What may stand in a field to choose; empty for the others. */
  readonly choices: readonly string[];
  /** Seldom needed: shown when asked for. */
  readonly seldom: boolean;
}

type Asked<Field extends string> = Omit<EntryField, "field" | "choices" | "seldom"> & {
  readonly field: Field;
  readonly choices?: readonly string[];
  readonly seldom?: boolean;
};

/** Fields of a task row in the order in which an officer thinks of them. */
const TASK_FORM: readonly Asked<TaskField>[] = [
  { field: "status", kind: "choice", choices: TASK_STATUSES },
  { field: "percent", kind: "whole" },
  { field: "result", kind: "long" },
  { field: "documentNumber", kind: "text" },
  { field: "completedOn", kind: "day" },
  { field: "officer", kind: "text" },
  { field: "difficulty", kind: "long" },
  { field: "proposal", kind: "long" },
  { field: "resolver", kind: "choice", choices: RESOLVERS },
  { field: "nextPlan", kind: "long", seldom: true },
  { field: "proposedDeadline", kind: "day", seldom: true },
  { field: "proposedBasis", kind: "text", seldom: true },
];

/** Fields of a row of targets. */
const TARGET_FORM: readonly Asked<TargetField>[] = [
  { field: "actual", kind: "figure" },
  { field: "measuredOn", kind: "day" },
  { field: "assessment", kind: "choice", choices: ASSESSMENTS },
  { field: "dataSource", kind: "text" },
  { field: "note", kind: "long" },
];

/** The fields to fill of a kind of row. */
export function entryFields(kind: DataRow["kind"]): readonly EntryField[] {
  const asked: readonly Asked<string>[] = kind === "task" ? TASK_FORM : TARGET_FORM;
  return asked.map((each) => ({ choices: [], seldom: false, ...each }));
}

/** The number format a column's cells have in the template, so that what is written stays what it is. */
export function formatOfField(kind: DataRow["kind"], field: string): string | undefined {
  const layout: Readonly<Record<string, { readonly style: Parameters<typeof styleOf>[0] }>> =
    kind === "task" ? TASK_LAYOUT : TARGET_LAYOUT;
  const style = layout[field]?.style;
  return style === undefined ? undefined : styleOf(style).format;
}

/** The field under a heading of the template; undefined for a heading that is none of ours. */
export function fieldUnder(kind: DataRow["kind"], heading: string): string | undefined {
  return columnsOf(kind).find((column) => column.heading === heading)?.field;
}

/** What a column means and accepts. */
export function hintOf(kind: DataRow["kind"], field: string): string {
  const heading = headingOf(kind, field);
  return columnsOf(kind).find((column) => column.heading === heading)?.hint ?? "";
}

function columnsOf(kind: DataRow["kind"]): readonly Column<string>[] {
  return kind === "task" ? TASK_COLUMNS : TARGET_COLUMNS;
}
