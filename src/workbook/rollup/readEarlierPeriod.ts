import type { AgencyIndex } from "../../domain/agency/agencyDirectory";
import { NOT_EXPECTED, NOT_SUBMITTED } from "../../domain/consolidation/boardState";
import type {
  EarlierPeriod,
  EarlierTask,
  LeadState,
} from "../../domain/consolidation/earlierPeriod";
import { TASK_GROUPS, type RolledStatus } from "../../domain/consolidation/taskState";
import { fromSerial, isSerial } from "../../domain/deadline/isoDate";
import type { ReportingPeriod } from "../../domain/plan/reportingPeriod";
import { readDay } from "../../domain/submission/readings";
import { readStatus } from "../../domain/submission/status";
import { openGrid, type Grid } from "../explain/grid";
import { openEvaluator } from "../explain/openEvaluator";
import { openTables, type TableReader, type TableRecord } from "../explain/tableRecords";
import type { WorkbookSnapshot } from "../snapshot";

const NO_REPORT: ReadonlySet<string> = new Set([...NOT_SUBMITTED, NOT_EXPECTED]);

interface Subject {
  readonly file: string;
  readonly period: ReportingPeriod;
  readonly agencies: AgencyIndex;
}

/**
 * Reads an earlier roll-up back, its formulas calculated anew: what the department changed in it
 * counts even where no program has calculated since. Words when it cannot be read whole.
 */
export function readEarlierPeriod(
  workbook: WorkbookSnapshot,
  { file, period, agencies }: Subject,
): EarlierPeriod | string {
  const grid = openGrid(workbook);
  if (grid.table("TongHop") === undefined || grid.table("TinhHinhNop") === undefined)
    return "Bảng tổng hợp không còn đủ trang “Tổng hợp nhiệm vụ” và “Tình hình nộp”.";
  const tables = openTables(grid, openEvaluator(grid));
  const ids = new Map([...agencies.byId.values()].map(({ id, name }) => [name, id]));
  const reports = leadReports(tables, ids);
  const rows = tables.all("TongHop").filter((record) => record.text("Mã") !== null);
  const tasks = rows.flatMap((record) => earlierTask(record, reports, grid) ?? []);
  const unread = rows.length - tasks.length;
  if (unread > 0)
    return `${unread} nhiệm vụ trong bảng tổng hợp không có trạng thái đọc được; hãy mở tệp bằng Excel, xem lại rồi lưu.`;
  const board = tables.all("TinhHinhNop").flatMap((line) => {
    const id = ids.get(line.text("Cơ quan") ?? "");
    return id === undefined ? [] : [{ id, line }];
  });
  return {
    file,
    period,
    asOf: cutOffOf(grid),
    tasks: new Map(tasks.map((task) => [task.id, task])),
    expected: board.flatMap(({ id, line }) => (line.text("Phải báo cáo") === "Có" ? [id] : [])),
    submitted: board.flatMap(({ id, line }) =>
      NO_REPORT.has(line.text("Tình hình") ?? "") ? [] : [id],
    ),
  };
}

function cutOffOf(grid: Grid): string | null {
  const place = grid.named("NgayChot");
  const reading = place === undefined ? undefined : readDay(grid.cell(place));
  return reading?.kind === "read" ? reading.day : null;
}

type Reports = ReadonlyMap<string, ReadonlyMap<string, LeadState>>;

function leadReports(tables: TableReader, ids: ReadonlyMap<string, string>): Reports {
  const reports = new Map<string, Map<string, LeadState>>();
  for (const record of tables.all("ChiTiet")) {
    if (record.text("Sử dụng") !== "Có" || record.text("Vai trò") !== "Chủ trì") continue;
    const [taskId, agencyId] = [record.text("Mã"), ids.get(record.text("Cơ quan") ?? "")];
    const status = readStatus(record.text("Trạng thái"));
    if (taskId === null || agencyId === undefined || status.kind !== "read") continue;
    const ofTask = reports.get(taskId) ?? new Map<string, LeadState>();
    const completedOn = dayOf(record, "Ngày hoàn thành");
    reports.set(taskId, ofTask.set(agencyId, { status: status.status, completedOn }));
  }
  return reports;
}

function earlierTask(record: TableRecord, reports: Reports, grid: Grid): EarlierTask | undefined {
  const id = record.text("Mã");
  if (id === null) return undefined;
  const status = statusOf(record.text("Trạng thái"));
  if (status === undefined) return undefined;
  const percent = record.value("Tỷ lệ (%)");
  return {
    id,
    no: record.text("TT") ?? "",
    title: record.text("Tên nhiệm vụ") ?? "",
    lead: record.text("Cơ quan chủ trì"),
    status,
    group: TASK_GROUPS.find((group) => group === record.text("Phân nhóm")) ?? null,
    percent: typeof percent === "number" ? percent : null,
    due: dayOf(record, "Hạn"),
    completedOn: dayOf(record, "Ngày hoàn thành"),
    deadlineChange: deadlineChange(record, grid),
    reports: reports.get(id) ?? new Map<string, LeadState>(),
  };
}

function statusOf(text: string | null): RolledStatus | undefined {
  if (text === "Chưa báo cáo") return text;
  const reading = readStatus(text);
  return reading.kind === "read" ? reading.status : undefined;
}

/** A day that a person typed as words counts too. */
function deadlineChange(record: TableRecord, grid: Grid): EarlierTask["deadlineChange"] {
  const place = record.place("Hạn được điều chỉnh");
  const reading = place === undefined ? undefined : readDay(grid.cell(place));
  if (reading?.kind !== "read") return null;
  return { due: reading.day, basis: record.text("Căn cứ điều chỉnh") };
}

function dayOf(record: TableRecord, heading: string): string | null {
  const value = record.value(heading);
  return typeof value === "number" && isSerial(value) ? fromSerial(value) : null;
}
