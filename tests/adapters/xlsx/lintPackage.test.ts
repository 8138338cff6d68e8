import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx, type WriteSheet } from "hucre";
import { lintPackage } from "../../../src/adapters/xlsx/lintPackage";
import { broken, goodPackage, withoutPart, withPart } from "./brokenPackage";

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const TABLE = "xl/tables/table1.xml";
const CHART = "xl/charts/chart1.xml";
const LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
const STYLES = "xl/styles.xml";
const CUSTOM = "docProps/custom.xml";
const COMMENTS = "xl/comments1.xml";
const STRINGS = "xl/sharedStrings.xml";
const ROW_TWO = '<row r="2">';
const TITLES = ">'Nhiệm vụ'!$1:$1<";
const LIST = '"Có,Không"';

/** Part, text in it, what it becomes, and the fault this must give. */
type Breakage = readonly [part: string, from: string, to: string, fault: string];

const breakages: readonly Breakage[] = [
  // Content types
  [
    TYPES,
    '<Override PartName="/xl/tables/table1.xml"',
    '<Override PartName="/xl/tables/table7.xml"',
    "an override for the missing part /xl/tables/table7.xml",
  ],
  [
    TYPES,
    '<Override PartName="/xl/tables/table1.xml"',
    '<Override PartName="/xl/tables/table7.xml"',
    "xl/tables/table1.xml has the content type application/xml",
  ],
  [
    TYPES,
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    "",
    "no content type for xl/drawings/vmlDrawing1.vml",
  ],
  [TYPES, '<Default Extension="vml"', '<Default Extension="xml"', "two defaults for .xml"],
  [TYPES, "/xl/styles.xml", "/xl/workbook.xml", "two overrides for /xl/workbook.xml"],
  // Relationships
  [
    LINKS,
    'Target="../tables/table1.xml"',
    'Target="../tables/table9.xml"',
    "leads to the missing part xl/tables/table9.xml",
  ],
  [
    LINKS,
    'Target="../tables/table1.xml"',
    'Target="../tables/table9.xml"',
    "xl/tables/table1.xml: no relationship leads to this part",
  ],
  [LINKS, 'Id="rId2"', 'Id="rId3"', "two relationships have the id rId3"],
  [LINKS, 'Id="rId2"', 'Id="2"', '"2" cannot be an id'],
  [
    SHEET,
    '<drawing r:id="rId2"/>',
    '<drawing r:id="rId22"/>',
    "<drawing> uses rId22, which is no relationship",
  ],
  [LINKS, "B%C3%A1o%20c%C3%A1o.xlsx", "Báo cáo.xlsx", '"Báo cáo.xlsx" is not percent-encoded'],
  [LINKS, "B%C3%A1o%20c%C3%A1o.xlsx", "50%.xlsx", '"50%.xlsx" is not percent-encoded'],
  [LINKS, ' TargetMode="External"', "", "its relationship is not external"],
  // The workbook and its sheets
  [BOOK, 'name="Danh mục"', 'name="NHIỆM VỤ"', "two sheets are named nhiệm vụ"],
  [BOOK, 'name="Danh mục"', 'name="Danh/mục"', "holds one of"],
  [BOOK, 'name="Danh mục"', `name="${"d".repeat(32)}"`, "has 32 characters"],
  [BOOK, 'name="Danh mục"', `name="'d"`, "begins or ends with an apostrophe"],
  [BOOK, 'name="Danh mục"', `name="History"`, "is reserved"],
  [BOOK, 'r:id="rId2"', 'r:id="rId1"', "two sheets use rId1"],
  [
    BOOK,
    'r:id="rId2"',
    'r:id="rId1"',
    "xl/worksheets/sheet2.xml: the workbook does not list this sheet",
  ],
  [BOOK, 'sheetId="2"', 'sheetId="1"', "two sheets have the id 1"],
  [BOOK, 'activeTab="0"', 'activeTab="1"', 'the active sheet "Danh mục" is hidden'],
  [BOOK, 'activeTab="0"', 'activeTab="5"', "the active sheet 5 does not exist"],
  [BOOK, 'r:id="rId1"', 'r:id="rId1" state="hidden"', "no sheet is visible"],
  // Defined names
  [BOOK, TITLES, ">Nhiệm vụ!$1:$1<", 'the sheet name before "!" must be quoted (vụ)'],
  [BOOK, TITLES, ">'Danh mục'!$1:$1<", 'refers to another sheet than "Nhiệm vụ"'],
  [BOOK, TITLES, ">'Nhiệm vụ'!$A$1:$C$1<", "titles are whole rows or columns"],
  [BOOK, TITLES, ">#REF!<", "it refers to #REF!"],
  [BOOK, TITLES, "><", "the formula is empty"],
  [BOOK, TITLES, ">='Nhiệm vụ'!$1:$1<", 'the formula begins with "="'],
  [BOOK, '"_xlnm.Print_Titles" localSheetId="0"', '"_xlnm.Print_Titles"', "it belongs to no sheet"],
  [
    BOOK,
    '"_xlnm.Print_Titles" localSheetId="0"',
    '"_xlnm.Print_Titles" localSheetId="4"',
    "sheet 4 does not exist",
  ],
  [BOOK, '"_xlnm.Print_Titles"', '"_xlnm.Print_Area"', "two defined names _xlnm.print_area (0)"],
  [BOOK, '"TrangThai"', '"Trạng thái"', "the name is not legal"],
  [BOOK, '"TrangThai"', '"TT1"', "the name looks like a cell"],
  [BOOK, '"TrangThai"', '"R1C1"', "the name looks like a cell"],
  [BOOK, "'Danh mục'!$A$2:$A$3", "OFFSET('Danh mục'!$A$2,0,0)", "OFFSET is volatile"],
  [BOOK, "'Danh mục'!$A$2", "'Danh sách'!$A$2", 'there is no sheet "Danh sách"'],
  // Order of elements
  [SHEET, '<legacyDrawing r:id="rId3"/>', "", "its comments have no legacy drawing"],
  [
    SHEET,
    '<tableParts count="1">',
    '<mergeCells><mergeCell ref="H1:I1"/></mergeCells><tableParts count="1">',
    "<mergeCells> stands after <legacyDrawing>",
  ],
  [
    SHEET,
    "<dimension",
    '<sheetFormatPr defaultRowHeight="15"/><dimension',
    "<dimension> stands after <sheetFormatPr> in <worksheet>",
  ],
  [
    SHEET,
    "<headerFooter>",
    "<headerFooter/><headerFooter>",
    "<headerFooter> stands twice in <worksheet>",
  ],
  [SHEET, "<dimension", "<dimensions/><dimension", "<dimensions> does not belong in <worksheet>"],
  [
    CHART,
    "<c:plotVisOnly",
    '<c:autoTitleDeleted val="0"/><c:plotVisOnly',
    "<c:autoTitleDeleted> stands after <c:legend> in <c:chart>",
  ],
  // Rows and cells
  [SHEET, ROW_TWO, '<row r="1">', "row 1 stands after row 1"],
  [SHEET, ROW_TWO, '<row r="1048577">', "row 1048577 stands after row 1"],
  [SHEET, '<c r="B1"', '<c r="A1"', "cell A1 is out of order"],
  [SHEET, '<c r="B1"', '<c r="B2"', "cell B2 stands in row 1"],
  [SHEET, '<c r="B1"', '<c r="XFE1"', "cell XFE1 stands in row 1"],
  [
    SHEET,
    '<c r="B1" t="s"><v>1</v>',
    '<c r="B1" t="s"><v>99</v>',
    "cell B1: the shared string 99 does not exist",
  ],
  [SHEET, '<c r="B1" t="s">', '<c r="B1" t="s" s="9">', "cell B1: the style 9 does not exist"],
  [SHEET, "<v>10</v>", "<v>NaN</v>", '"NaN" is not a number'],
  [SHEET, "<v>10</v>", "<v>10,5</v>", '"10,5" is not a number'],
  [SHEET, '<c r="C2"><v>10</v>', '<c r="C2" t="b"><v>true</v>', '"true" is not a boolean'],
  [SHEET, '<c r="C2"><v>10</v>', '<c r="C2" t="e"><v>#LỖI!</v>', '"#LỖI!" is not an error value'],
  [SHEET, '<c r="C2"><v>10</v>', '<c r="C2" t="inlineStr">', "it has no inline text"],
  [SHEET, "<v>10</v>", "<v>10</v><f>1</f>", "<f> stands after <v> in <c>"],
  [STRINGS, "<t>Ghi chú", `<t>${"x".repeat(32_768)}`, "the text has 32768 characters"],
  // Formulas
  [SHEET, "<f>SUM", "<f>=SUM", 'the formula begins with "="'],
  [SHEET, "<f>SUM(C2:C3)", "<f>+84 912", "begins like a text with + or -"],
  [SHEET, "<f>SUM(C2:C3)", "<f>@SUM(C2:C3)", 'the formula begins with "@"'],
  [SHEET, "<f>SUM(C2:C3)", "<f>", "the formula is empty"],
  [SHEET, "<f>SUM(C2:C3)", `<f>SUM(${"C2,".repeat(3000)}C3)`, "the formula has 9007 characters"],
  [SHEET, "<f>SUM(C2:C3)", "<f>SUM(C2:C3", "a parenthesis is not closed"],
  [SHEET, "<f>SUM(C2:C3)", '<f>"Tổng', "a text is not closed"],
  [SHEET, "<f>SUM(C2:C3)", "<f>IFS(C2=1,2)", "IFS needs the prefix _xlfn."],
  [
    SHEET,
    "<f>SUM(C2:C3)",
    "<f>_xlfn.XLOOKUP(1,C2:C3,textjoin(C2))",
    "TEXTJOIN needs the prefix _xlfn.",
  ],
  [SHEET, "<f>SUM(C2:C3)", "<f>C2-TODAY()", "TODAY is volatile"],
  [SHEET, "<f>SUM(C2:C3)", '<f>SUM(INDIRECT("C2"))', "INDIRECT is volatile"],
  [SHEET, "<f>SUM(C2:C3)", '<f>TEXT(C2,"dd/mm")', "TEXT depends on the language"],
  [SHEET, "<f>SUM(C2:C3)", "<f>SUM(Tong)", 'there is no defined name "tong"'],
  [SHEET, "<f>SUM(C2:C3)", "<f>SUM(Chỉtiêu!C2)", "must be quoted (Chỉtiêu)"],
  [SHEET, "<f>SUM(C2:C3)", "<f>SUM('Chỉ tiêu'!C2)", 'there is no sheet "Chỉ tiêu"'],
  [
    SHEET,
    "tblNhiemVu[[#All],[Mã]]",
    "tblNhiemVu[[#All],[Mã số]]",
    'table "tblNhiemVu" has no column "Mã số"',
  ],
  [SHEET, "tblNhiemVu[[#All],[Mã]]", "tblKhac[Mã]", 'there is no table "tblKhac"'],
  [SHEET, "tblNhiemVu[[#All],[Mã]]", "tblNhiemVu[@Mã]", "[@…] must be written [[#This Row],…]"],
  // Tables
  [TABLE, 'ref="A1:C3"', 'ref="A1:C1"', "it has no data row"],
  [TABLE, 'ref="A1:C3"', 'ref="A1:D3"', "it has 3 columns on 4"],
  [TABLE, 'ref="A1:C3"', 'ref="A1:C7"', "table tblNhiemVu has merged cells"],
  [
    TABLE,
    '<autoFilter ref="A1:C3"/>',
    '<autoFilter ref="A1:C9"/>',
    'its filter "A1:C9" is not its range',
  ],
  [
    TABLE,
    '<autoFilter ref="A1:C3"/>',
    '<autoFilter ref="A1:C3"><filterColumn colId="3"/></autoFilter>',
    "the filter has no column 3",
  ],
  [TABLE, 'tableColumns count="3"', 'tableColumns count="2"', "it counts 2 columns"],
  [TABLE, 'name="Mã"', 'name="tên nhiệm vụ"', 'two columns are named "tên nhiệm vụ"'],
  [TABLE, 'name="Mã"', 'name="Mã số"', 'its header cell A1 reads "Mã", not "Mã số"'],
  [TABLE, 'name="Tên nhiệm vụ"', 'name="Tên nhiệm vụ "', 'its header cell B1 reads "Tên nhiệm vụ"'],
  [TABLE, '<tableColumn id="2"', '<tableColumn id="1"', "two columns have the id 1"],
  [TABLE, 'displayName="tblNhiemVu"', 'displayName="tbl Nhiem Vu"', "the name is not legal"],
  [TABLE, 'displayName="tblNhiemVu"', 'displayName="NV1"', "the name looks like a cell"],
  [
    TABLE,
    'displayName="tblNhiemVu"',
    'displayName="trangthai"',
    "trangthai is also a defined name",
  ],
  [TABLE, 'displayName="tblNhiemVu"', 'displayName="TBLNHOM"', "tables: two are named tblnhom"],
  [TABLE, ' id="1" name="tbl', ' id="2" name="tbl', "tables: two have the id 2"],
  [
    TABLE,
    '<tableColumn id="3" name="Tỷ lệ (%)"/>',
    '<tableColumn id="3" name="Tỷ lệ (%)" dataDxfId="8"/>',
    "dataDxfId 8 does not exist",
  ],
  [
    TABLE,
    '<tableColumn id="3" name="Tỷ lệ (%)"/>',
    '<tableColumn id="3" name="Tỷ lệ (%)"><calculatedColumnFormula>NOW()</calculatedColumnFormula></tableColumn>',
    "NOW is volatile",
  ],
  [
    "xl/worksheets/sheet2.xml",
    '<autoFilter ref="C1:D3"/>',
    '<autoFilter ref="A3:D5"/>',
    "the sheet's filter lies over table tblNhom",
  ],
  [
    SHEET,
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="A1"><v>1</v></c>',
    "its header cell A1 is not a text",
  ],
  [SHEET, '<tableParts count="1">', '<tableParts count="2">', "it counts 2 tables"],
  // Data validations
  [SHEET, LIST, `"${"Có,".repeat(86)}"`, "the list has 258 characters"],
  [SHEET, LIST, '"Có "ý kiến",Không"', "a quotation mark in the list is not doubled"],
  [SHEET, 'sqref="B2:B3"', 'sqref="B2:B3,C1"', "the range is not legal"],
  [SHEET, 'sqref="B2:B3"', 'sqref="B:B"', "the range is not legal"],
  [
    SHEET,
    'sqref="B2:B3" showErrorMessage="1"',
    'sqref="B2:B3"',
    "it blocks nothing without showErrorMessage",
  ],
  [SHEET, 'errorTitle="Sai"', `errorTitle="${"x".repeat(33)}"`, "its errorTitle has 33 characters"],
  [SHEET, 'error="Chọn', `error="${"x".repeat(256)}`, "its error has 273 characters"],
  [SHEET, "<formula2>100</formula2>", "", '"between" needs two bounds'],
  [SHEET, "<formula1>TrangThai</formula1>", "", "it has no formula"],
  [SHEET, "<formula1>TrangThai<", "<formula1>=TrangThai<", 'the formula begins with "="'],
  [SHEET, "<formula1>TrangThai<", "<formula1>TinhTrang<", 'there is no defined name "tinhtrang"'],
  [
    SHEET,
    "<formula1>TrangThai<",
    "<formula1>tblNhom[Nhóm]<",
    "a rule cannot refer to a table's columns",
  ],
  // Conditional formats
  [SHEET, 'priority="2"', 'priority="1"', "two rules have the priority 1"],
  [SHEET, 'priority="2"', 'priority="0"', "a rule has no priority"],
  [SHEET, 'dxfId="1"', 'dxfId="2"', "the format 2 does not exist"],
  [SHEET, "$C2&lt;TODAY()", "", "the formula is empty"],
  [SHEET, "<formula>2</formula>", "", "two bounds are needed"],
  [SHEET, "<formula>$C2&lt;TODAY()</formula>", "", "expression has no formula"],
  // Columns, merged cells, headers, margins
  [SHEET, '<col min="2" max="2"', '<col min="1" max="2"', "column 1 stands after column 1"],
  [SHEET, '<col min="3" max="3"', '<col min="3" max="16385"', "columns 3 to 16385 are no range"],
  [SHEET, 'width="40"', 'width="256"', "column 2 has the width 256"],
  [
    SHEET,
    '<mergeCell ref="A6:C6"/>',
    '<mergeCell ref="A6:C6"/><mergeCell ref="C6:C7"/>',
    "the merged cells A6:C6 and C6:C7 overlap",
  ],
  [SHEET, '<mergeCell ref="A6:C6"/>', '<mergeCell ref="A6:A6"/>', '"A6:A6" cannot be merged'],
  [SHEET, "&amp;CTrang", `&amp;C${"x".repeat(250)}Trang`, "<oddFooter> has 263 characters"],
  [SHEET, "&amp;CTrang", "&amp;CKhoa học &amp; Công nghệ", '<oddFooter> has a single "&"'],
  [SHEET, ' header="0.3"', "", 'the margin "header" is missing'],
  [SHEET, '<dimension ref="', '<dimension ref="Z', "is not a range"],
  // Links
  [SHEET, 'location="&apos;Danh mục&apos;!A1"', 'location="Danh mục!A1"', "must be quoted (mục)"],
  [
    SHEET,
    'location="&apos;Danh mục&apos;!A1"',
    'location="#&apos;Danh mục&apos;!A1"',
    'its location begins with "#"',
  ],
  [
    SHEET,
    'location="&apos;Danh mục&apos;!A1"',
    'location="&apos;Danh sách&apos;!A1"',
    'there is no sheet "Danh sách"',
  ],
  [SHEET, 'location="&apos;Danh mục&apos;!A1"', "", "it leads nowhere"],
  // Charts and drawings
  [CHART, "'Nhiệm vụ'!$C$2", "Nhiệm vụ!$C$2", "must be quoted (vụ)"],
  [CHART, "'Nhiệm vụ'!$C$2", "'Nhiệm vụ cũ'!$C$2", 'there is no sheet "Nhiệm vụ cũ"'],
  [CHART, "'Nhiệm vụ'!$C$2:$C$3", "$C$2:$C$3", '"$C$2:$C$3" names no sheet'],
  [CHART, '<c:crossAx val="222222222"/>', '<c:crossAx val="333"/>', "there is no axis 333"],
  // Styles, properties, comments
  [
    STYLES,
    'numFmtId="164" fontId',
    'numFmtId="165" fontId',
    "the number format 165 does not exist",
  ],
  [
    STYLES,
    'formatCode="0&quot;%&quot;"',
    'formatCode="0&quot;%"',
    'the number format "0"%" is not legal',
  ],
  [STYLES, 'fontId="0" fillId="0"', 'fontId="0" fillId="7"', "fillId 7 does not exist"],
  [
    STYLES,
    "<dxf><font>",
    '<dxf><border/><font><color rgb="FF0000"/></font><font>',
    "<font> stands after <border> in <dxf>",
  ],
  [
    STYLES,
    "<dxf><font>",
    '<dxf><font><color rgb="FF0000"/>',
    'the colour "FF0000" is not eight hexadecimal digits',
  ],
  [CUSTOM, 'pid="3"', 'pid="2"', "two properties have the number 2"],
  [CUSTOM, 'pid="2"', 'pid="1"', '"plan" has no number'],
  [CUSTOM, 'name="period"', 'name="Plan"', "two properties are named plan"],
  [CUSTOM, "<vt:lpwstr>hd-726</vt:lpwstr>", "", '"plan" has 0 values'],
  [COMMENTS, 'authorId="0"', 'authorId="4"', "A2 has no author"],
  [COMMENTS, 'ref="A2"', 'ref="A2:B2"', '"A2:B2" is not a cell'],
  // XML
  [SHEET, "</worksheet>", "", "it is not well-formed: <worksheet> is never closed"],
  [CUSTOM, "hd-726", "hd&726", "it is not well-formed: the reference"],
  [STRINGS, "Ghi chú", "Ghi\uFFFEchú", "it is not well-formed: character U+FFFE is illegal in XML"],
  [
    STRINGS,
    "Ghi chú",
    "Ghi&#x1F;chú",
    "it is not well-formed: the reference &#x1F; is unknown or illegal",
  ],
  [SHEET, "<dimension", "<x14:y/><dimension", 'the prefix "x14" is not declared'],
  [
    SHEET,
    "<worksheet ",
    '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" ',
    'the prefix "x14ac" is not declared',
  ],
];

