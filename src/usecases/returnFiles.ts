import type { Catalogue } from "./catalogue";
import { filesIn, type UnzipPicked } from "./filesIn";
import type { LongWork, ReturnedZip, ReturnWish } from "./fileWork";
import { HostError } from "./hostError";
import type { CheckTarget } from "./checkWorkbook";
import type { InputFile, PatchPackage, ReadWorkbook, ZipFiles } from "./ports";
import { UNOPENED } from "./receiveFiles";
import { returnWorkbook, type ReturnedFile } from "./returnWorkbook";

interface ReturnSurroundings {
  readonly read: ReadWorkbook;
  readonly patch: PatchPackage;
  readonly unzip: UnzipPicked;
  readonly catalogue: Catalogue;
  readonly target: CheckTarget;
}

/** The copy of one file to send back; `picked` is the file or the zip that it lies in. */
export async function returnFile(
  path: string,
  picked: readonly InputFile[],
  surroundings: ReturnSurroundings,
): Promise<ReturnedFile> {
  const files = await filesIn(picked, surroundings.unzip);
  return returnedOf(
    // Of two files of one path the later one counts.
    files.findLast((file) => file.path === path),
    surroundings,
  );
}

interface ReturningMany extends ReturnSurroundings, LongWork {
  readonly zip: ZipFiles;
  readonly pause: () => Promise<void>;
}

/** Copies of several files to send back, in one zip; a file of which none can be made stops no other. */
export async function returnFiles(
  { files: wishes, day }: { readonly files: readonly ReturnWish[]; readonly day: string },
  picked: readonly InputFile[],
  surroundings: ReturningMany,
): Promise<ReturnedZip | "cancelled"> {
  const { unzip, zip, pause, progress, cancel } = surroundings;
  const inputs = await filesIn(picked, unzip, cancel);
  const byPath = new Map(inputs.map((file) => [file.path, file]));
  const made: { wish: ReturnWish; copy: ReturnedFile }[] = [];
  for (const wish of wishes) {
    if (cancel?.cancelled === true) return "cancelled";
    made.push({ wish, copy: await returnedOf(byPath.get(wish.path), surroundings) });
    progress?.(made.length, wishes.length, wish.path);
    await pause();
  }
  if (cancel?.cancelled === true) return "cancelled";
  const copies = made.flatMap(({ wish, copy }) =>
    copy.kind === "returned" ? [{ path: wish.name, bytes: copy.bytes, day }] : [],
  );
  return {
    bytes: copies.length === 0 ? null : zip(copies),
    returned: pathsOf(made, "returned"),
    clean: pathsOf(made, "clean"),
    refused: made.flatMap(({ wish: { path }, copy }) =>
      copy.kind === "refused" || copy.kind === "unreadable"
        ? [{ path, message: copy.message }]
        : [],
    ),
  };
}

function pathsOf(
  made: readonly { readonly wish: ReturnWish; readonly copy: ReturnedFile }[],
  kind: ReturnedFile["kind"],
): readonly string[] {
  return made.flatMap(({ wish: { path }, copy }) => (copy.kind === kind ? [path] : []));
}

/** The file may have gone since it was picked. */
async function returnedOf(
  file: InputFile | undefined,
  surroundings: ReturnSurroundings,
): Promise<ReturnedFile> {
  try {
    if (file !== undefined)
      return await returnWorkbook(file.path, await file.bytes(), surroundings);
  } catch (reason) {
    if (!(reason instanceof HostError)) throw reason;
  }
  return { kind: "unreadable", message: UNOPENED.message };
}
