import type { ReportingPeriod } from "../domain/plan/reportingPeriod";
import { readIdentity } from "../workbook/identity";
import { knownSheets } from "../workbook/rollup/knownSheets";
import { readKeptEntries, type KeptReading } from "../workbook/readKeptEntries";
import type { SheetMarks } from "../workbook/rollup/changedRows";
import type { PlanContext } from "./catalogue";
import type { RememberedRollUps } from "./memory/rememberedRollUps";
import type { InputFile, OutlinePackage, ReadWorkbook, WorkbookSnapshot } from "./ports";

export type { SheetMarks };

/** A file that stands where a roll-up is to be written. */
export type EarlierRollUp =
  /** Of the same plan and period, with what the department entered into it. */
  | {
      readonly kind: "same";
      readonly kept: KeptReading;
      /** Null where it was known without being read. */
      readonly workbook: WorkbookSnapshot | null;
      /** What its tables show, as far as that is known. */
      readonly marks: SheetMarks;
    }
  /** Of another plan or period. */
  | { readonly kind: "other"; readonly planId: string; readonly period: string }
  /** `unreadable`: why nobody can tell what it is. */
  | { readonly kind: "none-of-ours"; readonly unreadable?: string };

/** The plan and period that a roll-up is made for. */
export interface RollUpSubject {
  readonly context: PlanContext;
  readonly period: ReportingPeriod;
}

interface Readers {
  readonly read: ReadWorkbook;
  readonly outline: OutlinePackage;
}

/**
 * What is already there, so that nothing which the department wrote is lost: read only where it is not
 * known from the run that wrote it or read it last.
 */
export async function earlierRollUp(
  { path, bytes }: InputFile,
  subject: RollUpSubject,
  readers: Readers,
  known: RememberedRollUps | undefined,
): Promise<EarlierRollUp> {
  const content = await bytes();
  const there = known?.recall(content);
  if (there !== undefined)
    return { kind: "same", kept: there.entries, workbook: null, marks: there.marks };
  const earlier = await readEarlierRollUp(path, content, subject, readers);
  if (earlier.kind === "same") known?.keep(content, { entries: earlier.kept, marks: NO_MARKS });
  return earlier;
}

/** Nobody but the run that wrote a roll-up knows block by block what it shows. */
const NO_MARKS: SheetMarks = new Map();

async function readEarlierRollUp(
  path: string,
  content: Uint8Array,
  subject: RollUpSubject,
  { read, outline }: Readers,
): Promise<EarlierRollUp> {
  const reading = await read(path, content);
  if (reading.kind === "unreadable") return { kind: "none-of-ours", unreadable: reading.message };
  const { workbook } = reading;
  const earlier = earlierRollUpIn(knownSheets(workbook, outline(content)).workbook, subject);
  return earlier.kind === "same" ? { ...earlier, workbook } : earlier;
}

/** The same for a workbook that was read already. */
export function earlierRollUpIn(
  workbook: WorkbookSnapshot,
  { context, period }: RollUpSubject,
): EarlierRollUp {
  const { identity } = readIdentity(workbook);
  if (identity?.role !== "roll-up") return { kind: "none-of-ours" };
  if (identity.planId !== context.index.plan.id || identity.period !== period.id)
    return { kind: "other", planId: identity.planId, period: identity.period };
  const kept = readKeptEntries(workbook, context.agencies);
  return { kind: "same", kept, workbook, marks: NO_MARKS };
}
