import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { Finding } from "../../src/domain/validation/finding";
import { SAFE_RULES } from "../../src/domain/validation/safeFixes";
import { checkFile } from "../../src/usecases/checkWorkbook";
import { makeSampleSubmissions } from "../../src/usecases/demo/makeSampleSubmissions";
import { fixWorkbook, type FixedFile } from "../../src/usecases/fixWorkbook";
import { parsePeriod } from "../../src/domain/plan/reportingPeriod";
import { catalogue, withCell, writeBook, type Value } from "../helpers/aBook";
import { aReportOf, tasksOf } from "../helpers/commandLine";
import { defined } from "../helpers/defined";
import { editCell } from "../helpers/packageCells";
import { changedParts } from "../helpers/packageParts";
import { plan726 } from "../helpers/filledWorkbooks";

const read = makeReadHandedIn(nodeUnpacker);
const ports = { read, patch: patchPackage, catalogue };

type Fixed = Extract<FixedFile, { kind: "fixed" }>;

async function fixed(bytes: Uint8Array): Promise<Fixed> {
  const result = await fixWorkbook("a.xlsx", bytes, ports);
  if (result.kind === "unreadable") throw new Error(result.message);
  return result;
}

async function findingsOf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const result = await checkFile("a.xlsx", bytes, read, catalogue);
  if (result.kind === "unreadable") throw new Error(result.message);
  return result.checked.findings;
}

/** A finding by what it is and where; one about a sheet by the cells it speaks of. */
function places({ rule, sheet, cell, rowId, fix }: Finding): readonly string[] {
  const cells = [cell ?? rowId ?? "", ...(fix?.also ?? []).map((also) => also.cell)];
  return cells.map((each) => `${rule} ${sheet ?? ""}!${each}`);
}

/** What must hold of any file: fixed findings are gone, none is new, nothing else has changed. */
async function expectMended(before: Uint8Array): Promise<Fixed> {
  const old = await findingsOf(before);
  const result = await fixed(before);
  const now = await findingsOf(result.bytes);
  expect(now).toEqual(result.findings);
  const known = new Set(old.flatMap(places));
  const still = new Set(now.flatMap(places));
  expect(now.filter((finding) => !places(finding).some((place) => known.has(place)))).toEqual([]);
  const steps = result.steps.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);
  expect(steps.filter((step) => still.has(step))).toEqual([]);
  expect(result.steps.every(({ rule }) => SAFE_RULES.includes(rule))).toBe(true);
  expect(lintPackage(result.bytes)).toEqual([]);
  if (steps.length === 0) expect(result.bytes).toBe(before);
  expect((await fixed(result.bytes)).steps).toEqual([]);
  return result;
}

const [first = "", second = "", third = ""] = tasksOf("so-y-te");

function report(...cells: readonly (readonly [string, string, Value])[]): Promise<Uint8Array> {
  return writeBook(
    cells.reduce(
      (book, [id, heading, value]) => withCell(book, "Nhiệm vụ", [id, heading], value),
      aReportOf("so-y-te"),
    ),
  );
}

const march = defined(parsePeriod("2025-03"));
const samples = makeSampleSubmissions(plan726(), march).flatMap(({ path, content, planted }) =>
  content.kind === "workbook" ? [{ path, draft: content.draft, planted }] : [],
);

