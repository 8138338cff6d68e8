import { planNumber } from "../domain/plan/planName";
import { periodName } from "../domain/plan/reportingPeriod";
import type { WorkbookIdentity } from "../domain/submission/submission";
import type { Finding } from "../domain/validation/finding";
import { slipSheet, type SlipInput } from "../workbook/slipSheet";
import type { Catalogue } from "./catalogue";
import { checkSnapshot, type CheckTarget } from "./checkWorkbook";
import { marksOf } from "./findingMarks";
import type { PatchPackage, ReadWorkbook } from "./ports";
import { placeOfFinding } from "./rowPlaces";

/** A report made ready to be sent back to the agency. */
export type ReturnedFile =
  | {
      readonly kind: "returned";
      readonly bytes: Uint8Array;
      /** Cells that are marked. */
      readonly marked: number;
      /** What is listed on the slip, worst first. */
      readonly findings: readonly Finding[];
    }
  /** There is nothing to mend. */
  | { readonly kind: "clean" }
  /** No report, or one in which nothing can be written; in words for officials. */
  | { readonly kind: "refused"; readonly message: string; readonly findings: readonly Finding[] }
  | { readonly kind: "unreadable"; readonly message: string };

export interface ReturnPorts {
  /** The report that was asked for, where that is known: another one is told so. */
  readonly target?: CheckTarget;
  readonly read: ReadWorkbook;
  readonly patch: PatchPackage;
  readonly catalogue: Catalogue;
}

const ROLL_UP = "Tệp là bảng tổng hợp, không phải báo cáo của một cơ quan.";

/**
 * A copy of an agency's report with each cell to be mended marked, a note on it that says what to do,
 * and a first sheet that lists it all. Nothing else in the file changes; what only is told for
 * information is left out. Returning a copy again replaces its marks and its list.
 */
export async function returnWorkbook(
  path: string,
  bytes: Uint8Array,
  { read, patch, catalogue, target }: ReturnPorts,
): Promise<ReturnedFile> {
  const reading = await read(path, bytes);
  if (reading.kind === "unreadable") return { kind: "unreadable", message: reading.message };
  const { workbook } = reading;
  const checked = checkSnapshot({ file: path, workbook, catalogue, target });
  const { submission } = checked;
  const findings = checked.findings.filter(({ severity }) => severity !== "info");
  if (submission.identity?.role === "roll-up")
    return { kind: "refused", message: ROLL_UP, findings };
  if (findings.length === 0) return { kind: "clean" };
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const marks = marksOf(findings, submission).filter(({ sheet }) => names.has(sheet));
  const lines = findings.map((finding) => {
    const place = placeOfFinding(finding, submission);
    return { finding, place: place !== null && names.has(place.sheet) ? place : null };
  });
  const draft = slipSheet({ ...aboutOf(submission.identity, catalogue), lines });
  const patched = await patch(bytes, [
    { kind: "sheet", draft, first: true },
    { kind: "marks", marks },
  ]);
  if (patched.kind === "refused") return { kind: "refused", message: patched.message, findings };
  return { kind: "returned", bytes: patched.bytes, marked: marks.length, findings };
}

function aboutOf(
  identity: WorkbookIdentity | null,
  catalogue: Catalogue,
): Omit<SlipInput, "lines"> {
  const sample = identity?.sample ?? false;
  const context = identity === null ? undefined : catalogue.plan(identity.planId);
  if (identity === null || context === undefined) return { plan: null, agency: null, sample };
  const { agencyId, period } = identity;
  const agency = agencyId === null ? undefined : context.agencies.byId.get(agencyId);
  return {
    plan: `Kế hoạch ${planNumber(context.index.plan)}, ${periodName(period)}`,
    agency: agency?.name ?? null,
    sample,
  };
}
