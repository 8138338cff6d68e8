import { dirname, isAbsolute, relative } from "node:path";
import type { RollUp } from "../domain/consolidation/consolidate";
import type { CollectedFile } from "../usecases/ports";
import { writeRollUpWorkbook } from "../usecases/writeRollUpWorkbook";
import type { Program } from "./command";
import { WrongArguments } from "./wrongArguments";

/** Where a roll-up is to be written. */
export interface RollUpOutput {
  /** As given. */
  readonly path: string;
  readonly location: string;
}

/** The place that `--out` names; null when it is not given. */
export async function rollUpOutput(
  path: string | undefined,
  { ports: { files } }: Program,
): Promise<RollUpOutput | null> {
  if (path === undefined) return null;
  if (!path.toLowerCase().endsWith(".xlsx")) {
    throw new WrongArguments(`--out: “${path}” phải là tên tệp có đuôi .xlsx.`);
  }
  return { path, location: await files.locate(path) };
}

/** Nobody's report may be overwritten; an earlier roll-up in the same folder may. */
export function refuseOverwriting(
  output: RollUpOutput,
  inputs: readonly CollectedFile[],
  rollUp: RollUp,
): void {
  const there = inputs.filter(({ location }) => location === output.location);
  const isRollUp = (path: string): boolean =>
    rollUp.files.some(({ judged: { received } }) => {
      const { content, file } = received;
      const own = content.kind === "read" ? content.checked.submission.identity : null;
      return file === path && own?.role === "roll-up";
    });
  if (there.every(({ path, inZip }) => !inZip && isRollUp(path))) return;
  throw new WrongArguments(
    `--out: “${output.path}” là một tệp đầu vào; hãy chọn tên khác để không ghi đè báo cáo đã nộp.`,
  );
}

/** Writes the roll-up, with links to the files it was made from. */
export async function writeRollUpFile(
  output: RollUpOutput,
  inputs: readonly CollectedFile[],
  rollUp: RollUp,
  { ports: { write, files } }: Program,
): Promise<void> {
  const bytes = await writeRollUpWorkbook(rollUp, write, linksFrom(output, inputs));
  await files.write(output.path, bytes);
}

/** Relative, so that they hold when both are moved together; what lies in a zip has no link. */
function linksFrom(
  output: RollUpOutput,
  inputs: readonly CollectedFile[],
): ReadonlyMap<string, string> {
  const links = inputs.flatMap(({ path, location, inZip }) => {
    const way = relative(dirname(output.location), location);
    return inZip || isAbsolute(way) ? [] : [[path, way.replaceAll("\\", "/")] as const];
  });
  return new Map(links);
}