describe("fixWorkbook", () => {
  it.each(samples.filter(({ planted }) => planted.length > 0))(
    "mends $path without a new finding",
    async ({ draft }) => {
      await expectMended(await writeWorkbook(draft));
    },
  );

  it("mends what the samples' officers mistyped and what they never could", async () => {
    const rules = new Set<string>();
    for (const { draft } of samples.filter(({ planted }) => planted.length > 0)) {
      const { steps } = await fixed(await writeWorkbook(draft));
      steps.forEach(({ rule }) => rules.add(rule));
    }
    expect([...rules].sort()).toEqual([
      "completed-on-as-text",
      "legacy-encoding",
      "percent-fraction",
      "status-spelled-differently",
      "unicode-decomposed",
    ]);
  });

  it("mends any mixture of mistakes without a new finding", async () => {
    const status = fc.constantFrom(
      "đã hoàn thành",
      "Hoàn thành",
      " Đang  triển khai",
      "§ang thùc hiÖn",
      "linh tinh",
      "thường xuyên",
    );
    const percent = fc.constantFrom<Value>(
      0.5,
      "75%",
      "0,25",
      "12,5",
      100,
      "một nửa",
      1,
      "0,005",
      40,
    );
    const day = fc.constantFrom<Value>(
      "05/3/2025",
      "31/02/2025",
      "12/3/2025 ",
      "ngày 1 tháng 3 năm 2025",
      "1/4/2030",
    );
    const text = fc.constantFrom(
      "Đã họp tổ soạn thảo".normalize("NFD"),
      " Đã\u00A0họp ",
      "§· ban hµnh kÕ ho¹ch tæ chøc",
      "Ñaõ ban haønh keá hoaïch",
      "§· mua 10 m¸y®o 5µg/m³ n¨ng lùc½",
      "Đã xong",
    );
    const row = fc.record(
      {
        "Trạng thái": status,
        "Tỷ lệ (%)": percent,
        "Ngày hoàn thành": day,
        "Kết quả thực hiện": text,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(row, row, row, async (one, two, three) => {
        const rows = [one, two, three].map(
          (cells, at) => [[first, second, third][at] ?? "", cells] as const,
        );
        const cells = rows.flatMap(([id, filled]) =>
          Object.entries(filled).map(([heading, value]) => [id, heading, value] as const),
        );
        await expectMended(await report(...cells));
      }),
      { numRuns: 15 },
    );
  });

  it("stores the listed wording for a usual one that was typed in an old font", async () => {
    const { steps } = await expectMended(await report([first, "Trạng thái", "§ang triÓn khai"]));
    expect(steps.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ["status-spelled-differently", "§ang triÓn khai", "Đang thực hiện"],
    ]);
  });

  it("shows long texts to their end", async () => {
    const long = `Đã họp ${"nhiều lần ".repeat(30)}xong`;
    const { steps } = await expectMended(await report([first, "Kết quả thực hiện", ` ${long}`]));
    expect(steps.map(({ before, after }) => [before, after])).toEqual([[` ${long}`, long]]);
  });

  it("rounds nothing", async () => {
    const { steps } = await expectMended(
      await report([first, "Tỷ lệ (%)", "75,5%"], [second, "Tỷ lệ (%)", 0.125]),
    );
    expect(steps).toEqual([]);
  });

  it("leaves a formula, and a text with looks of its own, to people", async () => {
    const bytes = await report([first, "Tỷ lệ (%)", 0.5], [second, "Tỷ lệ (%)", 0.25]);
    const mended = await fixed(bytes);
    const [one, other] = mended.steps.map(({ cell }) => cell);
    const withFormula = editCell(bytes, "Nhiệm vụ", one ?? "", ({ attributes, inner }) => {
      return `<c ${attributes}><f>1/2</f>${inner}</c>`;
    });
    const { steps } = await expectMended(withFormula);
    expect(steps.map(({ cell }) => cell)).toEqual([other]);
    const rich = editCell(bytes, "Nhiệm vụ", other ?? "", ({ attributes }) => {
      const others = attributes.replace(/ ?t="[^"]*"/u, "");
      return `<c ${others} t="inlineStr"><is><r><rPr><b/></rPr><t>0,2</t></r><r><t>5</t></r></is></c>`;
    });
    expect((await expectMended(rich)).steps.map(({ cell }) => cell)).toEqual([one]);
  });

  it("leaves the cells of a merged block that nobody sees", async () => {
    const bytes = await report([first, "Tỷ lệ (%)", 0.5], [second, "Tỷ lệ (%)", 0.25]);
    const [one = "", other = ""] = (await fixed(bytes)).steps.map(({ cell }) => cell);
    const parts = unzipSync(bytes);
    const name = defined(
      changedParts(bytes, (await fixed(bytes)).bytes).find((part) => part.includes("sheet")),
    );
    const xml = strFromU8(defined(parts[name]));
    const beside = one.replace(/^K/u, "J");
    const merged = xml
      .replace(
        "</sheetData>",
        `</sheetData><mergeCells count="1"><mergeCell ref="${beside}:${one}"/></mergeCells>`,
      )
      .replace(/<tableParts.*?<\/tableParts>/su, "");
    const relations = name.replace("worksheets/", "worksheets/_rels/") + ".rels";
    const others = Object.fromEntries(
      Object.entries(parts).filter(
        ([part]) => part !== relations && !part.includes("tables/table1"),
      ),
    );
    const types = strFromU8(defined(parts["[Content_Types].xml"])).replace(
      /<Override PartName="\/xl\/tables\/table1\.xml"[^>]*>/u,
      "",
    );
    const file = zipSync({
      ...others,
      "[Content_Types].xml": strToU8(types),
      [name]: strToU8(merged),
    });
    expect((await expectMended(file)).steps.map(({ cell }) => cell)).toEqual([other]);
  });

  it("says why a signed file stays as it is", async () => {
    const parts = unzipSync(await report([first, "Tỷ lệ (%)", 0.5]));
    const signed = zipSync({ ...parts, "_xmlsignatures/origin.sigs": strToU8("") });
    const result = await fixed(signed);
    expect(result).toMatchObject({ bytes: signed, steps: [] });
    expect(result.refusal).toMatch(/chữ ký số/u);
  });

  it("says what cannot be read", async () => {
    expect(await fixWorkbook("a.xlsx", strToU8("không phải"), ports)).toMatchObject({
      kind: "unreadable",
    });
  });
});
