import type { WorkbookIdentity } from "../../domain/submission/submission";
import { FORMAT_VERSION, readIdentity } from "../../workbook/identity";
import type { InputFile, ReadWorkbook, WorkbookSnapshot } from "../ports";

/** A file that should be a roll-up of ours, or in words why it is none that can be used. */
export type RollUpReading =
  | {
      readonly kind: "roll-up";
      readonly workbook: WorkbookSnapshot;
      readonly identity: WorkbookIdentity;
    }
  | { readonly kind: "unusable"; readonly reason: string };

/** Reads a roll-up back from its file. */
export async function readRollUpFile(
  { path, bytes }: InputFile,
  read: ReadWorkbook,
): Promise<RollUpReading> {
  const reading = await read(path, await bytes());
  if (reading.kind === "unreadable") return { kind: "unusable", reason: reading.message };
  const { identity } = readIdentity(reading.workbook);
  if (identity?.role !== "roll-up")
    return { kind: "unusable", reason: "Tệp không phải là bảng tổng hợp do phần mềm này ghi." };
  if (identity.format > FORMAT_VERSION)
    return {
      kind: "unusable",
      reason: `Bảng tổng hợp được ghi bằng phiên bản mới hơn (dạng ${identity.format}, phần mềm này đọc đến dạng ${FORMAT_VERSION}); hãy cập nhật phần mềm.`,
    };
  return { kind: "roll-up", workbook: reading.workbook, identity };
}
