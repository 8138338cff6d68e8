import type { EarlierPeriod } from "../domain/consolidation/earlierPeriod";
import { readEarlierPeriods } from "../usecases/readEarlierPeriods";
import type { RollUpSubject } from "../usecases/readEarlierRollUp";
import { collectInputs } from "./collectInputs";
import type { Program } from "./command";

/**
 * The roll-ups of `--previous`. One that cannot be compared with is named and left out; when none
 * can, what was asked for cannot be done.
 */
export async function earlierPeriods(
  paths: readonly string[],
  subject: RollUpSubject,
  program: Program,
): Promise<readonly EarlierPeriod[] | "unusable"> {
  if (paths.length === 0) return [];
  const { terminal, ports } = program;
  const inputs = await collectInputs(paths, program);
  const { usable, unusable } = await readEarlierPeriods(inputs, subject, ports.read);
  for (const { file, reason } of unusable) terminal.say(`Không so sánh với “${file}”: ${reason}`);
  if (usable.length > 0) return usable;
  terminal.say(
    "Không có bảng tổng hợp kỳ trước nào dùng được; bỏ --previous nếu không cần so sánh.",
  );
  return "unusable";
}
