import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { lintPackage } from "../../../../src/adapters/xlsx/lintPackage";
import { patchPackage } from "../../../../src/adapters/xlsx/patch/patchPackage";
import { readWorkbook } from "../../../../src/adapters/xlsx/readWorkbook";
import { emptySheet, plainRow } from "../../../../src/workbook/draft";
import type { CellEdit, PackageEdit, Patched, Refused } from "../../../../src/workbook/packageEdit";
import { aPackage, type PackagePieces } from "../../../helpers/aPackage";
import { tableTakenOver } from "../../../helpers/takenOver";
import { defined } from "../../../helpers/defined";
import { readCells } from "../../../helpers/packageCells";
import { changedParts, packedParts } from "../../../helpers/packageParts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";

function put(cell: string, value: CellEdit["value"], numberFormat?: string): CellEdit {
  const edit = { kind: "cell", sheet: "Sheet1", cell, value } as const;
  return numberFormat === undefined ? edit : { ...edit, numberFormat };
}

/** The edits made, the result without a fault. */
async function patched(bytes: Uint8Array, ...edits: readonly PackageEdit[]): Promise<Patched> {
  expect(lintPackage(bytes)).toEqual([]);
  const result = await patchPackage(bytes, edits);
  if (result.kind === "refused") throw new Error(result.message);
  expect(lintPackage(result.bytes)).toEqual([]);
  return result;
}

async function refused(bytes: Uint8Array, ...edits: readonly PackageEdit[]): Promise<Refused> {
  const result = await patchPackage(bytes, edits);
  if (result.kind === "patched") throw new Error("It was patched");
  return result;
}

function part(bytes: Uint8Array, name = SHEET): string {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`There is no ${name}`);
  return strFromU8(content);
}

/** What stands inside the sheet's data after the edits. */
async function dataAfter(pieces: PackagePieces, ...edits: readonly CellEdit[]): Promise<string> {
  const { bytes } = await patched(aPackage(pieces), ...edits);
  return (
    /<(?:x:)?sheetData>(?<data>.*)<\/(?:x:)?sheetData>/su.exec(part(bytes))?.groups?.["data"] ?? ""
  );
}

const data = (rows: string): PackagePieces => ({ sheet: `<sheetData>${rows}</sheetData>` });

