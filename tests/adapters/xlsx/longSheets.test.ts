import { strFromU8, unzipSync } from "fflate";
import { lintPackage } from "../../../src/adapters/xlsx/lintPackage";
import { nodeZip } from "../../../src/adapters/xlsx/nodeZip";
import { makeReadWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { portableUnpacker } from "../../../src/adapters/xlsx/unpacker";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { CellDraft, FreeLook, FreeWorkbookDraft } from "../../../src/workbook/draft";
import { defined } from "../../helpers/defined";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { recalculate } from "../../helpers/libreOffice";
import { aRollUp } from "../../helpers/rollUpDrafts";

const read = makeReadWorkbook(portableUnpacker);
const ALL_BESIDE = { long: 1 };
const NONE_BESIDE = { long: Infinity };

/** A workbook whose first sheet holds these cells, one a row. */
function withCells(cells: readonly (CellDraft<FreeLook> | null)[]): FreeWorkbookDraft {
  const draft = aTemplate("so-y-te");
  const [sheet, ...others] = draft.sheets;
  const rows = cells.map((cell) => ({ cells: [null, cell], height: null, hidden: false }));
  const first = { ...defined(sheet), merges: [], rows };
  return { ...draft, sheets: [first, ...others] };
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The looks of a workbook by number, each told in full: the numbers of its parts follow their order. */
function looksIn(styles: string): readonly string[] {
  const list = (name: string, item: string): readonly string[] => {
    const xml = new RegExp(`<${name}[ >].*?</${name}>`, "su").exec(styles)?.[0] ?? "";
    const items = xml.matchAll(new RegExp(`<${item}(?: [^>]*?)?(?:/>|>.*?</${item}>)`, "gsu"));
    return Array.from(items, ([each]) => each);
  };
  const formats = new Map(
    list("numFmts", "numFmt").map((format) => [/numFmtId="(\d+)"/u.exec(format)?.[1], format]),
  );
  const parts = { font: list("fonts", "font"), fill: list("fills", "fill") };
  const borders = list("borders", "border");
  return list("cellXfs", "xf").map((xf) => {
    const id = (name: string): string => new RegExp(` ${name}="(\\d+)"`, "u").exec(xf)?.[1] ?? "";
    const format = formats.get(id("numFmtId"))?.replace(/numFmtId="\d+"/u, "") ?? id("numFmtId");
    const [font, fill] = [parts.font[Number(id("fontId"))], parts.fill[Number(id("fillId"))]];
    const alignment = /<alignment[^>]*>/u.exec(xf)?.[0];
    return [format, font, fill, borders[Number(id("borderId"))], alignment].join(" ");
  });
}

/** What a written workbook says, line by line, apart from the numbers it says it by. */
async function told(draft: FreeWorkbookDraft, means: { long: number }): Promise<readonly string[]> {
  const bytes = await writeWorkbook(draft, means);
  expect(lintPackage(bytes)).toEqual([]);
  const parts = partsOf(bytes);
  const looks = looksIn(parts.get("xl/styles.xml") ?? "");
  const reading = await read("a.xlsx", bytes);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  return draft.sheets.flatMap(({ name }, at) => {
    const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? "";
    return [
      xml
        .replace(/<sheetData>.*<\/sheetData>/su, "")
        .replace(/<dimension[^>]*>/u, "")
        .replace(/&apos;/gu, "'"),
      ...Array.from(
        xml.matchAll(/<row [^>]*>/gu),
        ([row]) => `${name} ${row.replace('"true"', '"1"')}`,
      ),
      ...Array.from(
        xml.matchAll(/<c r="([A-Z]+\d+)"(?:[^>]* s="(\d+)")?/gu),
        ([, ref, look]) => `${name}!${ref ?? ""}: ${looks[Number(look ?? 0)] ?? "no look"}`,
      ),
      ...reading.workbook.sheets
        .filter((sheet) => sheet.name === name)
        .flatMap(({ rows }) => rows.map((row) => `${name} ${JSON.stringify(row)}`)),
    ];
  });
}

/** The lines in which the two ways of writing differ, and how many there are. */
async function differences(draft: FreeWorkbookDraft): Promise<{ same: number; other: unknown }> {
  const [beside, whole] = [await told(draft, ALL_BESIDE), await told(draft, NONE_BESIDE)];
  const other = beside.flatMap((line, at) => (line === whole[at] ? [] : [[line, whole[at]]]));
  expect(beside).toHaveLength(whole.length);
  return { same: beside.length - other.length, other };
}

describe("sheets written beside the library", () => {
  it("say the same as those that the library writes, in every cell of a roll-up", async () => {
    const { same, other } = await differences(await aRollUp());
    expect(other).toEqual([]);
    expect(same).toBeGreaterThan(10_000);
  });

  it("keep a text as it is, whatever stands in it", async () => {
    const texts = [
      " đầu",
      "cuối ",
      "hai  dấu",
      "xuống\ndòng",
      "<b>&amp;",
      "_x0041_",
      "=1+1",
      "\u0001x",
      "",
    ];
    const draft = withCells([
      ...texts.map((value) => ({ value, style: "text" as const })),
      null,
      { value: true, style: "text" },
      { value: 1.5, style: "integer" },
      { value: "<có>", style: "text", formula: 'IF(1<2,"<có>","")' },
      { value: null, style: { fill: "FFEEDD" } },
      { value: null, style: { fill: "FFEEDD" } },
    ]);
    expect((await differences(draft)).other).toEqual([]);
  });

  it("name a file once, and beside each cell the place in it", async () => {
    const link = (path: string, ref: string): CellDraft<FreeLook> => ({
      value: path,
      style: "link",
      link: { kind: "file", path, sheet: "Nhiệm vụ", ref },
    });
    const inside = { kind: "cell", sheet: "Chỉ tiêu", ref: "B2" } as const;
    const bytes = await writeWorkbook(
      withCells([
        link("a b/một.xlsx", "A2"),
        link("a b/một.xlsx", "A3"),
        link("hai.xlsx", "A2"),
        { value: "mở", style: "link", link: inside },
      ]),
    );
    expect(lintPackage(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    const relations = parts.get("xl/worksheets/_rels/sheet1.xml.rels") ?? "";
    const targets = new Map(
      [...relations.matchAll(/Id="(rId\d+)"[^>]* Target="([^"]*\.xlsx)"/gu)].map(
        ([, id, target]) => [id, target],
      ),
    );
    const links = [
      ...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(
        /<hyperlink ref="(\w+)"(?: r:id="(\w+)")? location="([^"]+)"/gu,
      ),
    ].map(([, ref, id, location]) => [ref, targets.get(id), location]);
    expect(links).toEqual([
      ["B1", "a%20b/m%E1%BB%99t.xlsx", "'Nhiệm vụ'!A2"],
      ["B2", "a%20b/m%E1%BB%99t.xlsx", "'Nhiệm vụ'!A3"],
      ["B3", "hai.xlsx", "'Nhiệm vụ'!A2"],
      ["B4", undefined, "'Chỉ tiêu'!B2"],
    ]);
    expect(targets.size).toBe(2);
  });

  it("leave out what is more than Excel's 65,530 links a sheet, and keep its text", async () => {
    const cells = Array.from({ length: 65_532 }, (_, at): CellDraft<FreeLook> => {
      const link = { kind: "file", path: "xã.xlsx", sheet: "Nhiệm vụ", ref: `A${at + 1}` } as const;
      return { value: `dòng ${at + 1}`, style: "link", link };
    });
    const bytes = await writeWorkbook(withCells(cells), { zip: nodeZip });
    expect(lintPackage(bytes)).toEqual([]);
    const xml = partsOf(bytes).get("xl/worksheets/sheet1.xml") ?? "";
    const linked = Array.from(xml.matchAll(/<hyperlink ref="(\w+)"/gu), ([, ref]) => ref);
    expect([linked.length, linked.at(-1)]).toEqual([65_530, "B65530"]);
    const reading = await read("a.xlsx", bytes);
    const rows = reading.kind === "read" ? (reading.workbook.sheets[0]?.rows ?? []) : [];
    expect(rows.at(-1)?.cells[1]).toMatchObject({ value: "dòng 65532" });
  });

  it("are the same whoever packs them, and the same every time", async () => {
    const draft = await aRollUp();
    const once = await writeWorkbook(draft, { ...ALL_BESIDE, zip: nodeZip });
    expect(await writeWorkbook(draft, { ...ALL_BESIDE, zip: nodeZip })).toEqual(once);
    expect(partsOf(await writeWorkbook(draft, ALL_BESIDE))).toEqual(partsOf(once));
  });
});

describeWithProgram(
  "libreoffice",
  "sheets written beside the library, in LibreOffice",
  (libreOffice) => {
    it("lead into the file and to the place", async () => {
      const link = { kind: "file", path: "một.xlsx", sheet: "Nhiệm vụ", ref: "A7" } as const;
      const saved = partsOf(
        recalculate(
          libreOffice,
          await writeWorkbook(withCells([{ value: "mở", style: "link", link }])),
        ),
      );
      const relations = saved.get("xl/worksheets/_rels/sheet1.xml.rels") ?? "";
      const address = / Target="([^"]*xlsx[^"]*)"/u.exec(relations)?.[1] ?? "";
      const location = / location="([^"]+)"/u.exec(
        saved.get("xl/worksheets/sheet1.xml") ?? "",
      )?.[1];
      expect(decodeURIComponent(`${address}#${location ?? ""}`)).toMatch(
        /một\.xlsx#.*Nhiệm vụ.*A7/u,
      );
    });
  },
);
