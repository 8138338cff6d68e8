import { isUntouched } from "../domain/submission/filled";
import type { Submission } from "../domain/submission/submission";
import { readIdentity } from "../workbook/identity";
import { readSubmission } from "../workbook/readSubmission";
import type { Catalogue } from "./catalogue";
import type { WorkbookSnapshot } from "./ports";

/** What stands open where new sheets are to be written, and so could be lost. */
export type WorkbookStanding =
  /** Nothing of ours. */
  | { readonly kind: "free"; readonly sheets: readonly string[] }
  /** A template in which nobody has written anything. */
  | { readonly kind: "untouched"; readonly sheets: readonly string[] }
  /** A workbook of ours with results in it. */
  | {
      readonly kind: "entered";
      readonly sheets: readonly string[];
      readonly submission: Submission;
    }
  | { readonly kind: "roll-up"; readonly sheets: readonly string[] };

/** Tells what would be lost if the sheets of a workbook were replaced. */
export function workbookStanding(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
): WorkbookStanding {
  const sheets = workbook.sheets.map(({ name }) => name);
  const { identity } = readIdentity(workbook);
  if (identity === null) return { kind: "free", sheets };
  if (identity.role === "roll-up") return { kind: "roll-up", sheets };
  const context = catalogue.plan(identity.planId);
  // A workbook of a plan that this version does not know: its sheets are guarded by their names.
  if (context === undefined) return { kind: "free", sheets };
  const submission = readSubmission("", workbook, context.index);
  return isUntouched(submission)
    ? { kind: "untouched", sheets }
    : { kind: "entered", sheets, submission };
}
