import type { ReportingPeriod } from "../domain/plan/reportingPeriod";
import type { PlanContext } from "../usecases/catalogue";
import { readPrevious, type PreviousReport } from "../usecases/readPrevious";
import { collectInputs } from "./collectInputs";
import type { Program } from "./command";

/**
 * The earlier reports of `--previous` by the agency whose template they go into. Wanted is one
 * agency, or null for a template that is for no agency in particular, or undefined for all.
 */
export async function previousReports(
  path: string | undefined,
  subject: { readonly context: PlanContext; readonly period: ReportingPeriod },
  wanted: string | null | undefined,
  program: Program,
): Promise<ReadonlyMap<string | null, PreviousReport> | "unusable"> {
  if (path === undefined) return new Map();
  const { catalogue, ports, terminal } = program;
  const inputs = await collectInputs([path], program);
  const { byAgency, unusable } = await readPrevious(inputs, subject, catalogue, ports.read);
  for (const { file, reason } of unusable) terminal.say(`Không dùng “${file}”: ${reason}`);
  const usable =
    wanted === undefined || wanted === null
      ? [...byAgency]
      : [...byAgency].filter(([agencyId]) => agencyId === wanted);
  if (usable.length === 0 || (wanted === null && usable.length > 1)) {
    terminal.say(
      `Không lấy được báo cáo kỳ trước từ “${path}”${whose(wanted, byAgency, subject)}.`,
    );
    return "unusable";
  }
  const [only] = usable;
  return wanted === null && only !== undefined ? new Map([[null, only[1]]]) : new Map(usable);
}

function whose(
  wanted: string | null | undefined,
  byAgency: ReadonlyMap<string, PreviousReport>,
  { context: { agencies } }: { readonly context: PlanContext },
): string {
  const name = (id: string): string => agencies.byId.get(id)?.name ?? id;
  if (wanted === null) return byAgency.size > 1 ? ": có biểu của nhiều cơ quan" : "";
  if (wanted === undefined || byAgency.size === 0) return "";
  const found = [...byAgency.keys()].map(name).join("; ");
  return `: tìm biểu của ${name(wanted)}, chỉ có của ${found}`;
}
