import type { RollUp } from "../../domain/consolidation/consolidate";
import type { RolledTask } from "../../domain/consolidation/rollUpTasks";
import { formatDay } from "../../domain/deadline/isoDate";
import type { HandEdit } from "../../domain/submission/handEdit";
import { cellText } from "../../domain/submission/rawCell";
import { readDay, showCell } from "../../domain/submission/readings";
import { readStatus } from "../../domain/submission/status";
import { cellRef } from "../cellRef";
import { rowsUnder, type RowUnder } from "../rowsUnder";
import { SHEETS } from "../sheetNames";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { standingSheet } from "./compareRollUp";
import { detailSheet } from "./detailSheet";
import { CUT_OFF_LABEL } from "./overviewGrid";
import {
  draftRows,
  isSameValue,
  matchRows,
  standingTable,
  type DraftRow,
  type StandingRow,
  type StandingTable,
} from "./rollUpRows";
import { draftText, standingText } from "./rowChange";
import { rollUpInput } from "./writeRollUp";

/** The columns of `Chi tiết` that hold a report's own words, and whether the row counts. */
const OWN_WORDS: readonly string[] = [
  "Sử dụng",
  "Trạng thái",
  "Tỷ lệ (%)",
  "Kết quả thực hiện",
  "Số, ký hiệu văn bản",
  "Ngày hoàn thành",
  "Khó khăn, vướng mắc",
  "Đề xuất, kiến nghị",
  "Cấp giải quyết",
  "Kế hoạch kỳ tới",
  "Hạn đề nghị điều chỉnh",
  "Căn cứ điều chỉnh",
];

/** Where a row of `Chi tiết` comes from: no two rows share it. */
const SOURCE: readonly string[] = ["Tệp", "Trang", "Dòng"];

/**
 * What people changed in a lower level's roll-up after it was made: `told` is what the reports inside it
 * say, consolidated as they were there. None of it travels up.
 */
export function handEdits(workbook: WorkbookSnapshot, told: RollUp): readonly HandEdit[] {
  return [...detailEdits(workbook, told), ...verdictEdits(workbook, told)];
}

/** The day up to which a roll-up counts, as its overview shows it; null where it shows none. */
export function cutOffDayOf(workbook: WorkbookSnapshot): string | null {
  const rows = standingSheet(workbook, SHEETS.overview)?.rows ?? [];
  const cells = rows.find((row) => cellText(row.cells[0]) === CUT_OFF_LABEL)?.cells ?? [];
  for (const cell of cells.slice(1)) {
    const reading = readDay(cell);
    if (reading.kind === "read") return reading.day;
  }
  return null;
}

/** `Chi tiết` beside what it was made from. */
interface Detail {
  readonly sheet: SheetSnapshot;
  readonly headings: readonly string[];
  readonly table: StandingTable;
}

function detailEdits(workbook: WorkbookSnapshot, told: RollUp): readonly HandEdit[] {
  const draft = detailSheet(rollUpInput(told, new Map(), 0));
  const headings = draft.tables[0]?.headings ?? [];
  const sheet = standingSheet(workbook, SHEETS.detail);
  const table = standingTable(sheet, headings);
  if (sheet === undefined || table === undefined) return [];
  const detail = { sheet, headings, table };
  const keys = SOURCE.map((heading) => headings.indexOf(heading));
  if (keys.some((at) => (table.columns[at] ?? -1) < 0)) return [];
  const { pairs, added, dropped } = matchRows(draftRows(draft), table.rows, keys);
  return [
    ...pairs.flatMap(([wanted, row]) => cellEdits(wanted, row, detail)),
    ...dropped.filter((row) => !stayedBehind(row, detail)).map((row) => rowAdded(row, detail)),
    ...added.map((row) => rowRemoved(row, detail)),
  ];
}

/** Rows of files that are no report of this plan and period are listed, and do not travel up. */
function stayedBehind({ cells }: StandingRow, { headings }: Detail): boolean {
  return wordUnder("Sử dụng", cells.map(standingText), headings) === "Không";
}

