import type { RollUp } from "../../domain/consolidation/consolidate";
import type { HandEdit } from "../../domain/submission/handEdit";
import { cellRef } from "../cellRef";
import { SHEETS } from "../sheetNames";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { bearingSheet } from "./bearingSheet";
import { wholeSheet } from "../blockedDraft";
import { detailSheet } from "./detailSheet";
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

/** `Chi tiết` beside what it was made from. */
interface Detail {
  readonly sheet: SheetSnapshot;
  readonly headings: readonly string[];
  readonly table: StandingTable;
}

/** What people typed over, added to and took out of `Chi tiết`. */
export function detailEdits(workbook: WorkbookSnapshot, told: RollUp): readonly HandEdit[] {
  const draft = wholeSheet(detailSheet(rollUpInput(told, new Map(), 0)));
  const headings = draft.tables[0]?.headings ?? [];
  const sheet = bearingSheet(workbook, SHEETS.detail);
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
