import type { Program } from "./command";
import { draftOf, rememberWritten, type Delivery } from "./delivery";
import { replaceRollUp } from "./rollUpOutput";
import { sameBytes } from "./sameBytes";

/**
 * Writes the roll-up, with links to the files it was made from. What it replaces is kept beside it
 * first; the answer says where. A roll-up in which nothing changed replaces nothing, so that the one
 * kept stays the last that was different.
 */
export async function outRollUp(delivery: Delivery, program: Program): Promise<string | null> {
  const { output, replaced } = delivery;
  const { files } = program.ports;
  const drafted = draftOf(delivery, program);
  const bytes = await drafted.write();
  const before = await replaced.file?.bytes();
  if (before !== undefined && sameBytes(before, bytes)) return null;
  rememberWritten(bytes, drafted, delivery);
  if (before !== undefined) return replaceRollUp(output.path, bytes, files);
  await files.write(output.path, bytes);
  return null;
}
