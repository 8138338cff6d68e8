import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { wordsOfCell, withSheet, type Book, type BookCell } from "../../helpers/aBook";
import { inTcvn3, inVni } from "../../helpers/legacyFonts";
import { aReport, bytesOf, TASKS, withTasks, withTypedTexts } from "./aReport";
import type { GoldenCase, GoldenCases } from "./goldenCase";

const book = (make: () => Book, file = "bao-cao.xlsx"): GoldenCase => ({
  file,
  make: () => bytesOf(make()),
});

/** The report's package with the part of the tasks' sheet changed, as text. */
function packageWith(
  change: (sheet: string, parts: Record<string, Uint8Array>) => string,
): GoldenCase {
  return {
    file: "bao-cao.xlsx",
    make: async () => {
      const parts = unzipSync(await bytesOf(aReport()));
      const part = "xl/worksheets/sheet2.xml";
      const sheet = strFromU8(parts[part] ?? new Uint8Array());
      return zipSync({ ...parts, [part]: strToU8(change(sheet, parts)) }, { mtime: "2025-03-17" });
    },
  };
}

const blankRow: readonly BookCell[] = [];
const heading = (row: readonly BookCell[], words: string): number =>
  row.findIndex((cell) => wordsOfCell(cell) === words);

/** Groups over the columns as people draw them: "Cơ quan" over "chủ trì" and "phối hợp". */
const GROUPS: Readonly<Record<string, readonly [string, string]>> = {
  "Cơ quan chủ trì": ["Cơ quan", "chủ trì"],
  "Cơ quan phối hợp": ["", "phối hợp"],
  "Trạng thái": ["Tình hình trong kỳ", "Trạng thái"],
  "Tỷ lệ (%)": ["", "Tỷ lệ (%)"],
  "Kết quả thực hiện": ["", "Kết quả thực hiện"],
  "Số, ký hiệu văn bản": ["", "Số, ký hiệu văn bản"],
  "Ngày hoàn thành": ["", "Ngày hoàn thành"],
};

const inTwoRows = (headings: readonly BookCell[]): readonly (readonly BookCell[])[] => [
  headings.map((cell) => GROUPS[wordsOfCell(cell)]?.[0] ?? cell),
  headings.map((cell) => GROUPS[wordsOfCell(cell)]?.[1] ?? null),
];

const reordered = (rows: readonly (readonly BookCell[])[]) => rows.map((row) => [...row].reverse());

