import type { CheckedSubmission } from "../../src/domain/validation/checkSubmission";
import { readContent, type WorkbookContent } from "../../src/usecases/liveWorkbook";
import type { Place } from "../../src/usecases/openWorkbook";
import type { WorkbookDraft, WorkbookSnapshot } from "../../src/usecases/ports";
import { cellRef } from "../../src/workbook/cellRef";
import { catalogue } from "./aBook";
import { defined } from "./defined";
import { snapshotOfDraft } from "./fakeWorkbook";
import { aTemplate, fillTable, headingsOf, rowsOf, type Fill } from "./filledWorkbooks";

/** The agency whose workbook stands open in tests: it leads a few tasks of plan 726. */
export const OPEN_AGENCY = "so-y-te";

/** The template of the agency with some rows of `Nhiệm vụ` filled, by the row's id. */
export function filledTasks(fills: Readonly<Record<string, Fill>>): WorkbookDraft {
  return fillTable(aTemplate(OPEN_AGENCY), "Nhiệm vụ", (row) => fills[String(row["Mã"])]);
}

/** Ids of the tasks that the agency leads, in the order of the sheet. */
export function ledTasks(draft: WorkbookDraft = aTemplate(OPEN_AGENCY)): readonly string[] {
  const headings = headingsOf(draft, "Nhiệm vụ");
  const role = headings.indexOf("Vai trò");
  return rowsOf(draft, "Nhiệm vụ")
    .filter(({ cells }) => cells[role]?.value === "Chủ trì")
    .map(({ cells }) => String(cells[0]?.value));
}

/** A draft as the pane knows it once it stands open. */
export function opened(draft: WorkbookDraft): {
  readonly snapshot: WorkbookSnapshot;
  readonly checked: CheckedSubmission;
} {
  const snapshot = snapshotOfDraft(draft);
  const content: WorkbookContent = readContent(snapshot, catalogue);
  if (content.kind !== "submission") throw new Error(`It is ${content.kind}`);
  return { snapshot, checked: content.checked };
}

/** The cell of `Nhiệm vụ` (or another sheet) in a row, by the row's id and the column's heading. */
export function placeOf(
  draft: WorkbookDraft,
  id: string,
  heading: string,
  sheet = "Nhiệm vụ",
): Place {
  const column = headingsOf(draft, sheet).indexOf(heading);
  const row = rowsOf(draft, sheet).findIndex(({ cells }) => cells[0]?.value === id);
  if (column < 0 || row < 0) throw new Error(`No cell ${id} ${heading}`);
  return { sheet, cell: cellRef(column, row + 1) };
}

/** The id of the first task that the agency leads. */
export function firstTask(): string {
  return defined(ledTasks()[0], "task");
}
