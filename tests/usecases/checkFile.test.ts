import { writeXlsx } from "hucre";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { parsePeriod } from "../../src/domain/plan/reportingPeriod";
import { checkFile, unreadableFinding, type CheckTarget } from "../../src/usecases/checkWorkbook";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import { aBook, catalogue, writeBook } from "../helpers/aBook";
import { defined } from "../helpers/defined";

const plan = defined(catalogue.plan("hd-726"));
const march = defined(parsePeriod("2025-03"));

const check = (bytes: Uint8Array, target: CheckTarget | null = null) =>
  checkFile("a.xlsx", bytes, readWorkbook, catalogue, target);

const text = (content: string) => new TextEncoder().encode(content);

/** An old Office container whose directory holds one name. */
function compoundFile(name: string): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 0, true);
  view.setUint32(76, 1, true);
  [...name].forEach((letter, at) => view.setUint16(512 + 2 * at, letter.charCodeAt(0), true));
  view.setUint16(512 + 64, 2 * (name.length + 1), true);
  view.setUint32(1024, 0xfffffffe, true);
  return bytes;
}

const template = writeWorkbook(makeTemplate(plan, march, "so-y-te"));

describe("checkFile", () => {
  it.each([
    ["an empty file", new Uint8Array(), "empty-file"],
    ["a letter in plain text", text("Kính gửi: Sở; Phòng\nXin báo cáo, như sau"), "not-zip"],
    [
      "a web page without a table of rows",
      text("<html><table><tr><td>1</td></tr></table></html>"),
      "not-zip",
    ],
    ["an old workbook that holds nothing", compoundFile("Workbook"), "damaged"],
    ["a workbook with a password", compoundFile("EncryptedPackage"), "encrypted"],
    ["an old Word document", compoundFile("WordDocument"), "other-document"],
    ["the first bytes of an old container", compoundFile("Workbook").slice(0, 100), "truncated"],
    ["the first bytes of a zip", text("PK\u0003\u0004"), "truncated"],
  ])("says in one sentence why %s cannot be read", async (_what, bytes, code) => {
    const result = await check(bytes);
    expect(result).toMatchObject({ kind: "unreadable", code });
    expect("message" in result ? result.message : "").toMatch(/^\p{Lu}.*\.$/su);
  });

  it("says of a workbook with a password what to do", async () => {
    const sheets = [{ name: "Nhiệm vụ", rows: [["TT"]] }];
    const bytes = await writeXlsx({ sheets, encryption: { password: "x", spinCount: 1 } });
    expect(await check(bytes)).toMatchObject({ kind: "unreadable", code: "encrypted" });
  });

  it("says that a file cut off anywhere is damaged", async () => {
    const bytes = await template;
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      const result = await check(bytes.slice(0, Math.floor(bytes.length * share)));
      expect(result).toMatchObject({ kind: "unreadable", code: "truncated" });
    }
  });

  it("takes plan and period from the file where no other are given", async () => {
    const result = await check(await template);
    if (result.kind !== "checked") throw new Error(result.message);
    expect(result.checked.findings).toEqual([]);
    expect(result.checked.submission.identity?.period).toBe("2025-03");
  });

  it("holds the file against the period asked for", async () => {
    const period = defined(parsePeriod("2025-04"));
    const result = await check(await template, { context: plan, period, asOf: null });
    if (result.kind !== "checked") throw new Error(result.message);
    expect(result.checked.findings).toMatchObject([
      { rule: "period-unexpected", value: "2025-03" },
    ]);
  });

  it("judges by the day given", async () => {
    const written = makeTemplate(plan, march, "so-y-te");
    const filled = {
      ...written,
      sheets: written.sheets.map((sheet) =>
        sheet.name === "Nhiệm vụ"
          ? {
              ...sheet,
              rows: sheet.rows.map((row, at) => ({
                ...row,
                cells: row.cells.map((cell, column) =>
                  at > 0 && column === 9
                    ? { value: "Đang thực hiện", style: "input" as const }
                    : cell,
                ),
              })),
            }
          : sheet,
      ),
    };
    const bytes = await writeWorkbook(filled);
    const overdue = async (asOf: string) => {
      const result = await check(bytes, { context: plan, period: march, asOf });
      if (result.kind !== "checked") throw new Error(result.message);
      return result.checked.findings.filter(({ rule }) => rule === "difficulty-missing").length;
    };
    expect(await overdue("2025-02-20")).toBe(0);
    expect(await overdue("2026-02-20")).toBeGreaterThan(2);
  });

  it("checks a workbook without any identity against the first plan, and says so", async () => {
    const { sheets } = aBook();
    const bare = sheets.filter(({ name }) => ["Nhiệm vụ", "Chỉ tiêu"].includes(name));
    const result = await check(await writeBook({ sheets: bare, properties: {} }));
    if (result.kind !== "checked") throw new Error(result.message);
    expect(result.checked.findings.map(({ rule }) => rule)).toEqual(["identity-missing"]);
  });

  it("finds a workbook of none of our sheets wanting, without an exception", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["a", 1],
            [true, null],
          ],
        },
      ],
    });
    const result = await check(bytes);
    if (result.kind !== "checked") throw new Error(result.message);
    const rules = result.checked.findings.map(({ rule }) => rule);
    expect(rules).toEqual(["sheet-missing", "identity-missing"]);
  });
});

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("checkFile of a damaged template", () => {
  const FLIPS = 300;

  it("never throws and never takes damage for content", async () => {
    const bytes = await template;
    const sound = await readWorkbook("a.xlsx", bytes);
    const random = seededRandom(726);
    const silent: string[] = [];
    let unreadable = 0;
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const damaged = bytes.slice();
      const at = Math.floor(random() * bytes.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      const result = await check(damaged);
      if (result.kind === "unreadable") {
        unreadable += 1;
        continue;
      }
      const same = JSON.stringify(await readWorkbook("a.xlsx", damaged)) === JSON.stringify(sound);
      if (!same && result.checked.findings.length === 0) silent.push(`byte ${at}`);
    }
    expect(silent).toEqual([]);
    expect(unreadable).toBeGreaterThan(FLIPS / 2);
  }, 60_000);
});

describe("unreadableFinding", () => {
  it("stands for the file as a whole", () => {
    expect(unreadableFinding("a.xlsx", "Tệp bị hỏng.")).toMatchObject({
      rule: "file-unreadable",
      severity: "error",
      file: "a.xlsx",
      sheet: null,
      message: "Tệp bị hỏng.",
    });
  });
});
