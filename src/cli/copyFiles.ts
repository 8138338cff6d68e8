import type { CollectedFile } from "../usecases/ports";
import { collectInputs } from "./collectInputs";
import type { Program } from "./command";
import { fixTargets } from "./fixOutput";

/** What is made of each file, in the order of the files; none where there are no files, which was said. */
export async function copyFiles<Made>(
  words: readonly string[],
  out: string,
  label: string,
  program: Program,
  make: (input: CollectedFile, target: string) => Promise<Made>,
): Promise<readonly Made[]> {
  const inputs = await collectInputs(words, program);
  if (inputs.length === 0) return [];
  const targets = await fixTargets(words, inputs, out, program);
  const progress = program.terminal.progress(label);
  const made: Made[] = [];
  for (const [input, target] of targets) {
    made.push(await make(input, target));
    progress(made.length, inputs.length, input.path);
  }
  return made;
}
