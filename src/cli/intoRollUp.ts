import { setImmediate } from "node:timers/promises";
import { renewRollUp } from "../usecases/renewRollUp";
import { rowAgencies, type NamedAgency } from "../usecases/rowAgency";
import { updateRollUp, type NotKept, type SheetMerge } from "../usecases/updateRollUp";
import type { Arguments, Program } from "./command";
import { draftOf, rememberWritten, type Delivery } from "./delivery";
import { linksFrom, replaceRollUp } from "./rollUpOutput";
import { sameBytes } from "./sameBytes";
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

/**
 * Brings the roll-up up to date, or only tells what would change; "refused" after saying why not. What
 * people made of it stays; where nobody made anything it is written anew, many times as fast.
 */
export async function intoRollUp(
  delivery: Delivery,
  program: Program,
): Promise<IntoUpdate | "refused"> {
  const { output, inputs, rollUp, replaced, dry } = delivery;
  const { terminal, ports } = program;
  const { path, location } = output;
  const before = await replaced.file?.bytes();
  if (before === undefined) throw new Error(`Nothing stands at ${path}`);
  const standing = { ...replaced, path, bytes: before };
  const drafted = ports.isAsWritten(before) ? draftOf(delivery, program) : undefined;
  const update =
    drafted === undefined
      ? await updateRollUp(rollUp, linksFrom(location, inputs), standing, ports)
      : await renewRollUp(drafted, standing, { ...ports, pause: setImmediate });
  if (update.kind === "refused") {
    terminal.say(`Không cập nhật “${path}”: ${update.message} Tệp giữ nguyên.`);
    return "refused";
  }
  const { bytes, sheets, notKept } = update;
  const isSame = sameBytes(before, bytes);
  const isKnown = isSame && replaced.marks.size > 0;
  if (drafted !== undefined && !dry && !isKnown) rememberWritten(bytes, drafted, delivery);
  const backup = dry || isSame ? null : await replaceRollUp(path, bytes, ports.files);
  return { path, isDryRun: dry, isSame, sheets, notKept, agencyOf: rowAgencies(rollUp), backup };
}
