import { HostError } from "./hostError";
import { isIgnoredName } from "./ignoredName";
import type { CancelToken } from "./cancelToken";
import type { InputFile } from "./ports";

/** The files in a zip, not yet unpacked; null for a file that is no zip of files. */
export type UnzipPicked = (file: InputFile) => Promise<readonly InputFile[] | null>;

/** The files handed in, those in zips among them; what nobody meant to hand in is left out. */
export async function filesIn(
  picked: readonly InputFile[],
  unzip: UnzipPicked,
  cancel?: CancelToken,
): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const file of picked) {
    if (file.path.split("/").some(isIgnoredName)) continue;
    const inside = cancel?.cancelled === true ? null : await orNull(() => unzip(file));
    files.push(...(inside ?? [file]));
  }
  return files;
}

/** A zip that cannot be got at is told like any file that cannot. */
async function orNull<Value>(act: () => Promise<Value | null>): Promise<Value | null> {
  try {
    return await act();
  } catch (reason) {
    if (reason instanceof HostError) return null;
    throw reason;
  }
}
