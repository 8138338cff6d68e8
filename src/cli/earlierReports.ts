import type { FindPrevious } from "../usecases/checkWorkbook";
import { readEarlierReports, reportBefore } from "../usecases/readEarlierReports";
import { collectInputs } from "./collectInputs";
import type { Program } from "./command";

/**
 * Finds the report before each one that is checked, in the files of `--previous`; says which of them
 * cannot be used, and for which agencies none was found. "unusable" when there is none at all.
 */
export async function earlierReports(
  path: string | undefined,
  program: Program,
): Promise<FindPrevious | "unusable"> {
  if (path === undefined) return () => null;
  const { catalogue, ports, terminal } = program;
  const inputs = await collectInputs([path], program);
  const reports = await readEarlierReports(inputs, catalogue, ports.read);
  for (const { file, reason } of reports.unusable) terminal.say(`Không dùng “${file}”: ${reason}`);
  if (reports.known.length === 0) {
    terminal.say(`Không lấy được báo cáo kỳ trước từ “${path}”.`);
    return "unusable";
  }
  return (identity) => {
    const previous = reportBefore(reports, identity);
    const { agencyId } = identity;
    const name = catalogue.agencies().byId.get(agencyId ?? "")?.name;
    if (previous === null && name !== undefined && identity.role !== "roll-up")
      terminal.say(`Không có báo cáo kỳ trước của ${name} trong “${path}” nên không so sánh.`);
    return previous;
  };
}