describe("patchPackage: values", () => {
  it("keeps the style of a cell whatever it gets", async () => {
    const row = ["A", "B", "C", "D"].map((letter) => `<c r="${letter}1" s="1"><v>1</v></c>`);
    const after = await dataAfter(
      data(`<row r="1">${row.join("")}</row>`),
      put("A1", "Đã xong"),
      put("B1", 2.5),
      put("C1", true),
      put("D1", null),
    );
    expect(after).toBe(
      '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>Đã xong</t></is></c><c r="B1" s="1"><v>2.5</v></c><c r="C1" s="1" t="b"><v>1</v></c><c r="D1" s="1"/></row>',
    );
  });

  it.each([
    [" hai đầu ", ' xml:space="preserve"> hai đầu <'],
    ["hai\ndòng", ' xml:space="preserve">hai\ndòng<'],
    ["kiểu Windows\r\nhai dòng", ">kiểu Windows\nhai dòng<"],
    ['<a & "b">', ">&lt;a &amp; &quot;b&quot;&gt;<"],
    ["_x0041_", ">_x005F_x0041_<"],
    ["=1+1", ">=1+1<"],
    ["hỏng\u0000\uD800", ">hỏng<"],
  ])("stores the text %j so that every program reads it back", async (text, stored) => {
    expect(await dataAfter(data('<row r="1"><c r="A1"/></row>'), put("A1", text))).toContain(
      stored,
    );
  });

  it("touches only the sheet's part, and no other cell's letters", async () => {
    const before = aPackage(
      data(
        '\r\n<row r="1" ht="20">\r\n <c r="A1" t="str"><v>cũ</v></c> <c r="B1"  t="n" ><v>7.50</v></c></row>\r\n',
      ),
    );
    const { bytes } = await patched(before, put("A1", "mới"));
    expect(changedParts(before, bytes)).toEqual([SHEET]);
    expect(part(bytes)).toBe(
      part(before).replace('t="str"><v>cũ</v>', 't="inlineStr"><is><t>mới</t></is>'),
    );
  });

  it("gives the same file for the same edits, and the file itself for none", async () => {
    const before = aPackage(data('<row r="1"><c r="A1"/></row>'));
    const [one, other] = [await patched(before, put("A1", 1)), await patched(before, put("A1", 1))];
    expect(one.bytes).toEqual(other.bytes);
    expect((await patched(before)).bytes).toBe(before);
  });

  it("lists a new sheet by a number though another's is broken", async () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="một" r:id="rId1"/></sheets></workbook>`;
    const edit: PackageEdit = { kind: "sheet", draft: { ...emptySheet, name: "Mới" } };
    const result = await patchPackage(aPackage({ ...data(""), workbook }), [edit]);
    if (result.kind === "refused") throw new Error(result.message);
    expect(part(result.bytes, "xl/workbook.xml")).toContain('name="Mới" sheetId="1"');
  });

  it("counts days from 1904 where the file does", async () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const pieces = {
      ...data('<row r="1"><c r="A1" s="2"/><c r="B1"/><c r="C1"/></row>'),
      workbook,
    };
    const after = await dataAfter(
      pieces,
      put("A1", 45_000),
      put("B1", 45_000),
      put("C1", 45_000, "dd/mm/yyyy"),
    );
    expect(after.match(/<v>\d+/gu)).toEqual(["<v>43538", "<v>45000", "<v>43538"]);
  });
});

describe("patchPackage: places", () => {
  it("puts missing cells and rows where they belong, and lets dimension and spans grow", async () => {
    const before = aPackage({
      sheet:
        '<dimension ref="B2:C3"/><sheetData><row r="2" spans="2:3"><c r="B2"><v>1</v></c></row><row r="5" spans="1:2 4:5"/></sheetData>',
    });
    const { bytes } = await patched(
      before,
      put("D2", 4),
      put("A2", 1),
      put("A1", 0),
      put("C5", 5),
      put("B9", 9),
      put("B4", 4),
    );
    expect(part(bytes)).toContain(
      '<dimension ref="A1:D9"/><sheetData><row r="1"><c r="A1"><v>0</v></c></row><row r="2" spans="1:4"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="D2"><v>4</v></c></row><row r="4"><c r="B4"><v>4</v></c></row><row r="5"><c r="C5"><v>5</v></c></row><row r="9"><c r="B9"><v>9</v></c></row></sheetData>',
    );
  });

  it("opens a sheet that has no row at all", async () => {
    expect(await dataAfter({}, put("B2", "a"))).toContain('<row r="2"><c r="B2" t="inlineStr">');
  });

  it("gives a new cell the look of its row, else of its column", async () => {
    const sheet =
      '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2"/></sheetData>';
    const after = await dataAfter(
      { sheet },
      put("B1", 1),
      put("C2", 1),
      put("E2", 1),
      put("B3", 1),
    );
    expect(after.match(/<c [^>]*>/gu)).toEqual([
      '<c r="B1" s="2">',
      '<c r="C2" s="1">',
      '<c r="E2">',
      '<c r="B3" s="1">',
    ]);
  });

  it("leaves out what would be an empty cell that nobody sees", async () => {
    const before = aPackage(data('<row r="1"><c r="A1"/></row>'));
    const { bytes } = await patched(before, put("C1", null), put("C3", null));
    expect(part(bytes)).toBe(part(before));
  });

  it("finds cells and rows that do not say where they are", async () => {
    const after = await dataAfter(
      data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>"),
      put("B1", 9),
      put("A2", 8),
    );
    expect(after).toBe("<row><c><v>1</v></c><c><v>9</v></c></row><row><c><v>8</v></c></row>");
  });

  it("writes under the prefix that the part uses", async () => {
    const pieces = {
      sheetRoot: `<x:worksheet xmlns:x="${MAIN}">`,
      sheet: '<x:sheetData><x:row r="1"><x:c r="A1" s="1"/></x:row></x:sheetData>',
    };
    expect(await dataAfter(pieces, put("A1", "a"), put("B2", 2))).toBe(
      '<x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row>',
    );
  });

  it.each([
    ["rows out of order", '<row r="2"/><row r="1"/>'],
    ["a row twice", '<row r="1"/><row r="1"/>'],
    ["cells out of order", '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ["something else among the rows", '<x:row xmlns:x="urn:x"/><row r="1"/>'],
  ])("refuses a sheet with %s", async (_, rows) => {
    expect(await refused(aPackage(data(rows)), put("A1", 1))).toMatchObject({
      code: "not-understood",
    });
  });
});

describe("patchPackage: formats", () => {
  it("adds a look that differs in the number format only, once", async () => {
    const before = aPackage(data('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1"/></row>'));
    const { bytes } = await patched(
      before,
      put("A1", 45_000, "dd/mm/yyyy"),
      put("B1", 45_001, "dd/mm/yyyy"),
      put("C1", 5, "0"),
    );
    expect(changedParts(before, bytes)).toEqual(["xl/styles.xml", SHEET]);
    const styles = part(bytes, "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toContain(
      '<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyNumberFormat="1"><alignment wrapText="1"/></xf><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    );
    expect(part(bytes).match(/ s="\d"/gu)).toEqual([' s="3"', ' s="3"', ' s="4"']);
  });

  it("uses a look that is there, and leaves one that fits already", async () => {
    const before = aPackage(data('<row r="1"><c r="A1"/><c r="B1" s="1"/></row>'));
    const { bytes } = await patched(before, put("A1", 45_000, "dd/mm/yyyy"), put("B1", "x", "@"));
    expect(part(bytes, "xl/styles.xml")).toContain('<cellXfs count="4">');
    const plain = aPackage(data('<row r="1"><c r="A1" s="1"/></row>'));
    expect(changedParts(plain, (await patched(plain, put("A1", "x", "@"))).bytes)).toEqual([SHEET]);
  });

  it("adds a number format that the file does not know", async () => {
    const without = (/<fonts.*/su.exec(stylesOf())?.[0] ?? "").replaceAll("170", "14");
    const before = aPackage({ ...data('<row r="1"><c r="A1"/></row>'), styles: without });
    const { bytes } = await patched(before, put("A1", 45_000, "dd/mm/yyyy"));
    expect(part(bytes, "xl/styles.xml")).toContain(
      '><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts',
    );
  });

  function stylesOf(): string {
    return (
      /<styleSheet[^>]*>(?<inner>.*)<\/styleSheet>/su.exec(part(aPackage(), "xl/styles.xml"))
        ?.groups?.["inner"] ?? ""
    );
  }
});

describe("patchPackage: what stood in the cell", () => {
  const strings = `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>thường</t></si><si><r><rPr><b/></rPr><t>đậm</t></r><r><t xml:space="preserve"> nhạt</t></r></si></sst>`;

  it("leaves the table of shared texts alone", async () => {
    const before = aPackage({
      ...data('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>'),
      strings,
    });
    const { bytes, notes } = await patched(before, put("A1", "khác"));
    expect(changedParts(before, bytes)).toEqual([SHEET]);
    expect(part(bytes)).toContain('<c r="B1" t="s"><v>0</v></c>');
    expect(notes).toEqual([]);
  });

  it("says when parts of the text had looks of their own", async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r></is></c><c r="C1" t="s"><v>0</v></c></row>';
    const { notes } = await patched(
      aPackage({ ...data(rows), strings }),
      put("A1", "a"),
      put("B1", "b"),
      put("C1", "c"),
    );
    expect(notes).toEqual([
      { kind: "looks-lost", sheet: "Sheet1", cell: "A1" },
      { kind: "looks-lost", sheet: "Sheet1", cell: "B1" },
    ]);
  });

  it("keeps what other programs keep with the cell", async () => {
    const kept = '<extLst><ext uri="u"><y:n xmlns:y="urn:y" r="A9"/></ext></extLst>';
    expect(
      await dataAfter(data(`<row r="1"><c r="A1"><v>1</v>${kept}</c></row>`), put("A1", 2)),
    ).toBe(`<row r="1"><c r="A1"><v>2</v>${kept}</c></row>`);
  });

  it("has the other formulas calculated anew, and says that one has gone", async () => {
    const before = aPackage(
      data('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c></row>'),
    );
    const { bytes, notes } = await patched(before, put("A1", 5));
    expect(notes).toEqual([{ kind: "formula-replaced", sheet: "Sheet1", cell: "A1" }]);
    expect(changedParts(before, bytes)).toEqual(["xl/workbook.xml", SHEET]);
    expect(part(bytes, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  it("keeps the other settings of calculation", async () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029" calcMode="manual"/></workbook>`;
    const { bytes } = await patched(
      aPackage({ ...data('<row r="1"><c r="B1"><f>A1</f></c></row>'), workbook }),
      put("A1", 5),
    );
    expect(part(bytes, "xl/workbook.xml")).toContain(
      '<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>',
    );
  });
});

