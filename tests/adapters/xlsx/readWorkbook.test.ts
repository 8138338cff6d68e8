import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx, type WriteOptions } from "hucre";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { toSerial } from "../../../src/domain/deadline/isoDate";
import { MOST_ROWS } from "../../../src/workbook/sheetLimits";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { defined } from "../../helpers/defined";

const SHEET = "xl/worksheets/sheet1.xml";

async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("a.xlsx", bytes);
  if (reading.kind !== "read") throw new Error(reading.message);
  return reading.workbook;
}

async function firstRow(options: Partial<WriteOptions> & Pick<WriteOptions, "sheets">) {
  const { sheets } = await snapshotOf(await writeXlsx(options));
  return defined(defined(sheets[0]).rows[0]).cells;
}

/** A workbook of one sheet with one part written over. */
async function withPart(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: "A", rows: [["một", 2]] }] }));
  const xml = new TextDecoder().decode(defined(parts[name]));
  return zipSync({ ...parts, [name]: strToU8(change(xml)) }, { level: 1 });
}

describe("readWorkbook", () => {
  it("leaves blank rows out and keeps their numbers", async () => {
    const rows = [[null, "tiêu đề"], [], [null], ["", " "], ["x"]];
    const { sheets } = await snapshotOf(await writeXlsx({ sheets: [{ name: "A", rows }] }));
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 5]);
    expect(sheets[0]?.rows[0]?.cells).toMatchObject([undefined, { ref: "B1", value: "tiêu đề" }]);
  });

  it("normalises texts and keeps what was stored beside them", async () => {
    const stored = "Đã\u00A0ban hành ".normalize("NFD");
    const [cell] = await firstRow({ sheets: [{ name: "A", rows: [[stored]] }] });
    expect(cell).toMatchObject({ value: "Đã ban hành", original: stored });
    const [clean] = await firstRow({ sheets: [{ name: "A", rows: [["Đã ban hành"]] }] });
    expect(clean).not.toHaveProperty("original");
  });

  it.each(["1900", "1904"] as const)("reads the days of the %s date system", async (dateSystem) => {
    const day = new Date(Date.UTC(2025, 2, 5));
    const [cell] = await firstRow({ dateSystem, sheets: [{ name: "A", rows: [[day]] }] });
    expect(cell).toMatchObject({ type: "date", value: toSerial("2025-03-05") });
  });

  it("keeps the number format of numbers and days", async () => {
    const cells = new Map([
      ["0,0", { value: 0.5, style: { numFmt: "0%" } }],
      ["0,1", { value: 45717, style: { numFmt: "mm/yyyy" } }],
    ]);
    const read = await firstRow({ sheets: [{ name: "A", rows: [[0.5, 45717]], cells }] });
    expect(read).toMatchObject([
      { type: "number", numberFormat: "0%" },
      { type: "date", numberFormat: "mm/yyyy" },
    ]);
  });

  it("tells how a sheet is hidden", async () => {
    const rows = [["x"]];
    const { sheets } = await snapshotOf(
      await writeXlsx({
        sheets: [
          { name: "A", rows },
          { name: "B", rows, hidden: true },
          { name: "C", rows, veryHidden: true },
        ],
      }),
    );
    expect(sheets.map(({ visibility }) => visibility)).toEqual([
      "visible",
      "hidden",
      "very-hidden",
    ]);
  });

  it("tells of macros without running them", async () => {
    const sheets = [{ name: "A", rows: [["x"]] }];
    expect((await snapshotOf(await writeXlsx({ sheets }))).macros).toBe(false);
    const vbaProject = new Uint8Array([1, 2, 3]);
    expect((await snapshotOf(await writeXlsx({ sheets, vbaProject }))).macros).toBe(true);
  });

  it("takes a number that is none for the text it is", async () => {
    const bytes = await withPart(SHEET, (xml) => xml.replace("<v>2</v>", "<v>hai</v>"));
    const { sheets } = await snapshotOf(bytes);
    expect(sheets[0]?.rows[0]?.cells[1]).toMatchObject({ type: "text", value: "hai" });
  });

  it("takes a day behind the calendar for what Excel shows of it", async () => {
    const cells = new Map([["0,0", { value: 2e9, style: { numFmt: "dd/mm/yyyy" } }]]);
    const [cell] = await firstRow({ sheets: [{ name: "A", rows: [[2e9]], cells }] });
    expect(cell).toMatchObject({ type: "text", value: "########" });
  });

  it("refuses a sheet with a stray cell in the last corner, in a sentence", async () => {
    const bytes = await withPart(SHEET, (xml) =>
      xml.replace(
        "</sheetData>",
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    );
    const reading = await readWorkbook("a.xlsx", bytes);
    expect(reading).toMatchObject({ kind: "unreadable", code: "sheet-too-large" });
    expect("message" in reading ? reading.message : "").toMatch(
      /^Trang “A” có ô nằm quá xa bảng\. /u,
    );
  });

  it("refuses a sheet of more rows than anybody fills", async () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, () => [1]);
    const reading = await readWorkbook(
      "a.xlsx",
      await writeXlsx({ sheets: [{ name: "A", rows }] }),
    );
    expect(reading).toMatchObject({ kind: "unreadable", code: "sheet-too-large" });
  });

  it("reads a sheet whose last row is far away", async () => {
    const cells = new Map([["1048575,0", { value: "xa" }]]);
    const { sheets } = await snapshotOf(
      await writeXlsx({ sheets: [{ name: "A", rows: [["gần"]], cells }] }),
    );
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 1_048_576]);
  });

  it("refuses a sheet that reaches far to the right in many rows", async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="XFD${number}" s="0"/><c r='XFD${number}'><v>1</v></c></row>`;
    const rows = Array.from({ length: 30_000 }, (_, at) => row(at + 2)).join("");
    const bytes = await withPart(SHEET, (xml) =>
      xml.replace("</sheetData>", `${rows}</sheetData>`),
    );
    const reading = await readWorkbook("a.xlsx", bytes);
    expect("message" in reading ? reading.message : "").toMatch(
      /^Trang “A” có ô nằm quá xa bảng\. /u,
    );
  });

  it("refuses content in a column that nobody fills, but not a blank cell there", async () => {
    const withCell = (cell: string) =>
      withPart(SHEET, (xml) => xml.replace("</row>", `${cell}</row>`));
    const filled = await readWorkbook("a.xlsx", await withCell('<c r="AMK1"><v>1</v></c>'));
    expect(filled).toMatchObject({ kind: "unreadable", code: "sheet-too-large" });
    const { sheets } = await snapshotOf(await withCell('<c r="AMK1"/>'));
    expect(sheets[0]?.rows[0]?.cells).toHaveLength(2);
    const last = await snapshotOf(await withCell('<c r="AMJ1"><v>1</v></c>'));
    expect(last.sheets[0]?.rows[0]?.cells).toHaveLength(1_024);
  });

  it("reads blank rows that have a style, but not millions of blank cells", async () => {
    const blank = (count: number, row: (number: number) => string) =>
      withPart(SHEET, (xml) => {
        const rows = Array.from({ length: count }, (_, at) => row(at + 2)).join("");
        return xml.replace("</sheetData>", `${rows}</sheetData>`);
      });
    const styled = (number: number) => `<row r="${number}"><c r="A${number}" s="0"/></row>`;
    const { sheets } = await snapshotOf(await blank(150_000, styled));
    expect(sheets[0]?.rows).toHaveLength(1);
    const cells = "<c/>".repeat(20);
    const reading = await readWorkbook("a.xlsx", await blank(101_000, () => `<row>${cells}</row>`));
    expect("message" in reading ? reading.message : "").toMatch(/^Trang “A” có quá nhiều ô\. /u);
  });

  it("refuses to read one part as several sheets", async () => {
    const twice = '<sheet name="B" sheetId="2" r:id="$<id>"/>';
    const bytes = await withPart("xl/workbook.xml", (xml) =>
      xml.replace(/<sheet [^>]*r:id="(?<id>[^"]*)"[^>]*\/>/u, `$&${twice}`),
    );
    expect(await readWorkbook("a.xlsx", bytes)).toMatchObject({ code: "damaged" });
  });

  it("does not look into pictures, charts and comments", async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: "A", rows: [["một"]] }] }));
    const comments = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    const relations = `<Relationships><Relationship Id="rId1" Type="${comments}" Target="../comments1.xml"/></Relationships>`;
    const bytes = zipSync({
      ...parts,
      "xl/worksheets/_rels/sheet1.xml.rels": strToU8(relations),
      "xl/comments1.xml": strToU8("<comments><<<"),
    });
    expect((await snapshotOf(bytes)).sheets[0]?.rows[0]?.cells).toMatchObject([{ value: "một" }]);
  });

  it("passes over a sheet that is a chart", async () => {
    const parts = unzipSync(
      await writeXlsx({ sheets: [{ name: "A", rows: [["một"]] }, { name: "Đồ thị" }] }),
    );
    const relations = new TextDecoder()
      .decode(defined(parts["xl/_rels/workbook.xml.rels"]))
      .replace(/worksheet"(?<target>[^>]*sheet2)/u, 'chartsheet"$<target>')
      .replace(
        /(?<target>Target="worksheets\/sheet2\.xml"[^>]*)\/worksheet"/u,
        '$<target>/chartsheet"',
      );
    expect(relations).toContain("chartsheet");
    const bytes = zipSync({ ...parts, "xl/_rels/workbook.xml.rels": strToU8(relations) });
    expect((await snapshotOf(bytes)).sheets.map(({ name }) => name)).toEqual(["A"]);
  });

  it("makes every text one that can be written again", async () => {
    const bytes = await withPart("xl/workbook.xml", (xml) =>
      xml.replace('name="A"', 'name="NV&#10;\uFFFD&#x9B;"'),
    );
    expect((await snapshotOf(bytes)).sheets[0]?.name).toBe("NV \uFFFD");
  });

  it("cuts a text to what Excel holds in a cell", async () => {
    const [cell] = await firstRow({ sheets: [{ name: "A", rows: [["ế".repeat(40_000)]] }] });
    expect(cell?.value).toHaveLength(32_767);
  });

  it("asks for another format of a binary workbook", async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }] }));
    const { "xl/workbook.xml": workbook, ...rest } = parts;
    const reading = await readWorkbook(
      "a.xlsb",
      zipSync({ ...rest, "xl/workbook.bin": defined(workbook) }),
    );
    expect(reading).toMatchObject({ kind: "unreadable", code: "old-format" });
  });

  it.each([
    ["a sheet that is no XML", SHEET, () => "\u0000\u0001<<<"],
    ["a sheet cut off", SHEET, (xml: string) => xml.slice(0, xml.indexOf("</sheetData>") - 3)],
    ["a missing sheet", "xl/_rels/workbook.xml.rels", () => "<Relationships/>"],
    ["a cell beyond all sheets", SHEET, (xml: string) => xml.replace('r="A1"', 'r="ZZZZ9999"')],
  ])("says that a workbook with %s is damaged", async (_what, part, change) => {
    const reading = await readWorkbook("a.xlsx", await withPart(part, change));
    expect(reading).toMatchObject({ kind: "unreadable", code: "damaged" });
  });

  it("reads a cell whose shared text is not there as blank", async () => {
    const bytes = await withPart(SHEET, (xml) => xml.replace("<v>0</v>", "<v>99</v>"));
    const { sheets } = await snapshotOf(bytes);
    expect(sheets[0]?.rows[0]?.cells).toMatchObject([undefined, { value: 2 }]);
  });
});
