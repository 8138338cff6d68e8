import { isUntouchedTemplate } from "../usecases/isUntouchedTemplate";
import type { Program } from "./command";
import { sameBytes } from "./sameBytes";

/** A template to be made, and where. */
export interface WantedTemplate {
  readonly file: string;
  readonly agencyId: string | null;
}

/**
 * Whether writing the templates would destroy what somebody has written into a workbook of the same
 * name; all such workbooks are told before any template is written.
 */
export async function wouldOverwrite(
  wanted: readonly WantedTemplate[],
  make: (one: WantedTemplate) => Promise<Uint8Array>,
  program: Program,
): Promise<boolean> {
  let refused = false;
  for (const one of wanted) {
    if (!(await holdsWork(one, make, program))) continue;
    refused = true;
    program.terminal.say(
      `Không ghi đè “${one.file}”: tệp đã có nội dung. Hãy chọn --out khác, hoặc đổi tên tệp cũ.`,
    );
  }
  return refused;
}

/** A template made before, from the same or from nothing, holds nobody's work. */
async function holdsWork(
  one: WantedTemplate,
  make: (one: WantedTemplate) => Promise<Uint8Array>,
  { ports: { files, read }, catalogue }: Program,
): Promise<boolean> {
  if ((await files.kindOf(one.file)) !== "file") return false;
  const [there] = await files.collect([one.file]);
  if (there === undefined) return false;
  if (await isUntouchedTemplate(there, catalogue, read)) return false;
  return !sameBytes(await there.bytes(), await make(one));
}
