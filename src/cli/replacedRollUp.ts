import { planNumber } from "../domain/plan/planName";
import { NOTHING_KEPT, type KeptEntries } from "../domain/consolidation/keptEntries";
import { parsePeriod } from "../domain/plan/reportingPeriod";
import { keptCounts, keptWords } from "../usecases/keptWords";
import type { RememberedRollUps } from "../usecases/memory/rememberedRollUps";
import type { CollectedFile, WorkbookSnapshot } from "../usecases/ports";
import type { SheetMarks } from "../usecases/readEarlierRollUp";
import {
  earlierRollUp,
  type EarlierRollUp,
  type RollUpSubject,
} from "../usecases/readEarlierRollUp";
import type { Program } from "./command";
import { backupPath, type RollUpOutput } from "./rollUpOutput";
import { WrongArguments } from "./wrongArguments";

/** The roll-up that a new one takes the place of, if there is one, and what is kept of it. */
export interface ReplacedRollUp {
  readonly file: CollectedFile | null;
  readonly kept: KeptEntries;
  /** As read; null where there is none, or where it was known already. */
  readonly workbook: WorkbookSnapshot | null;
  /** What its tables show, as far as that is known. */
  readonly marks: SheetMarks;
}

const NOTHING_REPLACED: ReplacedRollUp = {
  ...{ file: null, kept: NOTHING_KEPT },
  ...{ workbook: null, marks: new Map() },
};

/**
 * Looks at what stands where the roll-up is to be written, before any work is done. Only an earlier
 * roll-up of the same plan and period is replaced: nobody's report and no other workbook is.
 */
export async function replacedRollUp(
  output: RollUpOutput | null,
  inputs: readonly CollectedFile[],
  subject: RollUpSubject,
  known: RememberedRollUps | undefined,
  program: Program,
): Promise<ReplacedRollUp | "refused"> {
  const { terminal, ports } = program;
  const file = output === null ? undefined : await fileAt(output.path, program);
  if (output?.option === "--into" && file === undefined) {
    terminal.say(
      `Không tìm thấy “${output.path}” để cập nhật. Lần đầu hãy dùng --out để tạo bảng tổng hợp; từ lần sau dùng --into.`,
    );
    return "refused";
  }
  if (output === null || file === undefined) return NOTHING_REPLACED;
  const earlier = await earlierRollUp(file, subject, ports, known);
  if (earlier.kind !== "same") {
    refuseReports(output, inputs, earlier);
    terminal.say(refusal(output.path, earlier, subject, output.option));
    return "refused";
  }
  const backup = await fileAt(backupPath(output.path), program);
  // Only roll-ups are sealed.
  if (backup !== undefined && !ports.isAsWritten(await backup.bytes())) {
    const older = await earlierRollUp(backup, subject, ports, known);
    if (older.kind === "none-of-ours") {
      terminal.say(refusal(backupPath(output.path), older, subject, "--out"));
      return "refused";
    }
  }
  for (const sentence of earlier.kept.unread)
    terminal.say(`Lưu ý: không giữ lại được từ “${output.path}”: ${sentence}`);
  const { kept, workbook, marks } = earlier;
  return { file, kept, workbook, marks };
}

/** What was kept, for people. */
export function keptLines({ kept }: ReplacedRollUp): readonly string[] {
  const words = keptWords(keptCounts(kept));
  return words === "" ? [] : [`Giữ lại từ bảng tổng hợp trước: ${words}.`];
}

async function fileAt(path: string, { ports }: Program): Promise<CollectedFile | undefined> {
  if ((await ports.files.kindOf(path)) !== "file") return undefined;
  const [file] = await ports.files.collect([path]);
  if (file === undefined) return undefined;
  let bytes: Promise<Uint8Array> | undefined;
  return { ...file, bytes: () => (bytes ??= file.bytes()) };
}

function refuseReports(
  { path, location, option }: RollUpOutput,
  inputs: readonly CollectedFile[],
  earlier: EarlierRollUp,
): void {
  if (earlier.kind !== "none-of-ours") return;
  if (inputs.every((input) => input.location !== location)) return;
  throw new WrongArguments(
    `${option}: “${path}” là một tệp đầu vào; hãy chọn tên khác để không ghi đè báo cáo đã nộp.`,
  );
}

function refusal(
  path: string,
  earlier: EarlierRollUp,
  { context, period }: RollUpSubject,
  option: RollUpOutput["option"],
): string {
  const wanted = `bảng tổng hợp của kế hoạch ${planNumber(context.index.plan)}, ${period.label}`;
  const what =
    earlier.kind === "other"
      ? `tệp đang có là bảng tổng hợp của kế hoạch ${earlier.planId}, ${parsePeriod(earlier.period)?.label ?? `kỳ ${earlier.period}`}, không phải ${wanted}`
      : `tệp đang có không phải ${wanted}`;
  if (option === "--out")
    return `Không ghi đè “${path}”: ${what}. Hãy chọn --out khác, hoặc đổi tên tệp đang có.`;
  const reason = earlier.kind === "none-of-ours" ? earlier.unreadable : undefined;
  return `Không cập nhật “${path}”: ${reason ?? `${what}.`} Tệp giữ nguyên; hãy chỉ --into vào đúng bảng tổng hợp.`;
}
