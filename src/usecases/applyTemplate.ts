import type { Catalogue } from "./catalogue";
import { chosenTemplate } from "./chosenTemplate";
import type { LongWork, TemplateChoice } from "./fileWork";
import type { OpenWorkbook, WriteOutcome } from "./openWorkbook";
import type { WorkbookSnapshot } from "./ports";

interface TemplateOrder extends LongWork {
  readonly choice: TemplateChoice;
  /** The earlier report whose results are carried forward. */
  readonly previous: WorkbookSnapshot | null;
  readonly catalogue: Catalogue;
}

/** Writes a template into the workbook that stands open. */
export function applyTemplate(
  workbook: OpenWorkbook,
  { choice, previous, catalogue, ...options }: TemplateOrder,
): Promise<WriteOutcome> {
  return workbook.write(chosenTemplate(choice, previous, catalogue), options);
}
