import { strToU8, unzipSync, zipSync } from "fflate";
import { lintPackage } from "../../../../src/adapters/xlsx/lintPackage";
import { outlinePackage } from "../../../../src/adapters/xlsx/patch/outlinePackage";
import { patchPackage } from "../../../../src/adapters/xlsx/patch/patchPackage";
import { writeWorkbook } from "../../../../src/adapters/xlsx/writeWorkbook";
import { emptySheet, plainRow, type NameDraft } from "../../../../src/workbook/draft";
import type { PackageEdit } from "../../../../src/workbook/packageEdit";
import { part } from "../../../helpers/packagePart";

const SHEETS = ["Tổng quan", "Nhận & trả"];

function aWorkbook(names: readonly NameDraft[] = []): Promise<Uint8Array> {
  const rows = [plainRow([{ value: 5, style: "integer" }])];
  return writeWorkbook({
    sheets: SHEETS.map((name) => ({ ...emptySheet, name, rows })),
    ...{ names, title: "", subject: "", writtenOn: "2025-03-18", properties: {}, activeSheet: 0 },
  });
}

async function patched(bytes: Uint8Array, ...edits: readonly PackageEdit[]): Promise<Uint8Array> {
  const done = await patchPackage(bytes, edits);
  if (done.kind === "refused") throw new Error(done.message);
  expect(lintPackage(done.bytes)).toEqual([]);
  return done.bytes;
}

const link = (cell: string, location: string | null): PackageEdit => ({
  ...{ kind: "link", sheet: "Tổng quan", cell, location },
});

describe("a link edit", () => {
  const linked = (bytes: Uint8Array): unknown => [...outlinePackage(bytes).linksOn("Tổng quan")];

  it("puts a link on a cell, lets it lead elsewhere, and takes it away", async () => {
    const one = await patched(await aWorkbook(), link("A1", "'Nhận & trả'!A1"));
    expect(linked(one)).toEqual([["A1", "'Nhận & trả'!A1"]]);
    const two = await patched(one, link("B2", "'Tổng quan'!A1"), link("A1", "'Nhận & trả'!C3"));
    expect(linked(two)).toEqual([
      ["A1", "'Nhận & trả'!C3"],
      ["B2", "'Tổng quan'!A1"],
    ]);
    const left = await patched(two, link("A1", null));
    expect(linked(left)).toEqual([["B2", "'Tổng quan'!A1"]]);
    const none = await patched(left, link("B2", null));
    expect(part(none, "xl/worksheets/sheet1.xml")).not.toContain("hyperlink");
    expect(linked(await patched(none, link("B2", null)))).toEqual([]);
  });

  it("takes the place of a link on the block that the cell begins", async () => {
    const one = await patched(await aWorkbook(), link("A1", "'Nhận & trả'!A1"));
    const name = "xl/worksheets/sheet1.xml";
    const sheet = part(one, name).replace('<hyperlink ref="A1"', '<hyperlink ref="A1:C1"');
    const block = zipSync({ ...unzipSync(one), [name]: strToU8(sheet) });
    expect(linked(block)).toEqual([["A1", "'Nhận & trả'!A1"]]);
    const two = await patched(block, link("A1", "'Nhận & trả'!B2"));
    expect(linked(two)).toEqual([["A1", "'Nhận & trả'!B2"]]);
  });

  it("is refused on a sheet that is not there", async () => {
    const edit = { ...link("A1", "'Tổng quan'!A1"), sheet: "Khác" } as PackageEdit;
    const done = await patchPackage(await aWorkbook(), [edit]);
    expect(done).toMatchObject({ kind: "refused", edits: [edit] });
  });
});

describe("a name edit", () => {
  const refersTo = "'Nhận & trả'!$A$1";

  it.each([
    ["new to a workbook without names", []],
    ["that leads elsewhere", [{ name: "NgayChot", refersTo: "'Tổng quan'!$B$9" }]],
  ])("sets a name %s", async (_, names) => {
    const bytes = await patched(await aWorkbook(names), {
      ...{ kind: "name", name: "NgayChot", refersTo },
    });
    expect([...outlinePackage(bytes).names]).toEqual([["NgayChot", refersTo]]);
  });
});
