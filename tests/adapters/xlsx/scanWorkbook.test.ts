import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { readWithLibrary } from "../../../src/adapters/xlsx/readWorkbook";
import { scanWorkbook } from "../../../src/adapters/xlsx/scan/scanWorkbook";
import { makeTextReader } from "../../../src/workbook/textCache";
import { portableUnpacker, type Unpacker } from "../../../src/adapters/xlsx/unpacker";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { guardZip } from "../../../src/adapters/xlsx/zipGuard";
import { parsePeriod } from "../../../src/domain/plan/reportingPeriod";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { makeSampleSubmissions } from "../../../src/usecases/demo/makeSampleSubmissions";
import { makeTemplate } from "../../../src/usecases/makeTemplate";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { defined } from "../../helpers/defined";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import { recalculate } from "../../helpers/libreOffice";

const catalogue = openCatalogue();
const context = defined(catalogue.plan("hd-726"));
const period = defined(parsePeriod("2025-03"));

function scan(bytes: Uint8Array, unpacker: Unpacker = nodeUnpacker): WorkbookSnapshot | undefined {
  const verdict = guardZip(bytes);
  if (verdict.kind !== "workbook-zip") return undefined;
  const { entries, macros } = verdict;
  return scanWorkbook(bytes, entries, macros, unpacker, makeTextReader());
}

async function readByLibrary(bytes: Uint8Array): Promise<WorkbookSnapshot | undefined> {
  const verdict = guardZip(bytes);
  if (verdict.kind !== "workbook-zip") return undefined;
  const reading = await readWithLibrary("a.xlsx", bytes, verdict, nodeUnpacker);
  return reading.kind === "read" ? reading.workbook : undefined;
}

/** Trailing blank cells say nothing; everything else must agree. */
function comparable(workbook: WorkbookSnapshot | undefined): unknown {
  return {
    properties: [...(workbook?.properties ?? [])],
    sheets: workbook?.sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rows: rows.map(({ number, cells }) => ({
        number,
        cells: cells.filter((cell) => cell !== undefined),
      })),
    })),
  };
}

/** The same package with one part's text changed, checksums sound. */
function edited(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(defined(parts[part])))) });
}

