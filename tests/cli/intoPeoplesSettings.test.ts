import { readFileSync, rmSync } from "node:fs";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import { aDesk, reportBytes, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";
import { readCells } from "../helpers/packageCells";
import { part } from "../helpers/packagePart";
import { sheetXml, tableXml, withXml } from "../helpers/sheetXml";

jest.setTimeout(60_000);

const MARCH = ["consolidate", "nop", "--plan", "hd-726", "--period", "2025-03"];
const INTO = [...MARCH, "--into", "th.xlsx"];
const DETAIL = "Chi tiết";

let desk: Desk;

beforeEach(async () => {
  desk = aDesk();
  desk.put("nop/b.xlsx", await reportBytes("so-y-te"));
  desk.put("nop/c.xlsx", await reportBytes("so-tu-phap"));
  await desk.json(...MARCH, "--out", "th.xlsx");
});

afterEach(() => {
  desk.clear();
});

interface Update {
  readonly into: {
    readonly same: boolean;
    readonly sheets: readonly {
      readonly sheet: string;
      readonly update: string;
    }[];
    readonly notKept: readonly {
      readonly sheet: string;
      readonly what: string;
      readonly where: string | null;
    }[];
  };
}

function bytesOf(): Uint8Array {
  return new Uint8Array(readFileSync(desk.at("th.xlsx")));
}

function edit(sheet: string, edits: Parameters<typeof withXml>[2]): void {
  desk.put("th.xlsx", withXml(bytesOf(), sheet, edits));
}

/** The roll-up brought up to date after one report came and one was withdrawn. */
async function updated(sheet: string): Promise<Update["into"]> {
  desk.put("nop/a.xlsx", await reportBytes("so-noi-vu"));
  rmSync(desk.at("nop/c.xlsx"));
  const { into } = (await desk.json(...INTO)) as Update;
  expect(lintPackage(bytesOf())).toEqual([]);
  const changed = defined(into.sheets.find((each) => each.sheet === sheet));
  expect(changed.update).toBe("rewritten");
  return into;
}

async function isUpToDate(): Promise<boolean> {
  return ((await desk.json(...INTO)) as Update).into.same;
}

/** The rows of a sheet's table by what stands in them: agency and task, from the top. */
function rowsOf(sheet: string, columns: readonly string[]): ReadonlyMap<string, number> {
  const cells = readCells(bytesOf());
  const rows = new Map<string, number>();
  for (let row = 2; cells.has(`${sheet}!A${row}`) && row < 200; row += 1) {
    const words = columns.map((column) =>
      String(cells.get(`${sheet}!${column}${row}`)?.value ?? ""),
    );
    if (words[0] === "") break;
    rows.set(words.join(" | "), row);
  }
  return rows;
}

const detailRows = (): ReadonlyMap<string, number> => rowsOf(DETAIL, ["D", "A"]);

function lastRow(rows: ReadonlyMap<string, number>): number {
  return Math.max(...rows.values());
}

const rowTag = (xml: string, row: number): string =>
  defined(new RegExp(`<row r="${row}"[^>]*>`, "u").exec(xml))[0];

/** The rules on a sheet, each with its range. */
function formats(xml: string): readonly (readonly [string, string])[] {
  const lists = xml.matchAll(
    /<conditionalFormatting sqref="(?<sqref>[^"]*)">(?<rules>.*?)<\/conditionalFormatting>/gsu,
  );
  return [...lists].flatMap(([, sqref = "", rules = ""]) =>
    [...rules.matchAll(/<formula>(?<formula>[^<]*)</gu)].map(
      ([, formula = ""]) => [sqref, formula] as const,
    ),
  );
}

const validations = (xml: string): readonly (string | undefined)[] =>
  [...xml.matchAll(/<dataValidation [^>]*>/gu)].map(
    ([each]) => /sqref="(?<sqref>[^"]*)"/u.exec(each)?.groups?.["sqref"],
  );