describe("lintPackage", () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await goodPackage();
  });

  it("finds nothing in a workbook that uses everything as it should be", () => {
    expect(lintPackage(good)).toEqual([]);
  });

  it("finds nothing in a plain workbook, with strings in the cells or apart", async () => {
    const sheets = [{ name: "Sheet1", rows: [["a", 1, true, null, "=1+1"]] }];
    expect(lintPackage(await writeXlsx({ sheets }))).toEqual([]);
    expect(lintPackage(await writeXlsx({ sheets, stringMode: "inline" }))).toEqual([]);
  });

  it.each(breakages.map((breakage) => [`${breakage[0]}: ${breakage[3]}`, breakage] as const))(
    "finds the fault %s",
    (_, [part, from, to, fault]) => {
      expect(lintPackage(broken(good, part, from, to))).toContainEqual(
        expect.stringContaining(fault),
      );
    },
  );

  it.each([
    ["xl/styles.xml", "leads to the missing part xl/styles.xml"],
    ["[Content_Types].xml", "it is not a workbook"],
    ["xl/worksheets/sheet2.xml", "leads to the missing part xl/worksheets/sheet2.xml"],
    ["_rels/.rels", "there is no workbook part"],
    [LINKS, "<tablePart> uses rId5, which is no relationship"],
  ])("finds that %s is missing", (part, fault) => {
    expect(lintPackage(withoutPart(good, part))).toContainEqual(expect.stringContaining(fault));
  });

  it("finds a part that nothing refers to and one whose name is not legal", () => {
    const faults = lintPackage(withPart(good, "xl/thừa.xml", "<a/>"));
    expect(faults).toEqual([
      "xl/thừa.xml: no relationship leads to this part",
      "xl/thừa.xml: the part name is not legal",
    ]);
  });

  it("finds text that is not UTF-8", () => {
    const bytes = zipSync({ ...unzipSync(good), [CUSTOM]: new Uint8Array([60, 97, 62, 0xe1, 60]) });
    expect(lintPackage(bytes)).toContain(`${CUSTOM}: it is not UTF-8`);
  });

  it("finds tables that overlap", () => {
    const second = broken(
      good,
      LINKS,
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table2.xml"/></Relationships>',
    );
    const listed = broken(
      second,
      SHEET,
      '<tableParts count="1">',
      '<tableParts count="2"><tablePart r:id="rId9"/>',
    );
    expect(lintPackage(listed)).toContain(`${SHEET}: the tables tblNhiemVu and tblNhom overlap`);
  });

  it("finds a chain of calculation that lists a cell without a formula", () => {
    const chain = (cell: string): Uint8Array =>
      broken(
        broken(
          withPart(
            good,
            "xl/calcChain.xml",
            `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="${cell}" i="1"/></calcChain>`,
          ),
          TYPES,
          "</Types>",
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      );
    expect(lintPackage(chain("C5"))).toEqual([]);
    expect(lintPackage(chain("C2"))).toEqual(["xl/calcChain.xml: C2 of sheet 1 holds no formula"]);
  });

  it("reads a package whatever prefixes it uses", () => {
    const prefixed = broken(good, CUSTOM, '<Properties xmlns="', '<p:Properties xmlns:p="');
    const whole = broken(prefixed, CUSTOM, "</Properties>", "</p:Properties>");
    const first = broken(whole, CUSTOM, "<property fmtid", "<p:property fmtid");
    const faulty = broken(
      broken(first, CUSTOM, "</property>", "</p:property>"),
      CUSTOM,
      'pid="2"',
      'pid="1"',
    );
    expect(lintPackage(faulty)).toContain(`${CUSTOM}: "plan" has no number`);
  });

  it("tells the first faults of a part and how many follow", () => {
    const rows = Array.from({ length: 40 }, () => ["x"]);
    return writeXlsx({ sheets: [{ name: "A", rows }] }).then((bytes) => {
      const files = unzipSync(bytes);
      const sheet = new TextDecoder().decode(files[SHEET]).replaceAll("<v>0</v>", "<v>5</v>");
      const faults = lintPackage(zipSync({ ...files, [SHEET]: strToU8(sheet) }));
      expect(faults).toHaveLength(26);
      expect(faults.at(-1)).toBe(`${SHEET}: 15 more faults`);
    });
  });

  it.each([
    ["text", strToU8("Mã;Tên"), "package: it is not a workbook but not-zip"],
    [
      "a Word document",
      zipSync({ "[Content_Types].xml": strToU8("<a/>"), "word/document.xml": strToU8("<a/>") }),
      "package: it is not a workbook but other-document",
    ],
    ["nothing", new Uint8Array(), "package: empty-file"],
  ])("finds that %s is no workbook", (_, bytes, fault) => {
    expect(lintPackage(bytes)).toEqual([fault]);
  });

  it("finds a part that differs from its checksum", () => {
    const bytes = zipSync(unzipSync(good), { level: 0 });
    const at = Buffer.from(bytes).indexOf("Xây dựng");
    bytes[at] = 0x59;
    expect(lintPackage(bytes)).toEqual([`${STRINGS}: its checksum or size is wrong`]);
  });

  it("finds packed data that cannot be unpacked", () => {
    const bytes = good.slice();
    bytes.fill(0xff, 60, 120);
    expect(lintPackage(bytes)).toEqual(["package: it cannot be unpacked"]);
  });

  it("finds nothing in a sound sheet of 30,000 rows", async () => {
    const rows = [["Mã", "Tên"], ...Array.from({ length: 30_000 }, (_, row) => [row, "Nhiệm vụ"])];
    const columns = [{ name: "Mã" }, { name: "Tên" }];
    const table = { name: "tblLon", range: "A1:B30001", columns };
    const bytes = await writeXlsx({ sheets: [{ name: "Nhiệm vụ", rows, tables: [table] }] });
    expect(lintPackage(bytes)).toEqual([]);
  });
});

