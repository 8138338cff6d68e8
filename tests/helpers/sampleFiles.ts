import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { makeSampleSubmissions } from "../../src/usecases/demo/makeSampleSubmissions";
import type { InputFile } from "../../src/usecases/ports";
import { aPeriod } from "./aCollection";
import { plan726 } from "./filledWorkbooks";

/** Sample submissions of March 2025 as they are handed in; all of them, or those whose path a test names. */
export async function sampleFiles(
  wanted: (path: string) => boolean = () => true,
): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const { path, content } of makeSampleSubmissions(plan726(), aPeriod())) {
    if (!wanted(path)) continue;
    const bytes = content.kind === "bytes" ? content.bytes : await writeWorkbook(content.draft);
    files.push({ path, changedOn: null, bytes: () => Promise.resolve(bytes) });
  }
  return files;
}