function cellEdits(
  wanted: DraftRow,
  row: StandingRow,
  { sheet, headings, table }: Detail,
): readonly HandEdit[] {
  return OWN_WORDS.flatMap((heading): readonly HandEdit[] => {
    const at = headings.indexOf(heading);
    const column = table.columns[at] ?? -1;
    if (column < 0 || isSameValue(wanted.values[at] ?? null, row.values[at] ?? null)) return [];
    const words = wanted.cells.map(draftText);
    return [
      {
        ...{ kind: "cell", sheet: sheet.name, cell: cellRef(column, row.number), column: heading },
        ...{ rowId: wordUnder("Mã", words, headings), about: aboutRow(words, headings) },
        ...{ typed: standingText(row.cells[at]), told: draftText(wanted.cells[at]) },
        source: sourceOf(words, headings),
      },
    ];
  });
}

function rowAdded({ cells, number }: StandingRow, { sheet, headings, table }: Detail): HandEdit {
  const words = cells.map(standingText);
  const title = headings.indexOf("Tên nhiệm vụ, chỉ tiêu");
  return {
    ...{ kind: "row-added", sheet: sheet.name, column: null, told: null, source: null },
    cell: cellRef(Math.max(0, table.columns[title] ?? 0), number),
    ...{ rowId: wordUnder("Mã", words, headings), about: aboutRow(words, headings) },
    typed: words[title] ?? null,
  };
}

function rowRemoved({ cells }: DraftRow, { sheet, headings }: Detail): HandEdit {
  const words = cells.map(draftText);
  return {
    ...{ kind: "row-removed", sheet: sheet.name, cell: null, column: null, typed: null },
    ...{ rowId: wordUnder("Mã", words, headings), about: aboutRow(words, headings) },
    told: wordUnder("Tên nhiệm vụ, chỉ tiêu", words, headings),
    source: sourceOf(words, headings),
  };
}

type Words = readonly (string | null)[];

function wordUnder(heading: string, words: Words, headings: readonly string[]): string | null {
  return words[headings.indexOf(heading)] ?? null;
}

function aboutRow(words: Words, headings: readonly string[]): string {
  const [no, agency] = [wordUnder("TT", words, headings), wordUnder("Cơ quan", words, headings)];
  return `${no === null ? "dòng" : `mục ${no}`}${agency === null ? "" : ` của ${agency}`}`;
}

function sourceOf(words: Words, headings: readonly string[]): string {
  const [file, sheet, row] = SOURCE.map((heading) => wordUnder(heading, words, headings) ?? "");
  return `“${file ?? ""}”, trang “${sheet ?? ""}”, dòng ${row ?? ""}`;
}

const VERDICT_HEADINGS = {
  id: "Mã",
  verdict: "Xác nhận của cơ quan tổng hợp",
  due: "Hạn được điều chỉnh",
};

function verdictEdits(workbook: WorkbookSnapshot, told: RollUp): readonly HandEdit[] {
  const tasks = new Map(told.tasks.map((task) => [task.task.id, task]));
  const under = rowsUnder(workbook, SHEETS.taskRollUp, VERDICT_HEADINGS, ["verdict", "due"]);
  return (under?.rows ?? []).flatMap((row): readonly HandEdit[] => {
    const task = tasks.get(cellText(row.cells.id) ?? "");
    return task === undefined ? [] : ownWords(row, task, under?.sheet ?? "");
  });
}

function ownWords(
  { cells, refOf }: RowUnder<keyof typeof VERDICT_HEADINGS>,
  { task, status, dueDay }: RolledTask,
  sheet: string,
): readonly HandEdit[] {
  const common = { sheet, rowId: task.id, about: `nhiệm vụ ${task.no}`, source: null };
  const verdict = cellText(cells.verdict);
  const reading = readStatus(verdict);
  const isSame = reading.kind === "read" && reading.status === status;
  const due = readDay(cells.due);
  const isDue = due.kind === "blank" || (due.kind === "read" && due.day === dueDay);
  return [
    ...(verdict === null || isSame
      ? []
      : [
          {
            ...{ ...common, kind: "verdict" as const, cell: refOf("verdict") },
            ...{ column: VERDICT_HEADINGS.verdict, typed: verdict, told: status },
          },
        ]),
    ...(isDue
      ? []
      : [
          {
            ...{ ...common, kind: "deadline" as const, cell: refOf("due") },
            ...{ column: VERDICT_HEADINGS.due, typed: showCell(cells.due) },
            told: dueDay === null ? null : formatDay(dueDay),
          },
        ]),
  ];
}
