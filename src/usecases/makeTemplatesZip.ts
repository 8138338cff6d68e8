import { parsePeriod } from "../domain/plan/reportingPeriod";
import type { Catalogue } from "./catalogue";
import type { LongWork } from "./fileWork";
import { makeTemplate, workbookFileName } from "./makeTemplate";
import type { WriteWorkbook, ZipFiles } from "./ports";

interface TemplatesZip extends LongWork {
  readonly planId: string;
  readonly periodId: string;
  readonly catalogue: Catalogue;
  readonly write: WriteWorkbook;
  readonly zip: ZipFiles;
  readonly pause: () => Promise<void>;
}

/** The templates of a plan for every agency that must report, each a file of its own in one zip. */
export async function makeTemplatesZip(wish: TemplatesZip): Promise<Uint8Array | "cancelled"> {
  const { planId, periodId, catalogue, write, zip, pause, progress, cancel } = wish;
  const context = catalogue.plan(planId);
  const period = parsePeriod(periodId);
  if (context === undefined || period === undefined)
    throw new Error(`No plan ${planId} or no period ${periodId}`);
  const files = [];
  for (const [at, agencyId] of context.expected.entries()) {
    if (cancel?.cancelled === true) return "cancelled";
    const draft = makeTemplate(context, period, agencyId);
    const path = workbookFileName(planId, periodId, agencyId);
    files.push({ path, bytes: await write(draft), day: draft.writtenOn });
    progress?.(at + 1, context.expected.length, path);
    await pause();
  }
  return cancel?.cancelled === true ? "cancelled" : zip(files);
}
