import { fileFault, type SubmissionRule } from "../rule";

const SHEETS = [
  { kind: "target", name: "Chỉ tiêu" },
  { kind: "staged", name: "Chỉ tiêu theo giai đoạn" },
] as const;

/** The agency leads targets, and the sheet for their figures was deleted. */
export const targetSheetMissing: SubmissionRule = {
  code: "target-sheet-missing",
  title: "Thiếu trang chỉ tiêu",
  severity: "warning",
  level: "submission",
  scope: "sheet",
  reads: "Các trang của tệp",
  why: "Cơ quan chủ trì chỉ tiêu mà tệp không có trang để ghi số liệu.",
  remedy: "Lấy lại trang từ biểu mẫu.",
  find: ({ identity, sheets }, { assignments }) => {
    const agencyId = identity?.agencyId ?? null;
    if (agencyId === null) return [];
    return SHEETS.filter(({ kind }) => sheets.every((sheet) => sheet.kind !== kind)).flatMap(
      ({ kind, name }) => {
        const led = assignments.filter(
          ({ row, leads }) => row.kind === kind && leads.includes(agencyId),
        );
        return led.length === 0
          ? []
          : [
              fileFault(
                `Tệp không có trang “${name}” cho ${led.length} chỉ tiêu do cơ quan chủ trì. Hãy lấy lại trang từ biểu mẫu.`,
              ),
            ];
      },
    );
  },
};
