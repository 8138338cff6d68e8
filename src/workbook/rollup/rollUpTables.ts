import { SHEETS } from "../sheetNames";

/** The column of days on each follow-up list. */
export const OVERDUE_DAYS = "Số ngày quá hạn (khi tổng hợp)";
export const DAYS_LEFT = "Số ngày còn lại (khi tổng hợp)";

/** A table of the roll-up, as it is found again and spoken of. */
export interface RollUpTable {
  /** The table's name in formulas. */
  readonly table: string;
  readonly sheet: string;
  /** What one row is, in a sentence: "37 nhiệm vụ". */
  readonly noun: string;
  /** Headings by which the row of headings is known. */
  readonly known: readonly string[];
  /** A heading that no other table has: the table is known by it on a sheet of another name. */
  readonly own: string;
  /** True where sums or notes stand below the table, behind a blank row. */
  readonly hasRowsBelow: boolean;
}

/** The tables that formulas count, and that rows come from. */
export const ROLL_UP_TABLES = [
  {
    ...table("TongHop", SHEETS.taskRollUp, "nhiệm vụ", ["Mã", "Tên nhiệm vụ"]),
    own: "Xác nhận của cơ quan tổng hợp",
  },
  table("ChiTieu", SHEETS.targets, "chỉ tiêu", ["Mã", "Chỉ tiêu"]),
  table("TheoCoQuan", SHEETS.byAgency, "cơ quan", ["Cơ quan", "Nhiệm vụ chủ trì"]),
  table("TheoNhom", SHEETS.bySection, "nhóm", ["Mã nhóm", "Nhóm nhiệm vụ"], true),
  table("TheoThang", SHEETS.byMonth, "tháng", ["Tháng đến hạn", "Từ ngày"], true),
  table("SoSanh", SHEETS.changes, "nhiệm vụ", ["Mã", "Thay đổi"]),
  {
    ...table("QuaHan", SHEETS.overdue, "nhiệm vụ", ["TT", "Tên nhiệm vụ"]),
    own: OVERDUE_DAYS,
  },
  {
    ...table("SapDenHan", SHEETS.dueSoon, "nhiệm vụ", ["TT", "Tên nhiệm vụ"]),
    own: DAYS_LEFT,
  },
  {
    ...table("VuongMac", SHEETS.difficulties, "vướng mắc", ["Cấp giải quyết", "Cơ quan"]),
    own: "Nhiệm vụ",
  },
  table("TinhHinhNop", SHEETS.board, "cơ quan", ["Cơ quan", "Tình hình"], true),
  table("ChiTiet", SHEETS.detail, "dòng báo cáo", ["Mã", "Tệp", "Sử dụng"]),
  { ...table("CanhBao", SHEETS.findings, "phát hiện", ["Mức", "Tệp"]), own: "Giá trị đọc được" },
  table("DoiSoat", SHEETS.accounting, "tệp", ["Tệp", "Xử lý"], true),
] as const satisfies readonly RollUpTable[];

/** A table that the last of its headings sets apart, unless it says otherwise. */
function table<Name extends string>(
  name: Name,
  sheet: string,
  noun: string,
  known: readonly string[],
  hasRowsBelow = false,
): RollUpTable & { readonly table: Name } {
  return { table: name, sheet, noun, known, own: known.at(-1) ?? "", hasRowsBelow };
}
