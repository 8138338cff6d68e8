import { readDay } from "../../domain/submission/readings";
import { headingOf, type Role } from "../../domain/submission/columns";
import { cellText, type RawCell } from "../../domain/submission/rawCell";
import type { DataRow, Submission } from "../../domain/submission/submission";
import type { CheckedSubmission } from "../../domain/validation/checkSubmission";
import type { Finding } from "../../domain/validation/finding";
import type { Catalogue } from "../catalogue";
import { judgedBy } from "../checkWorkbook";
import type { CellWrite, Place } from "../openWorkbook";
import { cellOfField, rowAt, rowNumber, type RowPlace } from "../rowPlaces";
import { countdown, type Countdown } from "./countdown";
import { entryFields, formatOfField, hintOf, type EntryField } from "./formFields";
import { formRowAt, formRows, nameOfRow } from "./formRows";
import { figureUnclear, stillUnclear } from "./stillUnclear";
import { readTyped, wordsOf } from "./typedWords";

/** A field of the form with what stands in its cell now and what was found there. */
export interface FormField extends EntryField {
  readonly heading: string;
  readonly hint: string;
  readonly place: Place;
  /** What stands in the cell, in the words an officer would type. */
  readonly words: string;
  readonly findings: readonly Finding[];
}

/** One row of tasks or targets as a form. */
export interface RowForm extends RowPlace {
  readonly key: string;
  readonly kind: DataRow["kind"];
  /** "Nhiệm vụ 12" */
  readonly name: string;
  readonly title: string;
  /** The agency's part in a task; null for a target. */
  readonly role: Role | null;
  readonly lead: string | null;
  readonly product: string | null;
  /** The deadline in the plan's words, or the year by which a target is to be reached. */
  readonly deadline: string | null;
  /** Of a target: what is to be reached, "≥ 80 %". */
  readonly goal: string | null;
  readonly countdown: Countdown | null;
  readonly fields: readonly FormField[];
  /** Findings on the row that are under none of the fields. */
  readonly otherFindings: readonly Finding[];
  /** What "5 rõ" still misses. */
  readonly unclear: readonly string[];
}

/** The row at a place as a form; null where no row of tasks or targets stands. */
export function rowForm(
  checked: CheckedSubmission,
  place: RowPlace | null,
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: string },
): RowForm | null {
  if (place === null) return null;
  const row = rowAt(checked.submission, place);
  const formRow = formRowAt(formRows(checked), place);
  if (row === undefined || formRow === undefined) return null;
  const findings = checked.findings.filter((finding) => isOnRow(finding, row));
  const fields = fieldsOf(row, checked.submission, findings);
  const shown = new Set(fields.flatMap((field) => field.findings));
  return {
    sheet: row.sheet,
    row: row.row,
    key: formRow.key,
    kind: row.kind,
    name: nameOfRow(row),
    title: (row.kind === "task" ? row.task?.title : row.target?.title) ?? wordsIn(row, "title"),
    lead: (row.kind === "task" ? row.task?.lead : row.target?.lead) ?? null,
    ...aboutRow(row, checked, findings, { catalogue, today }),
    fields,
    otherFindings: findings.filter((finding) => !shown.has(finding)),
  };
}

type About = Pick<RowForm, "role" | "product" | "deadline" | "goal" | "countdown" | "unclear">;

function aboutRow(
  row: DataRow,
  checked: CheckedSubmission,
  findings: readonly Finding[],
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: string },
): About {
  if (row.kind !== "task") {
    const stage = row.kind === "staged" ? row.stage : (row.target?.horizon ?? null);
    const value = row.kind === "staged" ? row.target?.values[row.stage ?? ""] : row.target?.value;
    const unit = row.kind === "target" ? row.target?.unit : null;
    return {
      role: null,
      product: null,
      deadline: stage,
      goal: [value ?? wordsIn(row, "value"), unit ?? ""].join(" ").trim() || null,
      countdown: null,
      unclear: figureUnclear(row),
    };
  }
  const entry = checked.entries.find((each) => each.row === row);
  if (entry === undefined) throw new Error(`Row ${row.row} was not read`);
  const { context, cutOff } = judgedBy(checked, catalogue);
  const completedOn = readDay(row.cells.completedOn);
  return {
    role: entry.role,
    product: row.task?.product ?? null,
    deadline: row.task?.deadline ?? cellText(row.cells.deadline),
    goal: null,
    countdown: countdown(entry.deadline, {
      today,
      issued: context.index.plan.issued,
      soonBy: cutOff?.next ?? null,
      done: entry.status.kind === "read" && entry.status.status === "Hoàn thành",
      completedOn: completedOn.kind === "read" ? completedOn.day : null,
    }),
    unclear: stillUnclear(entry, findings),
  };
}

function fieldsOf(
  row: DataRow,
  submission: Submission,
  findings: readonly Finding[],
): readonly FormField[] {
  const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
  return entryFields(row.kind).flatMap((entryField): readonly FormField[] => {
    const { field } = entryField;
    const place = cellOfField(submission, row, field);
    if (place === undefined) return [];
    return [
      {
        ...entryField,
        heading: headingOf(row.kind, field),
        hint: hintOf(row.kind, field),
        place,
        words: wordsOf(entryField, cells[field]),
        findings: findings.filter(({ cell }) => cell === place.cell),
      },
    ];
  });
}

function isOnRow({ sheet, cell, rowId }: Finding, row: DataRow): boolean {
  if (sheet !== row.sheet) return false;
  return cell === null ? rowId !== null && rowId === row.id : rowNumber(cell) === row.row;
}

function wordsIn(row: DataRow, field: "title" | "value"): string {
  const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
  return cellText(cells[field]) ?? "";
}

/** Words typed into fields of the form, by field. */
export type TypedWords = Readonly<Partial<Record<string, string>>>;

/** Why typed words cannot stand in a field; null when they can. */
export function refusalOf(field: FormField, typed: string): string | null {
  if (typed === field.words) return null;
  const reading = readTyped(field, typed);
  return reading.kind === "refused" ? reading.message : null;
}

/**
 * What is to be written for words typed into a form, each value under the number format of its
 * column. Words that change nothing and words that are refused write nothing.
 */
export function writesOf(form: RowForm, typed: TypedWords): readonly CellWrite[] {
  return form.fields.flatMap((field): readonly CellWrite[] => {
    const words = typed[field.field];
    if (words === undefined || words === field.words) return [];
    const reading = readTyped(field, words);
    if (reading.kind === "refused") return [];
    const numberFormat = formatOfField(form.kind, field.field);
    const format = numberFormat === undefined ? {} : { numberFormat };
    return [{ ...field.place, value: reading.value, ...format }];
  });
}