describe("patchPackage: formulas of several cells", () => {
  const shared = (text: string): PackagePieces =>
    data(
      `<row r="1"><c r="B1"><f t="shared" ref="B1:B4" si="0">${text}</f><v>1</v></c></row>${[
        2, 3, 4,
      ]
        .map((row) => `<row r="${row}"><c r="B${row}"><f t="shared" si="0"/><v>1</v></c></row>`)
        .join("")}`,
    );

  it("hands a shared formula on to the next cell as it reads from there", async () => {
    const after = await dataAfter(
      shared("A1+$A$1+A$1+SUM($A1:A9)+LOG10(A1)+'Sheet1'!C1+&quot;A1&quot;+Sheet1!B:B+2:2"),
      put("B1", 7),
    );
    expect(after).toContain(
      '<f t="shared" si="0" ref="B2:B4">A2+$A$1+A$1+SUM($A2:A10)+LOG10(A2)+\'Sheet1\'!C2+&quot;A1&quot;+Sheet1!B:B+3:3</f>',
    );
    expect(after).toContain('<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>');
  });

  it("hands it on past cells that are set too, and drops it with the last one", async () => {
    const after = await dataAfter(shared("A1"), put("B1", 7), put("B2", 7));
    expect(after).toContain('<row r="3"><c r="B3"><f t="shared" si="0" ref="B3:B4">A3</f>');
    const none = await dataAfter(
      shared("A1"),
      put("B1", 7),
      put("B2", 7),
      put("B3", 7),
      put("B4", 7),
    );
    expect(none).not.toContain("<f");
  });

  it("leaves the formula where it is when another cell of it is set", async () => {
    const after = await dataAfter(shared("A1"), put("B3", 7));
    expect(after).toContain('<f t="shared" ref="B1:B4" si="0">A1</f>');
    expect(after).toContain('<c r="B3"><v>7</v></c>');
  });

  it("refuses to move a reference off the sheet", async () => {
    expect(await refused(aPackage(shared("A1048576")), put("B1", 7))).toMatchObject({
      code: "not-understood",
    });
  });

  it.each(["B1", "B2"])("refuses a cell of a formula that fills several (%s)", async (cell) => {
    const rows =
      '<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2</f><v>1</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>';
    const edit = put(cell, 7);
    expect(await refused(aPackage(data(rows)), put("A1", 1), edit)).toMatchObject({
      code: "array-formula",
      edits: [edit],
      message: expect.stringContaining(`ô ${cell} của trang “Sheet1”`) as unknown,
    });
  });

  it("replaces an array formula of one cell", async () => {
    const rows =
      '<row r="1"><c r="B1" cm="1"><f t="array" ref="B1">SUM(A1:A2*2)</f><v>1</v></c></row>';
    expect(await dataAfter(data(rows), put("B1", 7))).toBe(
      '<row r="1"><c r="B1"><v>7</v></c></row>',
    );
  });
});

