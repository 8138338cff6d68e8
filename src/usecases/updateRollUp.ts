import type { RollUp } from "../domain/consolidation/consolidate";
import type { NotKept } from "../workbook/packageEdit";
import { mergeRollUp } from "../workbook/rollup/mergeRollUp";
import type { SheetMerge } from "../workbook/rollup/mergeSheet";
import { writeRollUp } from "../workbook/rollup/writeRollUp";
import type { OutlinePackage, PatchPackage, ReadWorkbook } from "./ports";
import { standingWorkbook, type StandingRollUp } from "./standingRollUp";

export type { NotKept, SheetMerge };
export type { RowChange } from "../workbook/rollup/rowChange";

/** What an earlier roll-up becomes. */
export type RollUpUpdate =
  | {
      readonly kind: "updated";
      /** The very bytes of the earlier one where nothing is to be changed. */
      readonly bytes: Uint8Array;
      readonly sheets: readonly SheetMerge[];
      /** What people made of sheets that had to be written anew, and that could not be kept. */
      readonly notKept: readonly NotKept[];
    }
  | { readonly kind: "refused"; readonly message: string };

/** How a file is looked into and changed. */
export interface UpdatePorts {
  readonly read: ReadWorkbook;
  readonly patch: PatchPackage;
  readonly outline: OutlinePackage;
}

/** Brings an earlier roll-up up to date in place: what is not ours in it stays byte for byte. */
export async function updateRollUp(
  rollUp: RollUp,
  links: ReadonlyMap<string, string>,
  standing: StandingRollUp,
  { read, patch, outline }: UpdatePorts,
): Promise<RollUpUpdate> {
  const { bytes } = standing;
  const workbook = await standingWorkbook(standing, read);
  if (typeof workbook === "string") return { kind: "refused", message: workbook };
  const merge = mergeRollUp(writeRollUp(rollUp, links), workbook, outline(bytes));
  const { sheets } = merge;
  const edits = merge.edits();
  const patched = await patch(bytes, edits);
  if (patched.kind === "refused") return { kind: "refused", message: patched.message };
  const notKept = [
    ...sheets.flatMap(({ sheet, newRowsLast }): readonly NotKept[] =>
      newRowsLast ? [{ kind: "not-kept", sheet, what: "order", cell: null }] : [],
    ),
    ...patched.notes.filter((note) => note.kind === "not-kept"),
  ];
  return { kind: "updated", bytes: patched.bytes, sheets, notKept };
}
