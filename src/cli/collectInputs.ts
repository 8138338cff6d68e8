import type { CollectedFile } from "../usecases/ports";
import type { Program } from "./command";

/** The files of the paths given, without those that are there for another purpose; says when there are none. */
export async function collectInputs(
  paths: readonly string[],
  { ports: { files }, terminal }: Program,
  except: readonly (string | undefined)[] = [],
): Promise<readonly CollectedFile[]> {
  const named = except.filter((path) => path !== undefined);
  const apart = new Set(await Promise.all(named.map((path) => files.locate(path))));
  const found = (await files.collect(paths)).filter(({ location }) => !apart.has(location));
  if (found.length === 0) {
    terminal.say(`Không có tệp nào trong ${paths.map((path) => `“${path}”`).join(", ")}.`);
  }
  return found;
}
