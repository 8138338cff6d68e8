import type { RollUp } from "../domain/consolidation/consolidate";
import { draftRollUp, type DraftedRollUp, type RowMemory } from "../usecases/draftedRollUp";
import type { RememberedRollUps } from "../usecases/memory/rememberedRollUps";
import type { CollectedFile } from "../usecases/ports";
import type { Program } from "./command";
import type { ReplacedRollUp } from "./replacedRollUp";
import { linksFrom, type RollUpOutput } from "./rollUpOutput";

/** A roll-up that is to be written, and where. */
export interface Delivery {
  readonly output: RollUpOutput;
  readonly inputs: readonly CollectedFile[];
  readonly rollUp: RollUp;
  readonly replaced: ReplacedRollUp;
  /** Only a preview is asked for. */
  readonly dry: boolean;
  /** What earlier runs left to know roll-ups and their rows by. */
  readonly known: RememberedRollUps | undefined;
  readonly remembering: RowMemory | undefined;
}

/** The draft of what is delivered, with links to the files it is made from. */
export function draftOf(
  { output, inputs, rollUp, remembering }: Delivery,
  { ports }: Program,
): DraftedRollUp {
  return draftRollUp(rollUp, linksFrom(output.location, inputs), ports.write, remembering);
}

/** Lets the next consolidation know a file that was written without reading it. */
export function rememberWritten(
  bytes: Uint8Array,
  { entries, marks }: DraftedRollUp,
  { known }: Delivery,
): void {
  const found = known === undefined ? undefined : entries();
  if (found !== undefined) known?.keep(bytes, { entries: found, marks: marks() });
}
