import { execFileSync } from "node:child_process";
import { lintPackage } from "../../../../src/adapters/xlsx/lintPackage";
import { patchPackage } from "../../../../src/adapters/xlsx/patch/patchPackage";
import { readWorkbook } from "../../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../../src/adapters/xlsx/writeWorkbook";
import type { RawCell } from "../../../../src/domain/submission/rawCell";
import { IDENTITY_SHEET } from "../../../../src/workbook/identity";
import { SHEETS } from "../../../../src/workbook/sheetNames";
import { emptySheet, plainRow, type FreeSheetDraft } from "../../../../src/workbook/draft";
import type { PackageEdit, Patched } from "../../../../src/workbook/packageEdit";
import { aPackage } from "../../../helpers/aPackage";
import { describeWithProgram } from "../../../helpers/describeWithProgram";
import { recalculate } from "../../../helpers/libreOffice";
import { seenByOpenpyxl } from "../../../helpers/openpyxl";
import { changedParts, packedParts } from "../../../helpers/packageParts";
import { filledTasks, firstTask } from "../../../helpers/openBook";
import { aRollUp } from "../../../helpers/rollUpDrafts";

async function patched(bytes: Uint8Array, ...edits: readonly PackageEdit[]): Promise<Patched> {
  const result = await patchPackage(bytes, edits);
  if (result.kind === "refused") throw new Error(result.message);
  expect(lintPackage(result.bytes)).toEqual(lintPackage(bytes));
  return result;
}

async function cellsOf(bytes: Uint8Array, sheet: string): Promise<ReadonlyMap<string, RawCell>> {
  const reading = await readWorkbook("a.xlsx", bytes);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  const rows = reading.workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const cells = rows.flatMap(({ cells: inRow }) => inRow.flatMap((cell) => cell ?? []));
  return new Map(cells.map((cell) => [cell.ref, cell]));
}

/** What edits of cells may touch beside the two sheets they stand on. */
const TOUCHED = /^xl\/(?:styles|workbook)\.xml$/u;

function expectOnlySheetsChanged(before: Uint8Array, after: Uint8Array): void {
  const changed = changedParts(before, after);
  expect(changed.filter((name) => name.startsWith("xl/worksheets/"))).toHaveLength(2);
  const others = changed.filter((name) => !name.startsWith("xl/worksheets/"));
  expect(others.filter((name) => !TOUCHED.test(name))).toEqual([]);
}

const SAVE = `
import io, sys
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.chart import BarChart, Reference
book = load_workbook(io.BytesIO(sys.stdin.buffer.read()))
extra = book.create_sheet("Riêng")
extra.append(["a", 1]); extra.append(["b", 2])
extra["C1"] = "=SUM(B1:B2)"
chart = BarChart(); chart.add_data(Reference(extra, min_col=2, min_row=1, max_row=2)); extra.add_chart(chart, "E2")
out = io.BytesIO(); book.save(out); sys.stdout.buffer.write(out.getvalue())
`;

/** The report of one agency, as a program that officers use may have saved it. */
const aReport = (): Promise<Uint8Array> =>
  writeWorkbook(filledTasks({ [firstTask()]: { "Trạng thái": "Đang thực hiện" } }));

const EDITS: readonly PackageEdit[] = [
  { kind: "cell", sheet: SHEETS.tasks, cell: "J2", value: "Hoàn thành" },
  { kind: "cell", sheet: SHEETS.tasks, cell: "N2", value: 45_721, numberFormat: "dd/mm/yyyy" },
  { kind: "cell", sheet: SHEETS.tasks, cell: "K2", value: 100 },
  { kind: "cell", sheet: SHEETS.tasks, cell: "L2", value: null },
  { kind: "cell", sheet: SHEETS.tasks, cell: "AA70", value: "xa bảng" },
  { kind: "cell", sheet: IDENTITY_SHEET, cell: "B2", value: "submission" },
];

async function expectEdited(bytes: Uint8Array): Promise<void> {
  const tasks = await cellsOf(bytes, SHEETS.tasks);
  expect(tasks.get("J2")?.value).toBe("Hoàn thành");
  expect(tasks.get("N2")).toMatchObject({ type: "date", value: 45_721 });
  expect(tasks.get("K2")?.value).toBe(100);
  expect(tasks.get("L2")).toBeUndefined();
  expect(tasks.get("AA70")?.value).toBe("xa bảng");
  expect((await cellsOf(bytes, IDENTITY_SHEET)).get("B2")?.value).toBe("submission");
}

