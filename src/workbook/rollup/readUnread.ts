import type { ReceivedFile } from "../../domain/consolidation/receivedFile";
import { cellText } from "../../domain/submission/rawCell";
import { rowsUnder } from "../rowsUnder";
import { SHEETS } from "../sheetNames";
import type { WorkbookSnapshot } from "../snapshot";
import { FILE_STATUS_LABELS } from "./accountingSheet";

const HEADINGS = { file: "Tệp", handling: "Xử lý", reason: "Lý do" };

const BELOW = "Cấp dưới không đọc được:";

/**
 * The files that a lower level could not read, as its sheet `Đối soát` lists them: they carry no report
 * up, yet somebody sent them.
 */
export function readUnread(workbook: WorkbookSnapshot): readonly ReceivedFile[] {
  const rows = rowsUnder(workbook, SHEETS.accounting, HEADINGS)?.rows ?? [];
  return rows.flatMap(({ cells }): readonly ReceivedFile[] => {
    const file = cellText(cells.file);
    if (file === null || cellText(cells.handling) !== FILE_STATUS_LABELS.unreadable) return [];
    const reason = cellText(cells.reason) ?? "không rõ lý do";
    // What came up through several levels is said once.
    const message = reason.startsWith(BELOW) ? reason : `${BELOW} ${reason}`;
    const content = { kind: "unreadable", code: "file-unreadable", message } as const;
    return [{ file, content, receivedOn: null, changedOn: null, excludedBecause: null }];
  });
}
