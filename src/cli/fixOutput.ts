import { extname, join, sep } from "node:path";
import type { CollectedFile } from "../usecases/ports";
import type { Program } from "./command";
import { sameBytes } from "./sameBytes";
import { WrongArguments } from "./wrongArguments";

const WORKBOOK = /\.xls[xm]$/iu;

/**
 * Where each file goes once it is mended: into the folder that `--out` names, under its path, or to
 * the one file it names. Nothing of the input may be written over, nor lie where it is read again.
 */
export async function fixTargets(
  words: readonly string[],
  inputs: readonly CollectedFile[],
  out: string,
  { ports: { files } }: Program,
): Promise<ReadonlyMap<CollectedFile, string>> {
  const place = await files.locate(out);
  for (const word of words) {
    const given = await files.locate(word);
    const isInside = (await files.kindOf(word)) === "folder" && place.startsWith(`${given}${sep}`);
    if (place === given || isInside)
      throw new WrongArguments(
        `--out: “${out}” trùng với nơi để tệp gốc. Hãy chọn một thư mục khác để tệp gốc được giữ nguyên.`,
      );
  }
  const targets = new Map<CollectedFile, string>();
  for (const input of inputs) targets.set(input, targetOf(input, inputs.length, out));
  for (const target of targets.values()) {
    const location = await files.locate(target);
    if (inputs.some((input) => input.location === location))
      throw new WrongArguments(
        `--out: “${target}” là một tệp gốc. Hãy chọn nơi khác để tệp gốc được giữ nguyên.`,
      );
  }
  return targets;
}

function targetOf({ path }: CollectedFile, count: number, out: string): string {
  if (!WORKBOOK.test(out)) return join(out, path);
  if (count > 1)
    throw new WrongArguments(`--out: có ${count} tệp nên “${out}” phải là một thư mục.`);
  if (extname(out).toLowerCase() !== extname(path).toLowerCase())
    throw new WrongArguments(`--out: “${out}” phải có đuôi ${extname(path)} như tệp gốc.`);
  return out;
}

/** Writes a file unless another one stands there; the same file again is no other one. */
export async function writeUnlessOther(
  target: string,
  bytes: Uint8Array,
  { ports: { files } }: Program,
): Promise<boolean> {
  const kind = await files.kindOf(target);
  if (kind === "folder") return false;
  const [there] = kind === "file" ? await files.collect([target]) : [];
  if (there !== undefined && !sameBytes(await there.bytes(), bytes)) return false;
  await files.write(target, bytes);
  return true;
}
