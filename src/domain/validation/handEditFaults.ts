import type { HandEdit } from "../submission/handEdit";
import type { Submission } from "../submission/submission";
import { fromDifference } from "../text/fromDifference";
import type { PlacedFault } from "./rule";

/** A fault for every change of some kinds that people made in a roll-up. */
export function handEditFaults(
  { handEdits = [] }: Submission,
  kinds: readonly HandEdit["kind"][],
  message: (edit: HandEdit) => string,
): readonly PlacedFault[] {
  return handEdits
    .filter(({ kind }) => kinds.includes(kind))
    .map((edit) => {
      const { sheet, cell, rowId, column, typed } = edit;
      return { sheet, cell, rowId, column, value: typed, message: message(edit) };
    });
}

const LONGEST = 80;

/** What a cell says, beside what it is compared with: “ghi …”, or that it is blank. */
export function saysInstead(text: string | null, other: string | null): string {
  return text === null ? "để trống" : `ghi “${fromDifference(text, other ?? "", LONGEST)}”`;
}
