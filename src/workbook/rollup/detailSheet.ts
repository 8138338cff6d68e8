import { toSerial } from "../../domain/deadline/isoDate";
import type { FileAccount, RollUp } from "../../domain/consolidation/consolidate";
import { reportingFor } from "../../domain/consolidation/collectContributions";
import type { Contribution } from "../../domain/consolidation/contribution";
import { leadReport, reportGroup, type RolledTask } from "../../domain/consolidation/rollUpTasks";
import { becomesRecurring, type TaskGroup } from "../../domain/consolidation/taskState";
import { cellText } from "../../domain/submission/rawCell";
import { readDay, showCell } from "../../domain/submission/readings";
import type { BlockedSheetDraft, ListedRows } from "../blockedDraft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { groupFormula, type GroupCells } from "./groupFormula";
import { letterOf, type Shown, type TableColumn } from "./tableSheet";
import { blockedTable, itemBlock, type TableBlock } from "./blockedTable";

/** What `Chi tiết` needs to know of a task, and nothing else: rows stay as they were while it does. */
type DetailTask = Pick<RolledTask, "kind" | "originalKind" | "dueDay" | "deadline">;

/** One row of `Chi tiết`: a contribution with the task it is about. */
interface DetailItem {
  readonly contribution: Contribution;
  readonly task: DetailTask | null;
}

/** What rows are made from beside the contribution and the task. */
interface DetailContext {
  readonly agencyName: RollUpInput["agencyName"];
  /** Relative path to the file; undefined for one that cannot be linked. */
  readonly pathTo: (file: string) => string | undefined;
  readonly asOf: string;
}

const text = (item: DetailItem, field: string): string | null => {
  const cells: Readonly<Partial<Record<string, Parameters<typeof cellText>[0]>>> =
    item.contribution.row.cells;
  return cellText(cells[field]);
};

/** How many rows `Chi tiết` has. */
export function detailLength({ files }: RollUp): number {
  return files.reduce((sum, account) => sum + listedRows(account), 0);
}

function listedRows(account: FileAccount): number {
  return account.judged.status === "used" ? listed(account).length : account.rowsFilled;
}

/**
 * The contributions that `Chi tiết` lists: all but the rows in which nobody wrote anything. Of
 * those, the ones left out for a reason of their own are listed too: the reason must be found.
 */
function listed({ judged, contributions }: FileAccount): readonly Contribution[] {
  return contributions.filter(
    ({ blank, disposition }) =>
      !blank || (disposition.kind === "excluded" && judged.status === "used"),
  );
}

/** The sheet `Chi tiết`: one row a contribution, with file, sheet and row; what is not used stands last. */
export function detailSheet(input: RollUpInput): BlockedSheetDraft {
  const { rollUp, agencyName, links } = input;
  const context = {
    agencyName,
    pathTo: (file: string) => links.get(file),
    asOf: rollUp.cutOff.asOf,
  };
  const columns = detailColumns(context);
  const tasks = new Map(rollUp.tasks.map((task) => [task.task.id, detailTask(task)]));
  const told = JSON.stringify([context.asOf, [...tasks]]);
  const making = { columns, context, tasks, told, subAgencies: rollUp.subAgencies };
  const blocks = rollUp.files.map((account) => blocksOf(account, making));
  return blockedTable(
    {
      name: SHEETS.detail,
      table: "ChiTiet",
      columns,
      title: `Chi tiết báo cáo của các cơ quan – ${input.caption}`,
      frozenColumns: 4,
      printTo: "Đề xuất, kiến nghị",
      nothing: "Chưa có báo cáo nào.",
      conditionalFormats: (last) => [
        {
          ref: `A2:${letterOf(columns, "Dòng")}${last}`,
          formula: `$${letterOf(columns, "Sử dụng")}2="Không"`,
          tone: "muted",
        },
      ],
      tabColour: "3B78B8",
    },
    [...blocks.flatMap(({ used }) => used ?? []), ...blocks.map(({ unused }) => unused)],
  );
}

