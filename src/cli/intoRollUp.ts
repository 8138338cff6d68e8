import type { RollUp } from "../domain/consolidation/consolidate";
import type { CollectedFile } from "../usecases/ports";
import { rowAgencies, type NamedAgency } from "../usecases/rowAgency";
import { updateRollUp, type NotKept, type SheetMerge } from "../usecases/updateRollUp";
import type { Arguments, Program } from "./command";
import type { ReplacedRollUp } from "./replacedRollUp";
import { linksFrom, replaceRollUp, type RollUpOutput } from "./rollUpOutput";
import { WrongArguments } from "./wrongArguments";

/** What `--into` did, or would do, to the roll-up that stands there. */
export interface IntoUpdate {
  readonly path: string;
  readonly isDryRun: boolean;
  readonly isSame: boolean;
  readonly sheets: readonly SheetMerge[];
  /** What people made of the roll-up, and that could not be kept. */
  readonly notKept: readonly NotKept[];
  /** Whose a row is, by the words in it. */
  readonly agencyOf: (words: string | null) => NamedAgency | null;
  /** Where the one before is kept; null when nothing was written. */
  readonly backup: string | null;
}

/** Whether only a preview is asked for; `--out` makes a new workbook, `--into` changes one: not both. */
export function isDryRun(args: Arguments): boolean {
  const [out, into] = [args.text("out"), args.text("into")];
  if (out !== undefined && into !== undefined)
    throw new WrongArguments(
      "--out và --into không dùng cùng nhau: --out tạo bảng tổng hợp mới, --into cập nhật bảng đang có.",
    );
  const dry = args.has("dry-run");
  if (dry && into === undefined)
    throw new WrongArguments(
      "--dry-run đi cùng --into: xem trước những gì sẽ thay đổi trong bảng đang có.",
    );
  return dry;
}

/** Updates the roll-up in place, or only tells what would change; "refused" after saying why not. */
export async function intoRollUp(
  { path, location }: RollUpOutput,
  inputs: readonly CollectedFile[],
  rollUp: RollUp,
  { file, workbook }: ReplacedRollUp,
  dry: boolean,
  { ports, terminal }: Program,
): Promise<IntoUpdate | "refused"> {
  if (file === null || workbook === null) throw new Error(`Nothing stands at ${path}`);
  const bytes = await file.bytes();
  const links = linksFrom(location, inputs);
  const update = await updateRollUp(rollUp, links, { workbook, bytes }, ports);
  if (update.kind === "refused") {
    terminal.say(`Không cập nhật “${path}”: ${update.message} Tệp giữ nguyên.`);
    return "refused";
  }
  const { isSame, sheets, notKept } = update;
  const backup = dry || isSame ? null : await replaceRollUp(path, update.bytes, ports.files);
  const agencyOf = rowAgencies(rollUp);
  return { path, isDryRun: dry, isSame, sheets, notKept, agencyOf, backup };
}