describeWithProgram("libreoffice", "patchPackage with LibreOffice", (libreOffice) => {
  it("changes what LibreOffice saved, and LibreOffice reads it back", async () => {
    const before = recalculate(libreOffice, await aReport());
    const { bytes } = await patched(before, ...EDITS);
    await expectEdited(bytes);
    await expectEdited(recalculate(libreOffice, bytes));
    expectOnlySheetsChanged(before, bytes);
  });

  it("has the formulas calculated anew", async () => {
    const before = aPackage({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*10</f><v>10</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>20</v></c></row></sheetData>',
    });
    const { bytes } = await patched(
      before,
      { kind: "cell", sheet: "Sheet1", cell: "B1", value: 7 },
      { kind: "cell", sheet: "Sheet1", cell: "A2", value: 5 },
    );
    const cells = await cellsOf(recalculate(libreOffice, bytes), "Sheet1");
    expect(["A1", "B1", "A2", "B2"].map((ref) => cells.get(ref)?.value)).toEqual([1, 7, 5, 50]);
  });

  it("puts a sheet with table, dropdown, colours and print settings into a file of LibreOffice", async () => {
    const before = recalculate(libreOffice, await aReport());
    const draft = await aRollUp();
    const sheet = draft.sheets.find(({ name }) => name === SHEETS.byAgency);
    if (sheet === undefined) throw new Error("There is no such sheet");
    const alone = {
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell === null ? null : { value: cell.value, style: cell.style },
        ),
      })),
    };
    const { bytes } = await patched(before, { kind: "sheet", draft: alone });
    const again = recalculate(libreOffice, bytes);
    expect(valuesOf(await cellsOf(again, sheet.name))).toEqual(
      valuesOf(await cellsOf(bytes, sheet.name)),
    );
    expect((await cellsOf(bytes, sheet.name)).size).toBeGreaterThan(20);
    expect(valuesOf(await cellsOf(bytes, SHEETS.tasks))).toEqual(
      valuesOf(await cellsOf(before, SHEETS.tasks)),
    );
  });
});

function valuesOf(cells: ReadonlyMap<string, RawCell>): readonly unknown[] {
  // LibreOffice keeps fifteen digits.
  const rounded = (value: RawCell["value"]): RawCell["value"] =>
    typeof value === "number" ? Number(value.toPrecision(12)) : value;
  return [...cells].map(([ref, { value, type }]) => [ref, type, rounded(value)]);
}

describeWithProgram("openpyxl", "patchPackage with openpyxl", (python) => {
  const saved = (bytes: Uint8Array): Uint8Array =>
    Uint8Array.from(execFileSync(python, ["-c", SAVE], { input: bytes, maxBuffer: 1e8 }));

  it("changes what openpyxl saved, and nothing else", async () => {
    const before = saved(await aReport());
    const { bytes } = await patched(before, ...EDITS);
    await expectEdited(bytes);
    expectOnlySheetsChanged(before, bytes);
    const [seen, old] = [seenByOpenpyxl(python, bytes), seenByOpenpyxl(python, before)];
    expect(seen).toEqual(old);
  });

  it("replaces every sheet of a roll-up by itself, tables and charts included", async () => {
    const draft = await aRollUp();
    const before = await writeWorkbook(draft);
    const edits = draft.sheets.map((sheet) => ({ kind: "sheet", draft: sheet }) as const);
    const { bytes } = await patched(before, ...edits);
    expect(seenByOpenpyxl(python, bytes)).toEqual(seenByOpenpyxl(python, before));
    for (const { name } of draft.sheets)
      expect(valuesOf(await cellsOf(bytes, name))).toEqual(valuesOf(await cellsOf(before, name)));
    const twice = await patched(bytes, ...edits);
    expect(packedParts(twice.bytes).size).toBe(packedParts(bytes).size);
    expect(changedParts(bytes, twice.bytes)).not.toContain("xl/styles.xml");
  });
});

describe("patchPackage: sheets", () => {
  const note: FreeSheetDraft = {
    ...emptySheet,
    name: "Ghi chú của ta",
    visibility: "very-hidden",
    columns: [{ width: 12, hidden: false }],
    rows: [
      plainRow([{ value: "Tên & “chữ”", style: "heading" }]),
      plainRow([{ value: 45_000, style: "date" }]),
    ],
  };

  it("adds a sheet and replaces it, and nothing of it stays behind", async () => {
    const before = aPackage();
    const first = await patched(before, { kind: "sheet", draft: note });
    const cells = await cellsOf(first.bytes, note.name);
    expect([...cells.values()].map(({ value, type }) => [type, value])).toEqual([
      ["text", "Tên & “chữ”"],
      ["date", 45_000],
    ]);
    expect(changedParts(before, first.bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    const again = await patched(first.bytes, { kind: "sheet", draft: { ...note, rows: [] } });
    expect((await cellsOf(again.bytes, note.name)).size).toBe(0);
    expect(changedParts(first.bytes, again.bytes)).toEqual(["xl/worksheets/sheet2.xml"]);
  });

  it("does not take another sheet's name of a table", async () => {
    const table = { name: "Bang", ref: "A1:A2", headings: ["a"], filter: null };
    const draft = {
      ...note,
      rows: [plainRow([{ value: "a", style: "value" }]), plainRow([{ value: 1, style: "value" }])],
      tables: [table],
    };
    const { bytes } = await patched(aPackage(), { kind: "sheet", draft });
    const other = await patchPackage(bytes, [
      { kind: "sheet", draft: { ...draft, name: "Trang khác" } },
    ]);
    expect(other).toMatchObject({ kind: "refused", code: "name-taken" });
    await patched(bytes, { kind: "sheet", draft });
  });
});