function detailTask({ kind, originalKind, dueDay, deadline }: RolledTask): DetailTask {
  return { kind, originalKind, dueDay, deadline };
}

/** By what blocks are made. */
interface DetailMaking {
  readonly columns: readonly TableColumn<DetailItem>[];
  readonly context: DetailContext;
  readonly tasks: ReadonlyMap<string, DetailTask>;
  /** Tells all of the context and the tasks that rows are made from. */
  readonly told: string;
  readonly subAgencies: RollUp["subAgencies"];
}

/** The rows of a file that enter figures, if there are any, and those that do not. */
interface FileBlocks {
  readonly used?: TableBlock;
  readonly unused: TableBlock;
}

function blocksOf(account: FileAccount, making: DetailMaking): FileBlocks {
  const { judged, rowsFilled } = account;
  if (judged.status !== "used") {
    // Rows of a file that is not used are looked at only where they are needed.
    const fates = [judged.status, judged.reason, judged.agencyId];
    const items = (): readonly Contribution[] => listed(account);
    const owners = (): Owners => {
      const owner = ownerOf(reportingFor(judged.agencyId, making.subAgencies), making);
      return new Array<string | null>(rowsFilled).fill(owner);
    };
    const rows = { count: rowsFilled, owners };
    return { unused: detailBlock("unused", { account, fates, listed: rows, items }, making) };
  }
  const rows = listed(account);
  const fates = fatesOf(account.contributions, making.context);
  const block = (which: Which): TableBlock => {
    const items = rows.filter(
      ({ disposition }) => (disposition.kind === "used") === (which === "used"),
    );
    const owners = (): Owners => items.map(({ agencyId }) => ownerOf(agencyId, making));
    const part = { account, fates, listed: { count: items.length, owners }, items: () => items };
    return detailBlock(which, part, making);
  };
  return { used: block("used"), unused: block("unused") };
}

type Which = "used" | "unused";
type Owners = readonly (string | null)[];

function ownerOf(agencyId: string | null, { context }: DetailMaking): string | null {
  const name = context.agencyName(agencyId);
  return name === "" ? null : name;
}

interface DetailPart {
  readonly account: FileAccount;
  /** Tells what became of the file's rows. */
  readonly fates: readonly unknown[];
  readonly listed: ListedRows;
  readonly items: () => readonly Contribution[];
}

function detailBlock(
  which: Which,
  { account, fates, listed: known, items }: DetailPart,
  { columns, context, tasks, told }: DetailMaking,
): TableBlock {
  const { file, contentKey } = account.judged.received;
  const path = context.pathTo(file);
  return itemBlock(columns, {
    listed: known,
    key:
      contentKey === undefined
        ? null
        : [told, JSON.stringify([which, contentKey, path ?? null, fates])],
    linksTo: path === undefined ? [] : [path],
    items: () =>
      items().map((contribution) => ({
        contribution,
        task: tasks.get(contribution.row.id ?? "") ?? null,
      })),
  });
}

/** What became of a file's rows, in few words: most rows fare like the one before. */
function fatesOf(
  contributions: readonly Contribution[],
  { agencyName }: DetailContext,
): readonly unknown[] {
  const fates: [fate: string, times: number][] = [];
  for (const { agencyId, unitId, role, disposition } of contributions) {
    const fate = JSON.stringify([agencyName(agencyId), agencyName(unitId), role, disposition]);
    const last = fates.at(-1);
    if (last?.[0] === fate) last[1] += 1;
    else fates.push([fate, 1]);
  }
  return fates;
}