describe("patchPackage: the chain of calculation", () => {
  const withChain = (chain: string): Uint8Array =>
    aPackage({
      ...data('<row r="1"><c r="A1"><f>1</f></c><c r="B1"><f>2</f></c></row>'),
      bookRelations: `<Relationship Id="rId9" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
      parts: {
        "xl/calcChain.xml": [
          `<calcChain xmlns="${MAIN}">${chain}</calcChain>`,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
        ],
      },
    });

  it("loses the cell whose formula goes, and no other", async () => {
    const before = withChain('<c r="B1" i="1" l="1"/><c r="A1"/>');
    const { bytes } = await patched(before, put("B1", 7));
    expect(part(bytes, "xl/calcChain.xml")).toContain('><c r="A1"/></calcChain>');
    const elsewhere = await patched(before, put("C1", 7));
    expect(changedParts(before, elsewhere.bytes)).toEqual(["xl/workbook.xml", SHEET]);
  });

  it("goes when no formula is left, with all that is said of it", async () => {
    const { bytes } = await patched(
      withChain('<c r="B1" i="1"/><c r="A1"/>'),
      put("A1", 1),
      put("B1", 7),
    );
    expect([...packedParts(bytes).keys()]).not.toContain("xl/calcChain.xml");
    expect(part(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(part(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("patchPackage: what surrounds the cells", () => {
  it("refuses the hidden cells of a merged block, all of them at once", async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"/></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    const hidden = [put("B1", 1), put("A2", 1)];
    expect(await refused(aPackage({ sheet }), put("A1", 1), ...hidden)).toMatchObject({
      code: "merged",
      edits: hidden,
    });
    expect(await dataAfter({ sheet }, put("A1", 1))).toContain('<c r="A1"><v>1</v></c>');
  });

  it("leaves alternate content, extended dropdowns and protection as they are, and says that people cannot type", async () => {
    const around =
      '<sheetProtection sheet="1" objects="1" scenarios="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></mc:Choice></mc:AlternateContent><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Sheet1!$Z$1:$Z$3</xm:f></x14:formula1><xm:sqref>A1:A9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const before = aPackage({
      sheet: `<sheetData><row r="1"><c r="A1"/></row></sheetData>${around}`,
    });
    const result = await patchPackage(before, [put("A1", "Hoàn thành")]);
    if (result.kind === "refused") throw new Error(result.message);
    expect(lintPackage(result.bytes)).toEqual(lintPackage(before));
    expect(part(result.bytes)).toBe(
      part(before).replace('<c r="A1"/>', '<c r="A1" t="inlineStr"><is><t>Hoàn thành</t></is></c>'),
    );
    expect(result.notes).toEqual([{ kind: "sheet-protected", sheet: "Sheet1", cell: null }]);
  });

  const table = {
    sheetRelations: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>`,
    parts: {
      "xl/tables/table1.xml": [
        `<table xmlns="${MAIN}" id="1" name="Bang" displayName="Bang" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Số"/><tableColumn id="2" name="Gấp đôi"><calculatedColumnFormula>Bang[[#This Row],[Số]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
      ],
    },
    sheet:
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Số</t></is></c><c r="B1" t="inlineStr"><is><t>Gấp đôi</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>Bang[[#This Row],[Số]]*2</f><v>2</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3"><f>Bang[[#This Row],[Số]]*2</f><v>2</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  } as const;

  it("sets cells of a calculated column and keeps the column's formula", async () => {
    const before = aPackage(table);
    const { bytes, notes } = await patched(before, put("A2", 5), put("B3", 1));
    expect(changedParts(before, bytes)).toEqual(["xl/workbook.xml", SHEET]);
    expect(notes).toEqual([{ kind: "formula-replaced", sheet: "Sheet1", cell: "B3" }]);
  });

  it("refuses the heading of a table", async () => {
    expect(await refused(aPackage(table), put("B1", "Khác"))).toMatchObject({
      code: "table-heading",
    });
  });
});

describe("patchPackage: files that it cannot change", () => {
  const edit = put("A1", 1);

  it.each([
    ["no zip", strToU8("không phải sổ làm việc"), "no-workbook"],
    ["an encrypted file", encrypted(), "no-workbook"],
    [
      "a Word file",
      zipSync({ "[Content_Types].xml": strToU8("<a/>"), "word/document.xml": strToU8("<a/>") }),
      "no-workbook",
    ],
    [
      "a binary workbook",
      zipSync({ "[Content_Types].xml": strToU8("<a/>"), "xl/workbook.bin": strToU8("a") }),
      "no-workbook",
    ],
    ["a signed file", aPackage({ parts: { "_xmlsignatures/sig1.xml": ["<a/>", ""] } }), "signed"],
    ["a workbook part that is broken", aPackage({ workbook: "<workbook>" }), "not-understood"],
  ])("refuses %s in words", async (_, bytes, code) => {
    const { kind, message, edits, ...rest } = await refused(bytes, edit);
    expect([kind, rest.code, edits]).toEqual(["refused", code, []]);
    expect(message).toMatch(/^\p{Lu}.*\.$/su);
  });

  function encrypted(): Uint8Array {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const view = new DataView(bytes.buffer);
    view.setUint16(30, 9, true);
    view.setUint32(48, 0, true);
    view.setUint32(76, 1, true);
    view.setUint32(1024, 0xfffffffe, true);
    const name = "EncryptedPackage";
    name
      .split("")
      .forEach((letter, at) => view.setUint16(512 + 2 * at, letter.charCodeAt(0), true));
    view.setUint16(512 + 64, 2 * name.length + 2, true);
    return bytes;
  }

  it("refuses a sheet that is not there, an address that is none, a number that is none", async () => {
    const before = aPackage();
    expect(await refused(before, { ...edit, sheet: "Khác" })).toMatchObject({
      code: "sheet-missing",
    });
    expect(await refused(before, put("A0", 1))).toMatchObject({ code: "no-cell" });
    expect(await refused(before, put("A1", Infinity))).toMatchObject({ code: "no-number" });
  });

  it("keeps macros, and the mark at the beginning of a part", async () => {
    const files = unzipSync(aPackage(data('<row r="1"><c r="A1"/></row>')));
    const sheet = strToU8(`\uFEFF${strFromU8(files[SHEET] ?? new Uint8Array())}`);
    const before = zipSync({ ...files, [SHEET]: sheet, "xl/vbaProject.bin": strToU8("macro") });
    const result = await patchPackage(before, [edit]);
    if (result.kind === "refused") throw new Error(result.message);
    expect(changedParts(before, result.bytes)).toEqual([SHEET]);
    expect([...(unzipSync(result.bytes)[SHEET] ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("patchPackage: properties", () => {
  it("makes the part where there is none, and sets and adds afterwards", async () => {
    const before = aPackage();
    const first = await patched(before, {
      kind: "properties",
      properties: { kehoach_role: "template", kehoach_plan: "a&b" },
    });
    expect(changedParts(before, first.bytes)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/custom.xml",
    ]);
    const second = await patched(first.bytes, {
      kind: "properties",
      properties: { Kehoach_role: "submission", khác: "1" },
    });
    expect(changedParts(first.bytes, second.bytes)).toEqual(["docProps/custom.xml"]);
    const reading = await readWorkbook("a.xlsx", second.bytes);
    if (reading.kind === "unreadable") throw new Error(reading.message);
    expect(Object.fromEntries(reading.workbook.properties)).toEqual({
      kehoach_role: "submission",
      kehoach_plan: "a&b",
      khác: "1",
    });
  });
});

describe("patchPackage: cells that calculate", () => {
  const withChain = {
    sheet:
      '<dimension ref="A1:B1"/><sheetData><row r="1"><c r="A1" s="1" t="str"><f>B1&amp;""</f><v>cũ</v></c><c r="B1"><v>1</v></c></row></sheetData>',
    parts: {
      "xl/calcChain.xml": [
        `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
      ] as const,
    },
    bookRelations: `<Relationship Id="rId9" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
  };
  const live = (cell: string, value: CellEdit["value"], formula: string): CellEdit => ({
    ...put(cell, value),
    formula,
  });

  it("keep their style, and show the value until they are calculated", async () => {
    const { bytes, notes } = await patched(
      aPackage(withChain),
      live("A1", "mới", 'B1&"<x>"'),
      live("B1", 2, "1+1"),
      live("C3", null, "A1"),
      live("D3", true, "A1=B1"),
    );
    expect(part(bytes)).toContain(
      '<c r="A1" s="1" t="str"><f>B1&amp;&quot;&lt;x&gt;&quot;</f><v>mới</v></c><c r="B1"><f>1+1</f><v>2</v></c>',
    );
    expect(part(bytes)).toContain(
      '<row r="3"><c r="C3"><f>A1</f></c><c r="D3" t="b"><f>A1=B1</f><v>1</v></c></row>',
    );
    expect(part(bytes)).toContain('<dimension ref="A1:D3"/>');
    expect(notes).toEqual([]);
    expect(Object.keys(unzipSync(bytes))).not.toContain("xl/calcChain.xml");
    expect(part(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("patchPackage: a sheet that keeps looks", () => {
  const note = (ref: string, text: string): string =>
    `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`;
  const box = (row: number, column: number): string =>
    `<v:shape id="_x0000_s10${row}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  const TYPES = "application/vnd.openxmlformats-officedocument";
  const withNotes = aPackage({
    sheet:
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tên</t></is></c></row><row r="2"><c r="A2" s="2"><v>1</v></c></row><row r="3"><c r="A3" s="1"><v>2</v></c></row></sheetData><legacyDrawing r:id="rId2"/>',
    parts: {
      "xl/comments1.xml": [
        `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList>${note("A2", "mất")}${note("A3", "còn")}</commentList></comments>`,
        `${TYPES}.spreadsheetml.comments+xml`,
      ],
      "xl/drawings/vmlDrawing1.vml": [
        `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${box(1, 0)}${box(2, 0)}</xml>`,
        `${TYPES}.vmlDrawing`,
      ],
    },
    sheetRelations: `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
  });
  const draft = {
    ...emptySheet,
    name: "Sheet1",
    rows: [
      plainRow([{ value: "Tên", style: "heading" }]),
      plainRow([{ value: 2, style: "integer" }]),
    ],
    tables: [{ name: "Bang", ref: "A1:A2", headings: ["Tên"], filter: null }],
  };
  const sheetOf = (bytes: Uint8Array): string =>
    defined(
      Object.entries(unzipSync(bytes)).find(([name]) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name)),
    )
      .slice(1)
      .map((content) => strFromU8(content as Uint8Array))
      .join("");

  it("lets cells look as those before them, and takes the notes on them along", async () => {
    const { bytes } = await patched(withNotes, {
      ...{ kind: "sheet", draft },
      takenOver: tableTakenOver({ rows: 2, columns: 1 }, [3], [1]),
    });
    expect(sheetOf(bytes)).toMatch(/<c r="A2"[^>]* s="1"/u);
    expect(sheetOf(bytes)).toMatch(/<legacyDrawing [^>]*\/><tableParts/u);
    expect(part(bytes, "xl/comments1.xml")).toContain(
      `<commentList>${note("A2", "còn")}</commentList>`,
    );
    expect(part(bytes, "xl/drawings/vmlDrawing1.vml")).toContain(
      "<x:Anchor>1, 15, 1, 2, 3, 15, 5, 1</x:Anchor><x:Row>1</x:Row><x:Column>0</x:Column>",
    );
    expect(part(bytes, "xl/drawings/vmlDrawing1.vml")).not.toContain("<x:Row>2</x:Row>");
  });

  it("is plain, and without the notes, when nobody asks", async () => {
    const { bytes } = await patched(withNotes, { kind: "sheet", draft });
    expect(sheetOf(bytes)).not.toMatch(/<c r="A2"[^>]* s="1"/u);
    expect(Object.keys(unzipSync(bytes))).not.toContain("xl/comments1.xml");
  });
});

describe("patchPackage: a long sheet", () => {
  const texts = Array.from({ length: 400 }, (_, at) => `Dòng ${at % 50}`);
  const long = {
    ...emptySheet,
    name: "Dài",
    rows: texts.map((value) => plainRow([{ value, style: "text" }])),
  };
  const withTexts = aPackage({
    sheet: '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>',
    strings: `<sst xmlns="${MAIN}" count="1" uniqueCount="2"><si><t>Dòng 7</t></si><si><r><t>Đậm</t></r></si></sst>`,
  });

  it("has each of its texts once in the table of texts, behind those that stand there", async () => {
    const { bytes } = await patched(withTexts, { kind: "sheet", draft: long });
    expect(lintPackage(bytes)).toEqual([]);
    const table = part(bytes, "xl/sharedStrings.xml");
    expect(table).toContain(
      "<si><t>Dòng 7</t></si><si><r><t>Đậm</t></r></si><si><t>Dòng 0</t></si>",
    );
    expect(table.match(/<si>/gu)).toHaveLength(51);
    const cells = readCells(bytes);
    expect(texts.map((_, at) => cells.get(`Dài!A${at + 1}`)?.value)).toEqual(texts);
    expect(cells.get("Sheet1!A1")?.value).toBe("Đậm");
  });

  it("leaves the table of texts alone where nothing came to it", async () => {
    const first = await patched(withTexts, { kind: "sheet", draft: long });
    const { bytes } = await patched(first.bytes, { kind: "sheet", draft: long });
    expect(packedParts(bytes).get("xl/sharedStrings.xml")).toEqual(
      packedParts(first.bytes).get("xl/sharedStrings.xml"),
    );
  });
});
