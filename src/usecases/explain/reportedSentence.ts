import type { ReportedRow } from "../../workbook/explain/origins";

/** What agencies reported of a row: what is told one by one, and how many are only counted beside it. */
export interface ToldRows {
  readonly told: readonly ReportedRow[];
  /** Rows of coordinating agencies, which only support and are counted beside the leads. */
  readonly coordinating: number;
}

/** Coordinating agencies are told of only where no other reported. */
export function toldRows(reported: readonly ReportedRow[]): ToldRows {
  const coordinating = reported.filter(({ used, role }) => used && role === "Phối hợp");
  const told = reported.filter((each) => !coordinating.includes(each));
  return told.length === 0
    ? { told: coordinating, coordinating: 0 }
    : { told, coordinating: coordinating.length };
}

/** Who reported what, in which file and row: "Sở Y tế (chủ trì): so-y-te.xlsx, trang Nhiệm vụ, dòng 4". */
export function reportedSentence(row: ReportedRow): string {
  const { agency, role, file, sheet, receivedOn, status, percent, used, reason } = row;
  const received = receivedOn === null ? "" : `, nhận ${receivedOn}`;
  const said = [status, percent === null ? null : `${percent}%`].filter((word) => word !== null);
  const fate = used ? "" : ` – không dùng: ${reason ?? ""}`;
  return `${agency} (${role.toLocaleLowerCase("vi")}): ${file}, trang ${sheet}, dòng ${row.row}${received}${said.length === 0 ? "" : `; báo cáo: ${said.join(", ")}`}${fate}`;
}
