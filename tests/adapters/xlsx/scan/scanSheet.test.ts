import fc from "fast-check";
import { makeTextReader } from "../../../../src/workbook/textCache";
import { scanSheet } from "../../../../src/adapters/xlsx/scan/scanSheet";
import { cellRef } from "../../../../src/workbook/cellRef";
import { openMeter, SheetTooLarge } from "../../../../src/workbook/sheetLimits";

function scan(xml: string, emptyFormulas = new Map<string, string>()) {
  return scanSheet(xml, {
    emptyFormulas,
    strings: [{ stored: "một ", text: "một" }],
    styles: [{ numberFormat: "General", isDate: false }],
    read: makeTextReader(),
    meter: openMeter()("A"),
  });
}

function scanRows(rows: string) {
  return scan(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
}

/** A lone cell in each of so many rows. */
function cellsIn(column: string, rows: number): string {
  const row = (number: number) => `<row r="${number}"><c r="${column}${number}"><v>1</v></c></row>`;
  return Array.from({ length: rows }, (_, at) => row(at + 1)).join("");
}

describe("scanSheet", () => {
  it("reads rows and cells with and without content", () => {
    const rows = scanRows(
      ' <row r="1" spans="1:2"/>\n<row r="2"><c r="A2" s="0"/> <c r="C2" t="s"><v>0</v></c></row> ',
    );
    expect(rows).toMatchObject([
      { number: 2, cells: [undefined, undefined, { ref: "C2", value: "một", original: "một " }] },
    ]);
  });

  it.each([
    ["rows", '<row r="1">'.repeat(90_000)],
    ["cells", `<row r="1">${'<c r="A1">'.repeat(200_000)}</row>`],
    ["tags", '<row r="1" '.repeat(200_000)],
  ])("gives up at the first of many %s that are never closed", (_what, rows) => {
    expect(scanRows(rows)).toBeUndefined();
  });

  it.each([
    ["a row beyond the last one", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["an attribute that holds a tag", '<row r="1" x="<"><c r="A1"><v>1</v></c></row>'],
    [
      "a property of all objects for an entity",
      '<row r="1"><c r="A1" t="str"><v>&constructor;</v></c></row>',
    ],
    ["half a surrogate pair", '<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>'],
    ["a control character", '<row r="1"><c r="A1" t="str"><v>&#27;</v></c></row>'],
  ])("leaves %s to the library", (_what, rows) => {
    expect(scanRows(rows)).toBeUndefined();
  });

  it("keeps formulas that show nothing apart from the rows, which hold those that nobody calculated", () => {
    const formulas = new Map<string, string>();
    const cells = '<c r="A1" t="str"><f>IF(B1="","",1)</f><v/></c><c r="B1"><f>C1</f></c>';
    const xml = `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
    const [row] = scan(xml, formulas) ?? [];
    expect(row?.cells).toEqual([undefined, expect.objectContaining({ ref: "B1", formula: "C1" })]);
    expect([...formulas]).toEqual([
      ["A1", 'IF(B1="","",1)'],
      ["B1", "C1"],
    ]);
  });

  it("leaves a sheet with two tables of cells to the library", () => {
    const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const xml = `<worksheet><sheetData>${cell}</sheetData><sheetData>${cell}</sheetData></worksheet>`;
    expect(scan(xml)).toBeUndefined();
  });

  it("refuses content to the right of all columns that anybody fills", () => {
    expect(() => scanRows(cellsIn("XFD", 30_000))).toThrow(SheetTooLarge);
    expect(scanRows('<row r="1"><c r="XFD1" s="0"/></row>')).toEqual([]);
    expect(scanRows(cellsIn("AMJ", 1))?.[0]?.cells).toHaveLength(1_024);
  });

  it("refuses more rows and more cells than anybody fills", () => {
    expect(scanRows(cellsIn("A", 200_000))).toHaveLength(200_000);
    expect(() => scanRows(cellsIn("A", 200_001))).toThrow(SheetTooLarge);
    expect(() => scanRows(cellsIn("AMJ", 20_000))).toThrow(SheetTooLarge);
  });

  it("cuts a text to what Excel holds in a cell", () => {
    const rows = scanRows(`<row r="1"><c r="A1" t="str"><v>${"a".repeat(40_000)}</v></c></row>`);
    expect(rows?.[0]?.cells[0]?.value).toHaveLength(32_767);
  });
});

describe("a cell read letter by letter", () => {
  const understood = fc.oneof(
    fc.constantFrom("/>", ' s="0"/>', ' t="s"><v>0</v></c>', ' s="0" t="b"><v>1</v></c>'),
    fc.integer({ min: -5, max: 1_000 }).map((number) => `><v>${number}</v></c>`),
    fc
      .constantFrom("Có", "a &amp; b", " x ")
      .map((text) => ` t="inlineStr"><is><t>${text}</t></is></c>`),
    fc
      .constantFrom("Có", "a &amp; b", "", "&#7879;")
      .map((text) => ` t="str"><f>IF(B1&lt;2,"${text}",A$1)</f><v>${text}</v></c>`),
  );
  const left = fc.constantFrom(' t="s"><v>7</v></c>', ' t="str"><v>_x0041_</v></c>', ' t="s"/>');
  const content = fc.oneof({ weight: 99, arbitrary: understood }, { weight: 1, arbitrary: left });
  const cells = fc.array(content, { maxLength: 40 });

  it("is what the patterns read, which blanks between cells make read it", () => {
    const rowOf = (contents: readonly string[], between: string): string =>
      contents
        .map((each, at) => `<c r="${cellRef(at, 7)}"${each}`)
        .reduce((row, cell) => `${row}${between}${cell}`, "");
    fc.assert(
      fc.property(cells, (contents) => {
        const [fast, slow] = ["", " "].map((between) => {
          const formulas = new Map<string, string>();
          const row = `<row r="7">${rowOf(contents, between)}</row>`;
          const rows = scan(`<worksheet><sheetData>${row}</sheetData></worksheet>`, formulas);
          return rows === undefined ? undefined : { rows, formulas };
        });
        expect(fast).toEqual(slow);
      }),
    );
  });
});
