import type { ReportingPeriod } from "../domain/plan/reportingPeriod";
import { readIdentity } from "../workbook/identity";
import { readKeptEntries, type KeptReading } from "../workbook/readKeptEntries";
import type { PlanContext } from "./catalogue";
import type { InputFile, ReadWorkbook } from "./ports";

/** A file that stands where a roll-up is to be written. */
export type EarlierRollUp =
  /** Of the same plan and period, with what the department entered into it. */
  | { readonly kind: "same"; readonly kept: KeptReading }
  /** Of another plan or period. */
  | { readonly kind: "other"; readonly planId: string; readonly period: string }
  | { readonly kind: "none-of-ours" };

/** Reads what is already there, so that nothing which the department wrote is lost. */
export async function readEarlierRollUp(
  { path, bytes }: InputFile,
  { context, period }: { readonly context: PlanContext; readonly period: ReportingPeriod },
  read: ReadWorkbook,
): Promise<EarlierRollUp> {
  const reading = await read(path, await bytes());
  if (reading.kind === "unreadable") return { kind: "none-of-ours" };
  const { identity } = readIdentity(reading.workbook);
  if (identity?.role !== "roll-up") return { kind: "none-of-ours" };
  if (identity.planId !== context.index.plan.id || identity.period !== period.id)
    return { kind: "other", planId: identity.planId, period: identity.period };
  return { kind: "same", kept: readKeptEntries(reading.workbook, context.agencies) };
}
