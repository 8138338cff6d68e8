import { NOT_SUBMITTED } from "../../domain/consolidation/boardState";
import { FILE_STATUS_LABELS } from "../rollup/accountingSheet";
import type { TableReader, TableRecord } from "./tableRecords";

const NO_REPORT: ReadonlySet<string> = new Set(NOT_SUBMITTED);

/** One row that an agency reported, and what became of it. */
export interface ReportedRow {
  /** Its row on `Chi tiết`. */
  readonly detailRow: number;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly id: string | null;
  readonly agency: string;
  readonly role: string;
  /** As reported, or as someone changed it on `Chi tiết`. */
  readonly status: string | null;
  readonly percent: string | null;
  readonly completedOn: string | null;
  readonly receivedOn: string | null;
  readonly receivedBasis: string | null;
  readonly used: boolean;
  /** Why it is left out. */
  readonly reason: string | null;
}

/** A file that was handed in, and what became of it. */
export interface HandledFile {
  readonly file: string;
  readonly agency: string | null;
  readonly handling: string;
  readonly used: boolean;
  readonly reason: string | null;
}

/** Where the rows of a roll-up come from. */
export interface Origins {
  readonly rows: readonly ReportedRow[];
  readonly about: (id: string) => readonly ReportedRow[];
  readonly files: readonly HandledFile[];
  /** Agencies that were to report and have not. */
  readonly silent: readonly string[];
}

/** Reads which file and row everything came from. */
export function readOrigins(tables: TableReader): Origins {
  const received = new Map(
    tables
      .all("TinhHinhNop")
      .map((line) => [`${line.text("Cơ quan") ?? ""}|${line.text("Tệp") ?? ""}`, line]),
  );
  const rows = tables.all("ChiTiet").flatMap((record) => reportedRow(record, received) ?? []);
  const byId = new Map<string, ReportedRow[]>();
  for (const row of rows) {
    if (row.id === null) continue;
    const same = byId.get(row.id);
    if (same === undefined) byId.set(row.id, [row]);
    else same.push(row);
  }
  return {
    rows,
    about: (id) => byId.get(id) ?? [],
    files: tables.all("DoiSoat").flatMap((record) => handledFile(record) ?? []),
    silent: tables
      .all("TinhHinhNop")
      .filter(
        (line) => line.text("Phải báo cáo") === "Có" && NO_REPORT.has(line.text("Tình hình") ?? ""),
      )
      .map((line) => line.text("Cơ quan") ?? ""),
  };
}

function reportedRow(
  record: TableRecord,
  received: ReadonlyMap<string, TableRecord>,
): ReportedRow | undefined {
  const file = record.text("Tệp");
  if (file === null) return undefined;
  const agency = record.text("Cơ quan") ?? "không rõ cơ quan";
  const line = received.get(`${agency}|${file}`);
  return {
    detailRow: record.row,
    file,
    sheet: record.text("Trang") ?? "",
    row: Number(record.text("Dòng") ?? 0),
    id: record.text("Mã"),
    agency,
    role: record.text("Vai trò") ?? "",
    status: record.text("Trạng thái"),
    percent: record.text("Tỷ lệ (%)"),
    completedOn: record.text("Ngày hoàn thành"),
    receivedOn: line?.text("Ngày nhận") ?? null,
    receivedBasis: line?.text("Căn cứ ngày nhận") ?? null,
    used: record.text("Sử dụng") === "Có",
    reason: record.text("Lý do"),
  };
}

function handledFile(record: TableRecord): HandledFile | undefined {
  const [file, handling] = [record.text("Tệp"), record.text("Xử lý")];
  if (file === null || handling === null) return undefined;
  return {
    file,
    agency: record.text("Cơ quan"),
    handling,
    used: handling === FILE_STATUS_LABELS.used,
    reason: record.text("Lý do"),
  };
}