function detailColumns(context: DetailContext): readonly TableColumn<DetailItem>[] {
  const { agencyName } = context;
  const columns: TableColumn<DetailItem>[] = [
    {
      heading: "Mã",
      width: 10,
      style: "text",
      hidden: true,
      show: ({ contribution }) => contribution.row.id,
    },
    {
      heading: "TT",
      width: 6,
      style: "textCentre",
      show: ({ contribution: { row } }) =>
        row.kind === "task" ? (row.task?.no ?? cellText(row.cells.no)) : (row.target?.no ?? null),
    },
    {
      heading: "Tên nhiệm vụ, chỉ tiêu",
      width: 38,
      style: "text",
      show: ({ contribution: { row } }) =>
        (row.kind === "task" ? row.task?.title : row.target?.title) ?? cellText(row.cells.title),
    },
    {
      heading: "Cơ quan",
      width: 18,
      style: "text",
      show: ({ contribution }) => agencyName(contribution.agencyId),
    },
    {
      heading: "Vai trò",
      width: 9,
      style: "textCentre",
      show: ({ contribution }) => roleLabel(contribution.role),
    },
    {
      heading: "Sử dụng",
      width: 9,
      style: "textCentre",
      show: ({ contribution }) => (contribution.disposition.kind === "used" ? "Có" : "Không"),
    },
    { heading: "Trạng thái", width: 14, style: "textCentre", show: statusText },
    { heading: "Tỷ lệ (%)", width: 8, style: "integer", show: percentOf },
    { heading: "Kết quả thực hiện", width: 38, style: "text", show: resultText },
    {
      heading: "Số, ký hiệu văn bản",
      width: 15,
      style: "text",
      show: (item) => text(item, "documentNumber"),
    },
    { heading: "Ngày hoàn thành", width: 12, style: "date", show: completedSerial },
    {
      heading: "Khó khăn, vướng mắc",
      width: 24,
      style: "text",
      show: (item) => text(item, "difficulty"),
    },
    {
      heading: "Đề xuất, kiến nghị",
      width: 24,
      style: "text",
      show: (item) => text(item, "proposal"),
    },
    {
      heading: "Cấp giải quyết",
      width: 18,
      style: "text",
      foldable: true,
      show: (item) => text(item, "resolver"),
    },
    {
      heading: "Kế hoạch kỳ tới",
      width: 24,
      style: "text",
      foldable: true,
      show: (item) => text(item, "nextPlan"),
    },
    {
      heading: "Hạn đề nghị điều chỉnh",
      width: 13,
      style: "date",
      foldable: true,
      show: ({ contribution: { entry } }) =>
        entry?.proposedDeadline.kind === "read" ? toSerial(entry.proposedDeadline.day) : null,
    },
    {
      heading: "Căn cứ điều chỉnh",
      width: 18,
      style: "text",
      foldable: true,
      show: (item) => text(item, "proposedBasis"),
    },
    {
      heading: "Lý do",
      width: 24,
      style: "text",
      show: ({ contribution }) => reasonText(contribution),
    },
    {
      heading: "Hạn",
      width: 12,
      style: "date",
      foldable: true,
      show: dueCell,
    },
    {
      heading: "Loại hạn",
      width: 16,
      style: "text",
      foldable: true,
      show: kindCell,
    },
    {
      heading: "Chuyển thường xuyên",
      width: 12,
      style: "textCentre",
      hidden: true,
      show: ({ task }) => (task !== null && becomesRecurring(task.deadline) ? "Có" : null),
    },
    {
      heading: "Tỷ lệ tính",
      width: 9,
      style: "integer",
      hidden: true,
      show: (item, row) => countedPercent(item, row, columns),
    },
    {
      heading: "Phân nhóm",
      width: 20,
      style: "text",
      foldable: true,
      show: (item, row) => detailGroup(item, row, context, columns),
    },
    {
      heading: "Tệp",
      width: 26,
      style: "link",
      show: ({ contribution }) => fileLink(contribution, context),
    },
    {
      heading: "Trang",
      width: 12,
      style: "textCentre",
      show: ({ contribution }) => contribution.row.sheet,
    },
    {
      heading: "Dòng",
      width: 7,
      style: "integer",
      show: ({ contribution }) => contribution.row.row,
    },
    {
      heading: "Đơn vị báo cáo",
      width: 22,
      style: "text",
      foldable: true,
      show: ({ contribution: { unitId } }) => (unitId === null ? null : agencyName(unitId)),
    },
  ];
  return columns;
}

function roleLabel(role: Contribution["role"]): string {
  return role === "added" ? "Phát sinh ngoài kế hoạch" : role;
}

