import type { CollectedFile } from "../../usecases/ports";

/** A file found, with a name of its own in all the world: its place, and its place within a zip. */
export interface FoundFile extends CollectedFile {
  readonly identity: string;
}

/** What one path on the command line led to. */
export interface CollectedInput {
  /** The path as given. */
  readonly given: string;
  /** The name of the file or folder itself. */
  readonly name: string;
  readonly files: readonly FoundFile[];
}

/**
 * Merges the files of several inputs so that every path names one file: a file met twice counts
 * once, and where two inputs hold files of one path, the inputs' names stand before it.
 */
export function distinctPaths(inputs: readonly CollectedInput[]): readonly CollectedFile[] {
  const met = new Set<string>();
  const once = inputs.map((input) => ({
    ...input,
    files: input.files.filter(({ identity }) => !met.has(identity) && met.add(identity)),
  }));
  const byName = prefixRepeated(once, ({ name }) => name);
  const byGiven = prefixRepeated(byName, ({ given }) => given);
  return numberRepeated(byGiven.flatMap(({ files }) => files)).sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

function prefixRepeated(
  inputs: readonly CollectedInput[],
  nameOf: (input: CollectedInput) => string,
): readonly CollectedInput[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { path } of inputs.flatMap(({ files }) => files)) {
    if (seen.has(path)) repeated.add(path);
    seen.add(path);
  }
  return inputs.map((input) => ({
    ...input,
    files: input.files.map((file) =>
      repeated.has(file.path) ? { ...file, path: `${nameOf(input)}/${file.path}` } : file,
    ),
  }));
}

/** What still repeats (two entries of a zip that differ only in their slashes) gets a number. */
function numberRepeated(files: readonly CollectedFile[]): CollectedFile[] {
  const counts = new Map<string, number>();
  return files.map((file) => {
    const count = (counts.get(file.path) ?? 0) + 1;
    counts.set(file.path, count);
    return count === 1 ? file : { ...file, path: `${file.path} (${count})` };
  });
}
