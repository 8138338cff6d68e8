import { submissionNumber } from "../domain/consolidation/judgeFiles";
import { isUntouched } from "../domain/submission/filled";
import type { Submission, WorkbookIdentity } from "../domain/submission/submission";
import type { Finding } from "../domain/validation/finding";
import { cellRef } from "../workbook/cellRef";
import { COVER_LABELS, coverPlace } from "../workbook/cover";
import { identityEntries, identityProperties, identitySheetOf } from "../workbook/identity";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { styleOf, type StyleName } from "../workbook/styles";
import { readTyped, wordsOf } from "./entry/typedWords";
import { passes, type FormRow } from "./entry/formRows";
import type { EntryField } from "./entry/formFields";
import { workbookFileName } from "./makeTemplate";
import type { CellWrite, Place } from "./openWorkbook";

/** What the guide sheet asks about the whole submission. */
export type CoverKey = "reportNumber" | "reportDate" | "preparedBy" | "signedBy" | "submissionNo";

/** A cell of the guide sheet as a question of the form. */
export interface CoverQuestion {
  readonly key: CoverKey;
  readonly heading: string;
  readonly entry: EntryField;
  readonly place: Place;
  /** What stands there now. */
  readonly words: string;
  /** What the form proposes: what stands there, or the number that this submission would have. */
  readonly proposed: string;
}

const ASKED: Readonly<
  Record<CoverKey, { readonly kind: EntryField["kind"]; readonly style: StyleName }>
> = {
  reportNumber: { kind: "text", style: "coverInput" },
  reportDate: { kind: "day", style: "coverInputDate" },
  preparedBy: { kind: "text", style: "coverInput" },
  signedBy: { kind: "text", style: "coverInput" },
  submissionNo: { kind: "figure", style: "coverInputNumber" },
};

const COVER_KEYS = Object.keys(ASKED) as readonly CoverKey[];

/** How far a workbook is from being submitted. */
export interface Readiness {
  readonly errors: number;
  readonly warnings: number;
  /** Rows the agency must report on and left blank. */
  readonly blankRows: number;
  /** Nothing was written at all: the consolidating department would lay it aside. */
  readonly untouched: boolean;
  /** Days and times of the last file handed out; null before the first. */
  readonly handedOutOn: string | null;
}

/** Counts what stands between the workbook and its submission. A submission is allowed all the same. */
export function readinessOf(
  submission: Submission,
  findings: readonly Finding[],
  rows: readonly FormRow[],
): Readiness {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    blankRows: submission.cover.nothingToReport
      ? 0
      : rows.filter((row) => row.kind === "task" && passes(row, "unfilled")).length,
    untouched: isUntouched(submission),
    handedOutOn: submission.identity?.stamp ?? null,
  };
}

/** The cells of the guide sheet that a submission needs; those whose label is gone are not asked. */
export function coverQuestions(
  snapshot: WorkbookSnapshot,
  submission: Submission,
): readonly CoverQuestion[] {
  return COVER_KEYS.flatMap((key): readonly CoverQuestion[] => {
    const heading = COVER_LABELS[key];
    const found = coverPlace(snapshot, heading);
    if (found === undefined) return [];
    const entry = { field: key, kind: ASKED[key].kind, choices: [], seldom: false };
    const words = wordsOf(entry, found.cell);
    const proposed = key === "submissionNo" ? String(nextNumber(submission)) : words;
    return [{ key, heading, entry, place: found.place, words, proposed }];
  });
}

/** A file that was handed out before is followed by the next submission; the first one keeps its number. */
function nextNumber(submission: Submission): number {
  const number = submissionNumber(submission);
  return submission.identity?.stamp === undefined ? number : number + 1;
}

/** Words typed as answers, by question. */
export type CoverAnswers = Readonly<Partial<Record<CoverKey, string>>>;

/** Why an answer cannot stand in its cell, or that there is none; null when all is well. */
export function answerRefusal(question: CoverQuestion, answers: CoverAnswers): string | null {
  const words = (answers[question.key] ?? question.proposed).trim();
  if (words === "") return "Chưa điền.";
  const reading = readTyped(question.entry, words);
  if (reading.kind === "refused") return reading.message;
  if (question.key !== "submissionNo") return null;
  const { value } = reading;
  const isNumber =
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 99;
  return isNumber ? null : "Lần nộp là số nguyên từ 1 đến 99.";
}

/** What makes the open workbook a submission. */
export interface Finish {
  readonly writes: readonly CellWrite[];
  readonly properties: Readonly<Record<string, string>>;
  /** The properties as they were: written back when no file came of it. */
  readonly formerProperties: Readonly<Record<string, string>>;
  readonly fileName: string;
}

/**
 * Stamps a workbook as submitted at a moment (ISO day and time): its answers on the guide sheet, its
 * identity on the hidden sheet and in the document properties. Null for a workbook that nobody knows.
 */
export function finishSubmission(
  snapshot: WorkbookSnapshot,
  submission: Submission,
  answers: CoverAnswers,
  stamp: string,
): Finish | null {
  if (submission.identity === null) return null;
  const identity: WorkbookIdentity = { ...submission.identity, role: "submission", stamp };
  return {
    writes: [
      ...coverWrites(coverQuestions(snapshot, submission), answers),
      ...identityWrites(snapshot, identity),
    ],
    properties: identityProperties(identity),
    formerProperties: identityProperties({ stamp: "", ...submission.identity }),
    fileName: workbookFileName(identity.planId, identity.period, identity.agencyId),
  };
}

function coverWrites(
  questions: readonly CoverQuestion[],
  answers: CoverAnswers,
): readonly CellWrite[] {
  return questions.flatMap((question): readonly CellWrite[] => {
    const words = answers[question.key] ?? question.proposed;
    const reading = readTyped(question.entry, words);
    if (words === question.words || reading.kind === "refused") return [];
    const { format } = styleOf(ASKED[question.key].style);
    const numberFormat = format === undefined ? {} : { numberFormat: format };
    return [{ ...question.place, value: reading.value, ...numberFormat }];
  });
}

/** Keys that the hidden sheet has are written where they stand; new ones below the last row. */
function identityWrites(
  snapshot: WorkbookSnapshot,
  identity: WorkbookIdentity,
): readonly CellWrite[] {
  const sheet = identitySheetOf(snapshot);
  if (sheet === undefined) return [];
  let below = Math.max(0, ...sheet.rows.map(({ number }) => number));
  const text = (column: number, row: number, value: string): CellWrite => ({
    sheet: sheet.name,
    cell: cellRef(column, row),
    value,
    numberFormat: "@",
  });
  return identityEntries(identity).flatMap(([key, value]): readonly CellWrite[] => {
    const row = sheet.rows.find(({ cells }) => cells[0]?.value === key);
    if (row !== undefined) {
      const stands = String(row.cells[1]?.value ?? "");
      return stands === value ? [] : [text(1, row.number, value)];
    }
    below += 1;
    return [text(0, below, key), text(1, below, value)];
  });
}