function statusText({ contribution: { entry } }: DetailItem): string | null {
  if (entry === null) return null;
  const { status } = entry;
  if (status.kind === "read") return status.status;
  return status.kind === "blank" ? null : status.text;
}

function percentOf({ contribution: { entry } }: DetailItem): number | null {
  return entry?.percent.kind === "read" ? entry.percent.value : null;
}

function completedSerial({ contribution: { entry } }: DetailItem): number | null {
  return entry?.completedOn.kind === "read" ? toSerial(entry.completedOn.day) : null;
}

/** The task's day as `Tổng hợp nhiệm vụ` has it now: the department may accept another one there. */
function dueCell({ task }: DetailItem, row: number): Shown | null {
  if (task === null) return null;
  const day = `SUMIFS(TongHop[Hạn],TongHop[Mã],$A${row})`;
  return {
    value: task.dueDay === null ? "" : toSerial(task.dueDay),
    formula: `IF(${day}>0,${day},"")`,
  };
}

function kindCell({ task }: DetailItem, row: number): Shown | string | null {
  if (task === null) return null;
  const { kind, originalKind } = task;
  if (originalKind === "Có hạn" || originalKind === "Thường xuyên, định kỳ") return kind;
  const dated = `COUNTIFS(TongHop[Mã],$A${row},TongHop[Loại hạn],"Có hạn")>0`;
  return { value: kind, formula: `IF(${dated},"Có hạn","${originalKind}")` };
}

function resultText(item: DetailItem): string | null {
  const { row } = item.contribution;
  if (row.kind === "task") return text(item, "result");
  const actual = text(item, "actual");
  const measured = readDay(row.cells.measuredOn);
  const source = text(item, "dataSource");
  const parts = [
    actual === null ? null : `Thực hiện: ${showCell(row.cells.actual)}`,
    measured.kind === "read" ? `số liệu đến ${measured.day.split("-").reverse().join("/")}` : null,
    source === null ? null : `nguồn: ${source}`,
    text(item, "note"),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("; ");
}

function reasonText({ disposition }: Contribution): string | null {
  return disposition.kind === "used" ? null : disposition.reason;
}

function fileLink({ file, row }: Contribution, { pathTo }: DetailContext): Shown {
  const path = pathTo(file);
  if (path === undefined) return { value: file };
  return { value: file, link: { kind: "file", path, sheet: row.sheet, ref: `A${row.row}` } };
}

/** The percentage that enters a mean: done counts 100 whatever was typed. */
function countedPercent(
  item: DetailItem,
  row: number,
  columns: readonly TableColumn<DetailItem>[],
): Shown {
  const status = `$${letterOf(columns, "Trạng thái")}${row}`;
  const percent = `$${letterOf(columns, "Tỷ lệ (%)")}${row}`;
  const stated = percentOf(item);
  return {
    value: statusText(item) === "Hoàn thành" ? 100 : (stated ?? ""),
    formula: `IF(${status}="Hoàn thành",100,IF(ISNUMBER(${percent}),${percent},""))`,
  };
}

function detailGroup(
  item: DetailItem,
  row: number,
  { asOf }: DetailContext,
  columns: readonly TableColumn<DetailItem>[],
): Shown {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  const cells: GroupCells = {
    status: at("Trạng thái"),
    kind: at("Loại hạn"),
    due: at("Hạn"),
    completedOn: at("Ngày hoàn thành"),
    continues: at("Chuyển thường xuyên"),
    verdict: null,
  };
  const guard = `OR(${at("Loại hạn")}="",${at("Vai trò")}<>"Chủ trì",${at("Sử dụng")}<>"Có",${at("Trạng thái")}="")`;
  return {
    value: groupOf(item, asOf),
    formula: `IF(${guard},"",${groupFormula(cells)})`,
  };
}

function groupOf({ contribution, task }: DetailItem, asOf: string): TaskGroup | "" {
  const { disposition, role } = contribution;
  const report = leadReport(contribution);
  const counts = role === "Chủ trì" && disposition.kind === "used";
  return task === null || !counts || report === undefined ? "" : reportGroup(report, task, asOf);
}