/** Workbooks that people and programs have changed the shape of. */
export const shapes: GoldenCases<GoldenCase> = {
  "as-made": book(aReport),
  "macros-xlsm": book(() => ({ ...aReport(), macros: true }), "bao-cao.xlsm"),
  "inline-strings": {
    file: "bao-cao.xlsx",
    make: async () => {
      const parts = unzipSync(await bytesOf(aReport()));
      const texts = [
        ...strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()).matchAll(
          /<si>(.*?)<\/si>/gsu,
        ),
      ];
      const inlined = Object.entries(parts).flatMap(([name, content]) => {
        if (!name.startsWith("xl/worksheets/sheet")) return [];
        const xml = strFromU8(content).replace(
          /<c (?<head>[^>]*?) ?t="s"(?<tail>[^>]*)><v>(?<at>\d+)<\/v><\/c>/gu,
          (_, head: string, tail: string, at: string) =>
            `<c ${head}${tail} t="inlineStr"><is>${texts[Number(at)]?.[1] ?? ""}</is></c>`,
        );
        return [[name, strToU8(xml)] as const];
      });
      return zipSync({ ...parts, ...Object.fromEntries(inlined) }, { mtime: "2025-03-17" });
    },
  },
  "rich-text": packageWith((sheet, parts) => {
    const name = "xl/sharedStrings.xml";
    parts[name] = strToU8(
      strFromU8(parts[name] ?? new Uint8Array()).replace(
        /<si><t[^>]*>Đang khảo sát<\/t><\/si>/u,
        '<si><r><rPr><b/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">Đang </t></r><r><t>khảo sát</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      ),
    );
    return sheet;
  }),
  "prefixed-xml": packageWith((sheet) =>
    sheet
      .replace(
        /<(?<slash>\/?)(?<name>worksheet|sheetData|row|[cvft]|is)(?=[ >/])/gu,
        "<$<slash>x:$<name>",
      )
      .replace(/xmlns="(?<uri>[^"]*main)"/u, 'xmlns:x="$<uri>" xmlns="$<uri>"'),
  ),
  "uids-of-other-programs": packageWith((sheet) =>
    sheet
      .replace(
        "<worksheet ",
        '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" mc:Ignorable="xr etc" xr:uid="{00000000-0001-0000-0000-000000000000}" ',
      )
      .replace(/<row /gu, '<row etc:x="1" spans="1:23" '),
  ),
  "dates-from-1904": {
    file: "bao-cao.xlsx",
    make: () =>
      writeXlsx({
        dateSystem: "1904",
        sheets: aReport().sheets.map(({ name, visibility, rows }) => ({
          name,
          rows: rows.map((row) =>
            row.map((cell) => {
              if (typeof cell !== "object" || cell === null) return cell;
              return typeof cell.value === "number"
                ? new Date(Date.UTC(1899, 11, 30 + cell.value))
                : cell.value;
            }),
          ),
          ...(visibility === "very-hidden" ? { veryHidden: true } : {}),
        })),
      }),
  },
  "dates-as-text": book(() =>
    withTasks(([headings = [], first = [], ...rows]) => {
      const at = heading(headings, "Ngày hoàn thành");
      return [headings, first.map((cell, column) => (column === at ? "5/3/2025" : cell)), ...rows];
    }),
  ),
  "formulas-with-values": book(() =>
    withTasks(([headings = [], first = [], ...rows]) => {
      const at = heading(headings, "Tỷ lệ (%)");
      const cell: BookCell = { value: 100, formula: "50+50" };
      return [headings, first.map((old, column) => (column === at ? cell : old)), ...rows];
    }),
  ),
  "formulas-without-values": packageWith((sheet) =>
    sheet.replace(/(?<cell><c r="K2"[^>]*>)<v>100<\/v>/u, "$<cell><f>50+50</f>"),
  ),
  "headings-in-two-rows": book(() =>
    withTasks(([headings = [], ...rows]) => [...inTwoRows(headings), ...rows]),
  ),
  "headings-in-three-rows": book(() =>
    withTasks(([headings = [], ...rows]) => {
      const [top = [], low = []] = inTwoRows(headings);
      const middle = low.map((cell) => (cell === "chủ trì" || cell === "phối hợp" ? null : cell));
      const lowest = low.map((cell) => (cell === "chủ trì" || cell === "phối hợp" ? cell : null));
      return [["BIỂU TỔNG HỢP"], blankRow, top, middle, lowest, ...rows];
    }),
  ),
  "titles-above": book(() =>
    withTasks((rows) => [
      ["", "ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG"],
      ["", "SỞ CÔNG THƯƠNG"],
      blankRow,
      ["", "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ"],
      ["", "(Kèm theo Báo cáo số 15/BC-SCT ngày 17/3/2025)"],
      blankRow,
      ...rows,
    ]),
  ),
  "copy-of-the-sheet": book(() => {
    const report = aReport();
    const copies = report.sheets.filter(({ name }) => name === TASKS);
    return {
      ...report,
      sheets: [...report.sheets, ...copies.map((sheet) => ({ ...sheet, name: `${TASKS} (2)` }))],
    };
  }),
  "two-tables-in-a-sheet": book(() => withTasks((rows) => [...rows, blankRow, ...rows])),
  "renamed-sheets": book(() =>
    withSheet(
      withSheet(aReport(), TASKS, (sheet) => ({ ...sheet, name: "Sheet1" })),
      "Chỉ tiêu",
      (sheet) => ({
        ...sheet,
        name: "PL2",
      }),
    ),
  ),
  "hidden-rows": book(() =>
    withSheet(aReport(), TASKS, (sheet) => ({ ...sheet, hiddenRows: [1, 3] })),
  ),
  "totals-below": book(() =>
    withTasks((rows) => [
      ...rows,
      ["", "", "Tổng cộng: 4 nhiệm vụ"],
      blankRow,
      ["", "", "Hải Dương, ngày 17 tháng 3 năm 2025"],
      ["", "", "GIÁM ĐỐC"],
    ]),
  ),
  "stray-sign-far-below": book(() =>
    withTasks((rows) => [
      ...rows,
      ...Array.from({ length: 1000 }, () => blankRow),
      ["", "", "", "."],
    ]),
  ),
  "a-million-formatted-rows": packageWith((sheet) => {
    const rows = Array.from(
      { length: 1_048_000 },
      (_, at) => `<row r="${at + 100}" s="1" customFormat="1"/>`,
    );
    return sheet.replace("</sheetData>", `${rows.join("")}</sheetData>`);
  }),
  "decomposed-letters": book(() => withTypedTexts((text) => text.normalize("NFD"))),
  "font-vntime": book(() => withTypedTexts(inTcvn3)),
  "font-vni": book(() => withTypedTexts(inVni)),
  "odd-blanks": book(() =>
    withTypedTexts((text) => `\u200B${text.replaceAll(" ", "\u00A0\u00A0")}\uFEFF `),
  ),
  "columns-reordered": book(() => withTasks(reordered)),
  "columns-renamed": book(() =>
    withTasks(([headings = [], ...rows]) => {
      const others: Readonly<Record<string, string>> = {
        TT: "STT",
        "Tên nhiệm vụ": "Nội dung nhiệm vụ",
        "Trạng thái": "TÌNH TRẠNG",
        "Kết quả thực hiện": "Ket qua dat duoc",
      };
      return [headings.map((cell) => others[wordsOfCell(cell)] ?? cell), ...rows];
    }),
  ),
  "columns-missing-and-added": book(() =>
    withTasks(([headings = [], ...rows]) => {
      const gone = heading(headings, "Tỷ lệ (%)");
      const without = (row: readonly BookCell[]) => row.filter((_, at) => at !== gone);
      return [
        [...without(headings), "Ghi chú của Sở"],
        ...rows.map((row) => [...without(row), "x"]),
      ];
    }),
  ),
  "ids-deleted": book(() => withTasks((rows) => rows.map((row) => row.slice(1)))),
};
