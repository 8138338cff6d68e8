import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx, type WriteOptions, type WriteSheet } from "hucre";

const rows = [
  ["Mã", "Tên nhiệm vụ", "Tỷ lệ (%)"],
  ["a", "Xây dựng phần mềm", 10],
  ["b", "=1+1", 20],
];

/** A sheet with a table, rules, links, comments, a chart and merged cells, all as they should be. */
const tasks: WriteSheet = {
  name: "Nhiệm vụ",
  rows: [...rows, [], [null, null, null], ["Ghi chú", null, null]],
  columns: [{ width: 8 }, { width: 40 }, { width: 12 }],
  freezePane: { rows: 1 },
  merges: [{ startRow: 5, startCol: 0, endRow: 5, endCol: 2 }],
  tables: [
    {
      name: "tblNhiemVu",
      range: "A1:C3",
      columns: [{ name: "Mã" }, { name: "Tên nhiệm vụ" }, { name: "Tỷ lệ (%)" }],
    },
  ],
  cells: new Map([
    ["1,0", { comment: { author: "Sở", text: "Đã trình" } }],
    ["1,1", { hyperlink: { target: "B%C3%A1o%20c%C3%A1o.xlsx" }, value: "Xây dựng phần mềm" }],
    ["4,1", { hyperlink: { target: "", location: "'Danh mục'!A1" }, value: "Danh mục" }],
    ["4,0", { formula: 'COUNTIFS(tblNhiemVu[Tỷ lệ (%)],">10",tblNhiemVu[[#All],[Mã]],TrangThai)' }],
    ["4,2", { formula: "SUM(C2:C3)", style: { numFmt: '0"%"' } }],
  ]),
  dataValidations: [
    {
      type: "list",
      formula1: "TrangThai",
      range: "A2:A3",
      showErrorMessage: true,
      errorTitle: "Sai",
      errorMessage: "Chọn trong danh sách.",
    },
    { type: "list", values: ["Có", "Không"], range: "B2:B3", showErrorMessage: true },
    {
      type: "whole",
      operator: "between",
      formula1: "0",
      formula2: "100",
      range: "C2:C3",
      showErrorMessage: true,
    },
  ],
  conditionalRules: [
    {
      type: "expression",
      priority: 1,
      formula: "$C2<TODAY()",
      range: "A2:C3",
      style: { font: { bold: true } },
    },
    {
      type: "cellIs",
      priority: 2,
      operator: "between",
      formula: ["1", "2"],
      range: "C2:C3",
      style: { font: { italic: true } },
    },
  ],
  headerFooter: { oddFooter: "&CTrang &P/&N" },
  pageSetup: {
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  },
  charts: [
    {
      type: "column",
      title: "Tiến độ",
      series: [
        { name: "Tỷ lệ", values: "'Nhiệm vụ'!$C$2:$C$3", categories: "'Nhiệm vụ'!$A$2:$A$3" },
      ],
      anchor: { from: { row: 8, col: 0 } },
    },
  ],
};

const lists: WriteSheet = {
  name: "Danh mục",
  rows: [["Nhóm"], ["Hoàn thành"], ["Tạm dừng"]],
  hidden: true,
  autoFilter: { range: "C1:D3" },
  tables: [{ name: "tblNhom", range: "A1:A3", columns: [{ name: "Nhóm" }] }],
};

/** A workbook that uses everything the product writes, and has no fault. */
const goodWorkbook: WriteOptions = {
  properties: { title: "Kế hoạch", custom: { plan: "hd-726", period: "2025-03" } },
  namedRanges: [
    { name: "TrangThai", range: "'Danh mục'!$A$2:$A$3" },
    { name: "_xlnm.Print_Titles", range: "'Nhiệm vụ'!$1:$1", scope: "Nhiệm vụ" },
    { name: "_xlnm.Print_Area", range: "'Nhiệm vụ'!$A$1:$C$5", scope: "Nhiệm vụ" },
  ],
  sheets: [tasks, lists],
};

export async function goodPackage(): Promise<Uint8Array> {
  return writeXlsx(goodWorkbook);
}

/** Replaces one text in one part; a text that is not there is a mistake of the test. */
export function broken(bytes: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const files = unzipSync(bytes);
  const content = files[part];
  if (content === undefined) throw new Error(`There is no part ${part}.`);
  const text = strFromU8(content);
  if (!text.includes(from)) throw new Error(`${part} does not contain ${from}`);
  return zipSync({ ...files, [part]: strToU8(text.replace(from, () => to)) });
}

export function withoutPart(bytes: Uint8Array, part: string): Uint8Array {
  const files = Object.entries(unzipSync(bytes));
  if (!files.some(([name]) => name === part)) throw new Error(`There is no part ${part}.`);
  return zipSync(Object.fromEntries(files.filter(([name]) => name !== part)));
}

export function withPart(bytes: Uint8Array, part: string, text: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [part]: strToU8(text) });
}
