import type { CollectedFile } from "../usecases/ports";
import type { Program } from "./command";

/** The files of the paths given, without one that is there for another purpose; says when there are none. */
export async function collectInputs(
  paths: readonly string[],
  { ports: { files }, terminal }: Program,
  except?: string,
): Promise<readonly CollectedFile[]> {
  const apart = except === undefined ? undefined : await files.locate(except);
  const found = (await files.collect(paths)).filter(({ location }) => location !== apart);
  if (found.length === 0) {
    terminal.say(`Không có tệp nào trong ${paths.map((path) => `“${path}”`).join(", ")}.`);
  }
  return found;
}
