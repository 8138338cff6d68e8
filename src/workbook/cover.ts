import { cellText, type RawCell } from "../domain/submission/rawCell";
import type { Cover } from "../domain/submission/submission";
import { foldAccents } from "../domain/text/foldText";
import { cellRef } from "./cellRef";
import { SHEETS } from "./sheetNames";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** Labels of the cells to fill on the guide sheet; the value stands in the next cell to the right. */
export const COVER_LABELS = {
  reportNumber: "Số báo cáo",
  reportDate: "Ngày báo cáo",
  preparedBy: "Người lập biểu",
  signedBy: "Người ký",
  submissionNo: "Lần nộp",
  nothingToReport: "Không phát sinh trong kỳ",
} as const;

/** Labels of what the template itself says on the guide sheet. */
export const GUIDE_LABELS = {
  plan: "Kế hoạch",
  agency: "Cơ quan báo cáo",
  period: "Kỳ báo cáo",
} as const;

/** The words that state "nothing to report" in the guide's dropdown. */
export const NOTHING_TO_REPORT = "Không phát sinh";

/** Reads what the guide says of the whole submission, the agency's own answers included; blank where the sheet is gone. */
export function readCover(workbook: WorkbookSnapshot): Cover {
  const guide = guideSheet(workbook);
  const text = (label: string): string | null => cellText(valueBeside(guide, label));
  return {
    agency: text(GUIDE_LABELS.agency),
    period: text(GUIDE_LABELS.period),
    reportNumber: text(COVER_LABELS.reportNumber),
    reportDate: valueBeside(guide, COVER_LABELS.reportDate) ?? null,
    preparedBy: text(COVER_LABELS.preparedBy),
    signedBy: text(COVER_LABELS.signedBy),
    submissionNo: valueBeside(guide, COVER_LABELS.submissionNo) ?? null,
    nothingToReport: isYes(text(COVER_LABELS.nothingToReport)),
  };
}

/** The guide sheet by its name, whatever its letter case or accents became. */
export function guideSheet(workbook: WorkbookSnapshot): SheetSnapshot | undefined {
  const wanted = foldAccents(SHEETS.guide);
  return workbook.sheets.find(({ name }) => foldAccents(name) === wanted);
}

/** The cell to the right of a label on the guide sheet, if it holds anything. */
export function valueBeside(sheet: SheetSnapshot | undefined, label: string): RawCell | undefined {
  return besideLabel(sheet, label)?.cell;
}

/** Where the answer to a label of the guide sheet stands, and what it is; undefined where the label is gone. */
export function coverPlace(
  workbook: WorkbookSnapshot,
  label: string,
):
  | {
      readonly place: { readonly sheet: string; readonly cell: string };
      readonly cell: RawCell | undefined;
    }
  | undefined {
  const guide = guideSheet(workbook);
  const beside = besideLabel(guide, label);
  if (guide === undefined || beside === undefined) return undefined;
  return { place: { sheet: guide.name, cell: beside.ref }, cell: beside.cell };
}

function besideLabel(
  sheet: SheetSnapshot | undefined,
  label: string,
): { readonly ref: string; readonly cell: RawCell | undefined } | undefined {
  const wanted = foldAccents(label);
  for (const { number, cells } of sheet?.rows ?? []) {
    const at = cells.findIndex(
      (cell) => cell !== undefined && foldAccents(String(cell.value)) === wanted,
    );
    if (at >= 0) return { ref: cellRef(at + 1, number), cell: cells[at + 1] };
  }
  return undefined;
}

function isYes(text: string | null): boolean {
  if (text === null) return false;
  return ["khong phat sinh", "co", "x", "dung"].includes(foldAccents(text));
}
