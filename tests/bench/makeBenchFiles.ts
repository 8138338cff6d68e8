import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { TASK_STATUSES } from "../../src/domain/submission/status";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import type { CellDraft, SheetDraft, WorkbookDraft } from "../../src/workbook/draft";
import { benchPlan } from "./benchPlan";

const [, , folder = "", countText = "300", rowsText = "100", firstText = "0", version = ""] =
  process.argv;
/** A corrected report says something else in every row, as the same submission of the same agency. */
const CORRECTION = version === "corrected" ? 7 : 0;
const TASKS = Math.round(0.81 * Number(rowsText));
const TARGETS = Number(rowsText) - TASKS;

/** Fills the columns an agency fills, the same way every time. */
function filled(draft: WorkbookDraft, seed: number): WorkbookDraft {
  return {
    ...draft,
    sheets: draft.sheets.map((sheet) => fillSheet(sheet, seed)),
  };
}

function fillSheet(sheet: SheetDraft, seed: number): SheetDraft {
  if (sheet.name === "Hướng dẫn") return numbered(sheet, seed);
  if (sheet.name !== "Nhiệm vụ" && sheet.name !== "Chỉ tiêu") return sheet;
  const [heading, ...body] = sheet.rows;
  if (heading === undefined) return sheet;
  const headings = heading.cells.map((cell) => String(cell?.value));
  const most = sheet.name === "Nhiệm vụ" ? TASKS : TARGETS;
  const rows = body.slice(0, most).map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column): CellDraft | null => {
      if (cell === null) return null;
      const value = content(headings[column] ?? "", (seed + CORRECTION) * 131 + at * 17);
      return value === undefined ? cell : { ...cell, value };
    }),
  }));
  const last = rows.length + 1;
  const tables = sheet.tables.map((table) => ({
    ...table,
    ref: table.ref.replace(/\d+$/u, String(last)),
  }));
  return { ...sheet, rows: [heading, ...rows], tables };
}

function numbered(sheet: SheetDraft, seed: number): SheetDraft {
  const rows = sheet.rows.map((row) =>
    row.cells[1]?.value === "Lần nộp"
      ? {
          ...row,
          cells: row.cells.map((cell, at) =>
            at === 2 && cell ? { ...cell, value: seed + 1 } : cell,
          ),
        }
      : row,
  );
  return { ...sheet, rows };
}

function content(heading: string, seed: number): string | number | undefined {
  const status = TASK_STATUSES[seed % 4] ?? "Đang thực hiện";
  switch (heading) {
    case "Trạng thái":
      return status;
    case "Tỷ lệ (%)":
      return status === "Hoàn thành" ? 100 : seed % 100;
    case "Kết quả thực hiện":
      return `Đã ban hành văn bản triển khai đến các đơn vị trực thuộc, tổ chức ${1 + (seed % 9)} hội nghị, tiếp tục đôn đốc (lần ${seed}).`;
    case "Số, ký hiệu văn bản":
      return `${seed % 900}/KH-UBND`;
    case "Ngày hoàn thành":
      return status === "Hoàn thành" ? 45720 + (seed % 14) : undefined;
    case "Khó khăn, vướng mắc":
      return seed % 5 === 0
        ? `Kinh phí chưa được bố trí đủ cho ${seed % 7} hạng mục.`
        : "Chưa phát sinh.";
    case "Đề xuất, kiến nghị":
      return seed % 5 === 0 ? "Đề nghị Sở Tài chính cân đối nguồn kinh phí." : undefined;
    case "Cán bộ phụ trách":
      return `Chuyên viên ${seed % 12}`;
    case "Thực hiện":
      return (seed % 1000) / 10;
    case "Ngày số liệu":
      return 45716;
    case "Nguồn số liệu":
      return "Báo cáo của ngành";
    default:
      return undefined;
  }
}

async function main(): Promise<void> {
  const { context, period } = benchPlan();
  mkdirSync(folder, { recursive: true });
  const wide = makeTemplate(context, period, null, { sample: true });
  const owns = new Map<string, WorkbookDraft>();
  const first = Number(firstText);
  for (let at = first; at < first + Number(countText); at += 1) {
    const agency = context.expected[at % context.expected.length] ?? "";
    const own = owns.get(agency) ?? makeTemplate(context, period, agency, { sample: true });
    owns.set(agency, own);
    const identity = own.sheets.find(({ name }) => name === "_kehoach");
    const sheets = wide.sheets.map((sheet) =>
      sheet.name === "_kehoach" && identity ? identity : sheet,
    );
    const draft = filled({ ...wide, sheets, properties: own.properties }, at);
    writeFileSync(
      join(folder, `mau-${String(at).padStart(4, "0")}-${agency}.xlsx`),
      await writeWorkbook(draft),
    );
  }
}

void main();
