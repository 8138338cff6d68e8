import type { ReadWorkbook, WorkbookSnapshot } from "./ports";

/** A roll-up that stands there, as it lies on the disk and, where it was read already, as it was read. */
export interface StandingRollUp {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Null where it was known without being read. */
  readonly workbook: WorkbookSnapshot | null;
}

/** All of it, read where it is not yet; in words for officials why it cannot be read. */
export async function standingWorkbook(
  { path, bytes, workbook }: StandingRollUp,
  read: ReadWorkbook,
): Promise<WorkbookSnapshot | string> {
  if (workbook !== null) return workbook;
  const reading = await read(path, bytes);
  return reading.kind === "unreadable" ? reading.message : reading.workbook;
}
