import { INSIDE } from "../../../domain/consolidation/receivedFile";
import { foldText } from "../../../domain/text/foldText";
import type { FileLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";

/** True for a file with something to be mended, of which a copy can be sent back. */
export function isReturnable({ path, status, counts }: FileLine): boolean {
  const isFile = status !== "unreadable" && !path.includes(INSIDE);
  return isFile && counts.error + counts.warning > 0;
}

/** The files to be sent back together: those in use that keep rows out of the figures. */
export function filesToReturn(files: readonly FileLine[]): readonly FileLine[] {
  return files.filter(
    (line) => line.status === "used" && line.counts.error > 0 && isReturnable(line),
  );
}

/** The files that wait for their agencies to hand them in again. */
export function returnedFiles(files: readonly FileLine[]): readonly FileLine[] {
  return files.filter(({ excludedBecause }) =>
    foldText(excludedBecause ?? "").startsWith(foldText(COLLECT.returned.word)),
  );
}