describe("lintPackage on what hucre writes", () => {
  const faultsOf = async (sheet: Partial<WriteSheet>): Promise<readonly string[]> =>
    lintPackage(
      await writeXlsx({
        sheets: [{ name: "Nhiệm vụ", rows: [["Mã"], ["a"]], ...sheet }, { name: "B" }],
      }),
    );

  it.each<[string, Partial<WriteSheet>, string]>([
    [
      "print titles of a sheet whose name has a space",
      { pageSetup: { printTitlesRow: "$1:$1" } },
      "must be quoted (vụ)",
    ],
    [
      "a print area of a sheet whose name has a space",
      { pageSetup: { printArea: "$A$1:$A$2" } },
      "must be quoted (vụ)",
    ],
    [
      "a table with a header only",
      { rows: [["Mã"]], tables: [{ name: "t_a", range: "A1:A1", columns: [{ name: "Mã" }] }] },
      "it has no data row",
    ],
    [
      "a table whose header cell reads differently",
      { tables: [{ name: "t_a", range: "A1:A2", columns: [{ name: "Mã số" }] }] },
      'reads "Mã"',
    ],
    [
      "a table with a space in its name",
      { tables: [{ name: "t a", range: "A1:A2", columns: [{ name: "Mã" }] }] },
      "the name is not legal",
    ],
    [
      "a validation that does not say it blocks",
      { dataValidations: [{ type: "list", values: ["a"], range: "A2" }] },
      "blocks nothing",
    ],
    [
      "a list of over 255 characters",
      {
        dataValidations: [
          { type: "list", values: ["x".repeat(256)], range: "A2", showErrorMessage: true },
        ],
      },
      "256 characters",
    ],
    [
      "a link that is not percent-encoded",
      { cells: new Map([["1,0", { value: "a", hyperlink: { target: "Báo cáo.xlsx" } }]]) },
      "is not percent-encoded",
    ],
    [
      "an inside link given as an address",
      { cells: new Map([["1,0", { value: "a", hyperlink: { target: "#B!A1" } }]]) },
      "a place inside must be a location",
    ],
    ["a hidden first sheet", { hidden: true }, "is hidden"],
    [
      "merging one cell",
      { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 0 }] },
      "cannot be merged",
    ],
    [
      "a rule on text without its formula",
      { conditionalRules: [{ type: "containsText", text: "a", priority: 1, range: "A2" }] },
      "containsText has no formula",
    ],
    [
      "a colour scale in six digits",
      {
        conditionalRules: [
          {
            type: "colorScale",
            priority: 1,
            range: "A2",
            colorScale: {
              cfvo: [{ type: "min" }, { type: "max" }],
              colors: ["FF0000", "FFFF0000"],
            },
          },
        ],
      },
      '"FF0000" is not eight',
    ],
    ["a text of over 32,767 characters", { rows: [["x".repeat(32_768)]] }, "32768 characters"],
    ["a non-character", { rows: [["a\uFFFE"]] }, "U+FFFE is illegal"],
  ])("finds the fault of %s", async (_, sheet, fault) => {
    expect(await faultsOf(sheet)).toContainEqual(expect.stringContaining(fault));
  });

  it("finds nothing once each of these is written the other way", async () => {
    const columns = [{ name: "Mã" }];
    expect(
      await faultsOf({
        tables: [{ name: "t_a", range: "A1:A2", columns }],
        dataValidations: [{ type: "list", values: ["a"], range: "A2", showErrorMessage: true }],
        cells: new Map([["3,0", { value: "a", hyperlink: { target: "", location: "B!A1" } }]]),
        conditionalRules: [
          {
            type: "containsText",
            text: "a",
            formula: 'NOT(ISERROR(SEARCH("a",A2)))',
            priority: 1,
            range: "A2",
          },
          {
            type: "colorScale",
            priority: 2,
            range: "A2",
            colorScale: {
              cfvo: [{ type: "min" }, { type: "max" }],
              colors: ["FFFF0000", "FF00FF00"],
            },
          },
        ],
      }),
    ).toEqual([]);
  });
});