/** A small generator of its own, so that a failing run can be repeated. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const SCRAPS = [
  "<",
  ">",
  "&",
  '"',
  "</c>",
  "<c>",
  "<v>7</v>",
  ' t="s"',
  ' t="e"',
  "&amp;",
  "&#65;",
  "_x0041_",
  "<!-- -->",
  "9",
  " ",
  "<f>",
  "</row>",
  'r="A1"',
  "é",
];

function damaged(xml: string, seed: number): string {
  const next = seeded(seed);
  const at = next(xml.length);
  const length = next(12);
  const scrap = SCRAPS[next(SCRAPS.length)] ?? "";
  return (
    xml.slice(0, at) + (next(3) === 0 ? "" : scrap) + xml.slice(at + (next(2) === 0 ? 0 : length))
  );
}

const SHEET = "xl/worksheets/sheet2.xml";

describe("scanWorkbook", () => {
  let template: Uint8Array;

  beforeAll(async () => {
    template = await writeWorkbook(makeTemplate(context, period, "so-noi-vu", { sample: true }));
  });

  it("reads every sample submission exactly as the library does", async () => {
    const drafts = makeSampleSubmissions(context, period).flatMap(({ content }) =>
      content.kind === "workbook" ? [content.draft] : [],
    );
    for (const draft of drafts) {
      const bytes = await writeWorkbook(draft);
      expect(comparable(scan(bytes))).toEqual(comparable(await readByLibrary(bytes)));
    }
    expect(drafts.length).toBeGreaterThan(30);
  });

  it("reads the same with the portable unpacker", () => {
    expect(scan(template)).toBeDefined();
    expect(scan(template, portableUnpacker)).toEqual(scan(template));
  });

  it("leaves a workbook that is not made from our template to the library", () => {
    const foreign = edited(template, "xl/workbook.xml", (xml) => xml.replace("_kehoach", "khac"));
    expect(scan(foreign)).toBeUndefined();
  });

  it.each([
    ["a text", '<c r="H2" t="inlineStr"><is><t>Đã trình &amp; ký</t></is></c>'],
    ["blanks around", '<c r="H2" s="1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>'],
    ["nothing", '<c r="H2" t="inlineStr"><is><t></t></is></c>'],
    ["an empty element", '<c r="H2" t="inlineStr"><is><t/></is></c>'],
    ["a type that is none", '<c r="H2" t="str"><is><t>a</t></is></c>'],
  ])("reads %s in the cell itself as the library does, or leaves it to it", async (_, cell) => {
    const bytes = edited(template, SHEET, (xml) =>
      xml.replace(/<c r="H2"[^>]*(?:\/>|>.*?<\/c>)/u, cell),
    );
    expect(bytes).not.toEqual(template);
    const scanned = scan(bytes);
    const expected = comparable(await readByLibrary(bytes));
    expect(scanned === undefined ? expected : comparable(scanned)).toEqual(expected);
    expect(scanned !== undefined).toBe(cell.includes("</t></is>") && cell.includes("inlineStr"));
  });

  it.each([
    ["a shared formula", '<c r="H2"><f t="shared" si="0" ref="H2:H3">1+1</f><v>2</v></c>'],
    ["rich inline text", '<c r="H2" t="inlineStr"><is><r><t>a</t></r></is></c>'],
    ["a date of the ISO kind", '<c r="H2" t="d"><v>2025-03-05</v></c>'],
    ["an escaped character", '<c r="H2" t="str"><v>_x0041_</v></c>'],
    ["a comment", "<!-- x -->"],
  ])("leaves %s to the library", (_, cell) => {
    const bytes = edited(template, SHEET, (xml) =>
      xml.replace(/<c r="H2"[^>]*(?:\/>|>.*?<\/c>)/u, cell),
    );
    expect(bytes).not.toEqual(template);
    expect(scan(bytes)).toBeUndefined();
  });

  it.each([
    ["date1904='1'", false],
    ['date1904 = "true"', false],
    ['date1904="&#49;"', false],
    ['date1904="0"', true],
    ['date1904="false"', true],
  ])("leaves another date system than that of 1900 to the library: %s", (attribute, scanned) => {
    const bytes = edited(template, "xl/workbook.xml", (xml) =>
      xml
        .replace(/<workbookPr[^>]*\/>/u, "")
        .replace("<sheets>", `<workbookPr ${attribute}/><sheets>`),
    );
    expect(strFromU8(defined(unzipSync(bytes)["xl/workbook.xml"]))).toContain(attribute);
    expect(scan(bytes) !== undefined).toBe(scanned);
  });

  it("leaves a workbook whose sheets share a part to the library", () => {
    const bytes = edited(template, "xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace("worksheets/sheet3.xml", "worksheets/sheet2.xml"),
    );
    expect(scan(template)).toBeDefined();
    expect(scan(bytes)).toBeUndefined();
  });

  it("agrees with the library or stands back on 400 damaged sheets", async () => {
    let scanned = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const bytes = edited(template, seed % 4 === 0 ? "xl/sharedStrings.xml" : SHEET, (xml) =>
        damaged(xml, seed * 7919),
      );
      const ours = scan(bytes);
      if (ours === undefined) continue;
      scanned += 1;
      const theirs = await readByLibrary(bytes);
      expect({ seed, read: comparable(ours) }).toEqual({ seed, read: comparable(theirs) });
    }
    expect(scanned).toBeGreaterThan(20);
  });

  describeWithProgram("libreoffice", "on a workbook saved by LibreOffice", (libreOffice) => {
    it("reads exactly what the library reads", async () => {
      const saved = recalculate(libreOffice, template);
      expect(scan(saved)).toBeDefined();
      expect(comparable(scan(saved))).toEqual(comparable(await readByLibrary(saved)));
    });
  });
});
