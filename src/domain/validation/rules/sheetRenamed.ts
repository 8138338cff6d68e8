import { foldAccents } from "../../text/foldText";
import type { SubmissionRule } from "../rule";

/** A sheet found by its headings under another name: read, but other programs look for the name. */
export const sheetRenamed: SubmissionRule = {
  code: "sheet-renamed",
  title: "Trang bị đổi tên",
  severity: "warning",
  level: "submission",
  scope: "sheet",
  reads: "Các trang của tệp",
  why: "Trang đổi tên vẫn được đọc nhưng chương trình khác có thể không tìm thấy.",
  remedy: "Đặt lại đúng tên trang.",
  find: ({ sheets }) =>
    sheets
      .filter(({ name, standardName }) => foldAccents(name) !== foldAccents(standardName))
      .map(({ name, standardName }) => ({
        sheet: name,
        cell: null,
        rowId: null,
        column: null,
        value: name,
        message: `Trang “${name}” được đọc như trang “${standardName}” theo các tiêu đề cột. Hãy đặt lại tên trang là “${standardName}”.`,
      })),
};
