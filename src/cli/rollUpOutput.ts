import { dirname, isAbsolute, relative } from "node:path";
import type { CollectedFile, Files } from "../usecases/ports";
import type { Program } from "./command";
import { WrongArguments } from "./wrongArguments";

/** Where a roll-up is to be written. */
export interface RollUpOutput {
  /** As given. */
  readonly path: string;
  readonly location: string;
  /** `--into`: the roll-up that stands there is brought up to date in place. */
  readonly option: "--out" | "--into";
}

/** The place that `--out` or `--into` names; null when it is not given. */
export async function rollUpOutput(
  path: string | undefined,
  { ports: { files } }: Program,
  option: RollUpOutput["option"] = "--out",
): Promise<RollUpOutput | null> {
  if (path === undefined) return null;
  if (!path.toLowerCase().endsWith(".xlsx")) {
    throw new WrongArguments(`${option}: “${path}” phải là tên tệp có đuôi .xlsx.`);
  }
  return { path, location: await files.locate(path), option };
}

/** Where the roll-up that is replaced is kept: "tong-hop.xlsx" → "tong-hop.ban-truoc.xlsx". */
export function backupPath(path: string): string {
  return path.replace(/\.xlsx$/iu, ".ban-truoc.xlsx");
}

/** The inputs that are the roll-up itself or the one kept of it: they lie in the folder of reports. */
export async function ownOutputs(
  output: RollUpOutput | null,
  inputs: readonly CollectedFile[],
  { ports: { files } }: Program,
): Promise<ReadonlySet<string>> {
  if (output === null) return new Set();
  const own = [output.location, await files.locate(backupPath(output.path))];
  return new Set(inputs.flatMap(({ path, location }) => (own.includes(location) ? [path] : [])));
}

/**
 * Keeps the roll-up that stands there, also what somebody saved into it meanwhile, then writes the new
 * one; gives where the other is kept.
 */
export async function replaceRollUp(
  path: string,
  after: Uint8Array,
  files: Files,
): Promise<string> {
  const backup = backupPath(path);
  await files.keepAt(path, backup);
  await files.write(path, after);
  return backup;
}

/** Relative, so that they hold when both are moved together; what lies in a zip has no link. */
export function linksFrom(
  out: string,
  inputs: readonly CollectedFile[],
): ReadonlyMap<string, string> {
  const links = inputs.flatMap(({ path, location, inZip }) => {
    const way = relative(dirname(out), location);
    return inZip || isAbsolute(way) ? [] : [[path, way.replaceAll("\\", "/")] as const];
  });
  return new Map(links);
}