describe("consolidate --into: what people set on a sheet that is written anew", () => {
  it("keeps how high and how hidden people made rows, wherever the rows went", async () => {
    const before = [...detailRows()];
    const [tall, hidden, ours] = [2, 3, 4].map((at) => defined(before[at]));
    const ourHeight = / ht="[^"]*"/u.exec(
      rowTag(sheetXml(bytesOf(), DETAIL), defined(ours)[1]),
    )?.[0];
    edit(DETAIL, {
      sheet: (xml) =>
        xml
          .replace(new RegExp(`(<row r="${defined(tall)[1]}") ht="[^"]*"`, "u"), '$1 ht="137.25"')
          .replace(`<row r="${defined(hidden)[1]}"`, '$& outlineLevel="1" hidden="1"'),
    });
    await updated(DETAIL);
    const after = detailRows();
    const xml = sheetXml(bytesOf(), DETAIL);
    const now = (row: readonly [string, number] | undefined): string =>
      rowTag(xml, defined(after.get(defined(row)[0])));
    expect(after.get(defined(tall)[0])).not.toBe(defined(tall)[1]);
    expect(now(tall)).toContain('ht="137.25"');
    expect(now(hidden)).toMatch(/hidden="1".*outlineLevel="1"/u);
    expect(now(ours)).toContain(ourHeight);
    expect(xml.match(/<row [^>]*hidden="1"/gu)).toHaveLength(1);
    expect(xml.match(/ht="137.25"/gu)).toHaveLength(1);
    expect(await isUpToDate()).toBe(true);
  });

  it("lets people's conditional formats follow their rows, and has ours once", async () => {
    const before = [...detailRows()];
    const last = lastRow(detailRows());
    const one = defined(before[3]);
    const ours = formats(sheetXml(bytesOf(), DETAIL));
    const rule = (sqref: string, formula: string, priority: number): string =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="1" priority="${priority}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    edit(DETAIL, {
      sheet: (xml) =>
        xml.replace(
          "<conditionalFormatting",
          rule(`G2:G${last}`, '$G2="Hoàn thành"', 11) +
            rule(`C2:C${last}`, `COUNTIF($C$2:$C$${last},$C2)&gt;1`, 12) +
            rule(`A${one[1]}:C${one[1]}`, `LEN($D${one[1]})&gt;0`, 13) +
            "<conditionalFormatting",
        ),
    });
    await updated(DETAIL);
    const rows = detailRows();
    const [end, there] = [lastRow(rows), defined(rows.get(one[0]))];
    const expected = [
      [`G2:G${end}`, '$G2="Hoàn thành"'],
      [`C2:C${end}`, `COUNTIF($C$2:$C$${end},$C2)&gt;1`],
      [`A${there}:C${there}`, `LEN($D${there})&gt;0`],
      ...ours.map(([sqref, formula]) => [sqref.replace(/\d+$/u, String(end)), formula]),
    ];
    expect(end).not.toBe(last);
    expect(there).not.toBe(one[1]);
    expect([...formats(sheetXml(bytesOf(), DETAIL))].sort()).toEqual(expected.sort());
    expect(await isUpToDate()).toBe(true);
  });

  it("lets dropdowns of people follow their rows, those from other sheets too", async () => {
    const last = lastRow(detailRows());
    const ext = `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'Danh mục'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>V2:V${last}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    edit(DETAIL, {
      sheet: (xml) =>
        xml
          .replace(
            "<hyperlinks>",
            `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="U2:U${last}"><formula1>"Rồi,Chưa"</formula1></dataValidation></dataValidations><hyperlinks>`,
          )
          .replace("</worksheet>", `${ext}</worksheet>`),
    });
    await updated(DETAIL);
    const end = lastRow(detailRows());
    const xml = sheetXml(bytesOf(), DETAIL);
    expect(end).not.toBe(last);
    expect(validations(xml)).toEqual([`U2:U${end}`]);
    expect(xml).toContain(`<xm:f>'Danh mục'!$A$2:$A$4</xm:f>`);
    expect(xml).toContain(`<xm:sqref>V2:V${end}</xm:sqref>`);
    expect(await isUpToDate()).toBe(true);
  });

  it("keeps a filter, the order people sorted to, the window, the look of the table and the page set-up", async () => {
    const last = lastRow(detailRows());
    edit(DETAIL, {
      sheet: (xml) =>
        xml
          .replace(
            /<sheetView .*?<\/sheetView>/su,
            '<sheetView workbookViewId="0" zoomScale="80"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>',
          )
          .replace(/<pageSetup [^>]*>/u, '<pageSetup paperSize="8" orientation="portrait"/>'),
      table: (xml) =>
        xml
          .replace(
            /<autoFilter ref="([^"]*)"\/>/u,
            `<autoFilter ref="$1"><filterColumn colId="6"><filters><filter val="Hoàn thành"/></filters></filterColumn></autoFilter><sortState ref="A2:AA${last}"><sortCondition descending="1" ref="B2:B${last}"/></sortState>`,
          )
          .replace("TableStyleLight1", "TableStyleMedium4"),
      book: (xml) => xml.replace(/(?<='Chi tiết'!)\$A\$1:\$[A-Z]+\$\d+/u, () => `$A$1:$H$${last}`),
    });
    const { notKept } = await updated(DETAIL);
    const end = lastRow(detailRows());
    const [xml, table] = [sheetXml(bytesOf(), DETAIL), tableXml(bytesOf(), DETAIL)];
    expect(xml).toContain('zoomScale="80"><pane ySplit="1" topLeftCell="A2" state="frozen"/>');
    expect(xml).toContain('<pageSetup paperSize="8" orientation="portrait"/>');
    expect(table).toContain('<filterColumn colId="6"><filters><filter val="Hoàn thành"/>');
    expect(table).toContain(
      `<sortState ref="A2:AA${end}"><sortCondition descending="1" ref="B2:B${end}"/></sortState>`,
    );
    expect(table).toContain("TableStyleMedium4");
    expect(part(bytesOf(), "xl/workbook.xml")).toContain(`'Chi tiết'!$A$1:$H$${end}<`);
    expect(notKept).toEqual([
      { sheet: DETAIL, what: "order", where: null },
      { sheet: DETAIL, what: "filter-of-new-rows", where: null },
    ]);
    expect(await isUpToDate()).toBe(true);
  });

  it("puts new rows behind the others where people sorted the table", async () => {
    const table = (xml: string): string =>
      xml.replace(
        /(<autoFilter ref="[^"]*"\/>)/u,
        '$1<sortState ref="A2:AA3"><sortCondition ref="B2:B3"/></sortState>',
      );
    edit(DETAIL, { table });
    const before = [...detailRows().keys()];
    await updated(DETAIL);
    const after = [...detailRows().keys()];
    const kept = before.filter((row) => after.includes(row));
    expect(kept.length).toBeGreaterThan(0);
    expect(after.slice(0, kept.length)).toEqual(kept);
    expect(after.length).toBeGreaterThan(kept.length);
    expect(await isUpToDate()).toBe(true);
  });

  it("keeps blocks, links and rules that people put below a table with what stands there", async () => {
    const last = lastRow(detailRows());
    const done = await patchPackage(bytesOf(), [
      { kind: "cell", sheet: DETAIL, cell: `C${last + 3}`, value: "Người lập biểu" },
    ]);
    if (done.kind === "refused") throw new Error(done.message);
    desk.put("th.xlsx", done.bytes);
    edit(DETAIL, {
      sheet: (xml) =>
        xml
          .replace(
            "</sheetData>",
            `</sheetData><mergeCells count="1"><mergeCell ref="C${last + 3}:F${last + 3}"/></mergeCells>`,
          )
          .replace(
            "</hyperlinks>",
            `<hyperlink ref="C${last + 3}" location="'Tổng quan'!A1"/></hyperlinks>`,
          ),
    });
    await updated(DETAIL);
    const end = lastRow(detailRows());
    const xml = sheetXml(bytesOf(), DETAIL);
    expect(end).not.toBe(last);
    expect(readCells(bytesOf()).get(`${DETAIL}!C${end + 3}`)?.value).toBe("Người lập biểu");
    expect(xml).toContain(`<mergeCell ref="C${end + 3}:F${end + 3}"/>`);
    expect(xml).toContain(`<hyperlink ref="C${end + 3}" location="'Tổng quan'!A1"/>`);
    expect(await isUpToDate()).toBe(true);
  });
});
