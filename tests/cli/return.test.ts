import { readFileSync } from "node:fs";
import { z } from "zod";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { cellText } from "../../src/domain/submission/rawCell";
import { withCell, writeBook } from "../helpers/aBook";
import { aDesk, aReportOf, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { refInTable } from "../helpers/enteredCell";
import { recalculate } from "../helpers/libreOffice";
import { changedParts } from "../helpers/packageParts";
import { sampleFiles } from "../helpers/sampleFiles";
import { part } from "../helpers/packagePart";

const answer = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      out: z.string().nullable(),
      marked: z.number(),
      refusal: z.string().nullable(),
      findings: z.array(z.looseObject({ rule: z.string(), severity: z.string() })),
    }),
  ),
  counts: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
});

const [first = "", second = ""] = tasksOf("so-y-te");
let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

function faulty(): Promise<Uint8Array> {
  const report = aReportOf("so-y-te");
  const once = withCell(report, "Nhiệm vụ", [first, "Trạng thái"], "Đang làm tiếp");
  return writeBook(withCell(once, "Nhiệm vụ", [second, "Tỷ lệ (%)"], 140));
}

const fileAt = (path: string): Uint8Array => Uint8Array.from(readFileSync(desk.at(path)));

async function sheetOf(bytes: Uint8Array, name: string): Promise<readonly (readonly unknown[])[]> {
  const reading = await readWorkbook("a.xlsx", bytes);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  const sheet = defined(reading.workbook.sheets.find((each) => each.name === name));
  return sheet.rows.map(({ cells }) => cells.map((cell) => cellText(cell)));
}

describe("return", () => {
  it("marks what is to be mended, lists it on a first sheet, and keeps the rest", async () => {
    const before = await faulty();
    desk.put("so-y-te.xlsx", before);
    const document = await desk.json("return", "so-y-te.xlsx", "--out", "tra-lai.xlsx");
    const [file] = answer.parse(document).files;
    expect(file).toMatchObject({ file: "so-y-te.xlsx", out: "tra-lai.xlsx", refusal: null });
    expect(file?.findings.every(({ severity }) => severity !== "info")).toBe(true);
    expect(fileAt("so-y-te.xlsx")).toEqual(before);
    const after = fileAt("tra-lai.xlsx");
    expect(lintPackage(after)).toEqual([]);
    const kept = changedParts(before, after).filter((name) => /worksheets\/sheet\d/u.test(name));
    expect(kept).toHaveLength(2);
    const state = refInTable(before, "Nhiệm vụ", [first, "Trạng thái"]);
    const slip = await sheetOf(after, "Trả lại");
    const line = slip.find((cells) => cells.includes(state));
    expect(line?.[1]).toBe("Phải sửa");
    expect(line).toContain("Đang làm tiếp");
    const notes = part(after, "xl/comments1.xml");
    expect(notes).toContain(`ref="${state}"`);
    expect(notes).toContain("Kiểm tra: Trạng thái “Đang làm tiếp”");
  });

  it("stands before all other sheets, alone chosen, and names stay with their sheets", async () => {
    const [sample] = await sampleFiles((path) => path.includes("so-tu-phap"));
    const before = await defined(sample).bytes();
    desk.put("so-y-te.xlsx", before);
    await desk.json("return", "so-y-te.xlsx", "--out", "tra-lai.xlsx");
    const reading = await readWorkbook("a.xlsx", fileAt("tra-lai.xlsx"));
    if (reading.kind === "unreadable") throw new Error(reading.message);
    expect(reading.workbook.sheets[0]?.name).toBe("Trả lại");
    const after = fileAt("tra-lai.xlsx");
    const book = part(after, "xl/workbook.xml");
    const printed = (text: string): readonly string[] =>
      [...text.matchAll(/localSheetId="(?<at>\d+)"[^>]*>(?<refersTo>[^<]*)/gu)].map(
        ({ groups }) => `${groups?.["at"] ?? ""} ${groups?.["refersTo"] ?? ""}`,
      );
    const moved = printed(part(before, "xl/workbook.xml")).map((line) =>
      line.replace(/^\d+/u, (at) => String(Number(at) + 1)),
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(printed(book)).toEqual(expect.arrayContaining([...moved]));
    expect(book).toContain('activeTab="0"');
    const sheets = [1, 2, 3, 4, 5, 6].map((at) => part(after, `xl/worksheets/sheet${at}.xml`));
    expect(sheets.filter((sheet) => sheet.includes('tabSelected="1"'))).toHaveLength(1);
  });

  it("reads what the agency mended in the copy as a report like any other", async () => {
    desk.put("so-y-te.xlsx", await faulty());
    await desk.json("return", "so-y-te.xlsx", "--out", "tra-lai.xlsx");
    const returned = fileAt("tra-lai.xlsx");
    const state = refInTable(returned, "Nhiệm vụ", [first, "Trạng thái"]);
    const percent = refInTable(returned, "Nhiệm vụ", [second, "Tỷ lệ (%)"]);
    const mended = await patchPackage(returned, [
      { kind: "cell", sheet: "Nhiệm vụ", cell: state, value: "Đang thực hiện" },
      { kind: "cell", sheet: "Nhiệm vụ", cell: percent, value: 40 },
    ]);
    if (mended.kind === "refused") throw new Error(mended.message);
    desk.put("da-sua.xlsx", mended.bytes);
    const checked = await desk.kehoach("check", "da-sua.xlsx");
    expect(checked.stderr).toContain("không có phát hiện nào");
    const again = await desk.kehoach("return", "da-sua.xlsx", "--out", "lan-hai.xlsx");
    expect(again.stderr).toContain("không có gì phải sửa");
  });

  it("returns a copy again with the same content", async () => {
    desk.put("so-y-te.xlsx", await faulty());
    await desk.json("return", "so-y-te.xlsx", "--out", "mot.xlsx");
    await desk.json("return", "mot.xlsx", "--out", "hai.xlsx");
    const [one, two] = [fileAt("mot.xlsx"), fileAt("hai.xlsx")];
    expect(changedParts(one, two).filter((name) => name !== "[Content_Types].xml")).toEqual([]);
  });

  it("makes no copy of a report in which nothing is to be mended", async () => {
    desk.put("so-y-te.xlsx", await reportBytes("so-y-te"));
    const { exitCode, stderr } = await desk.kehoach("return", "so-y-te.xlsx", "--out", "ra.xlsx");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("không có gì phải sửa");
    expect(() => fileAt("ra.xlsx")).toThrow();
  });

  it("goes on with the others where a file cannot be read, and says why", async () => {
    desk.put("nop/a.xlsx", await faulty());
    desk.put("nop/b.xlsx", "không phải sổ");
    const { exitCode, stderr } = await desk.kehoach("return", "nop", "--out", "tra");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("b.xlsx: không đọc được.");
    expect(stderr).toContain("1 bản trả lại");
    expect(fileAt("tra/a.xlsx").length).toBeGreaterThan(0);
  });

  it("asks where to write, and never writes over the reports", async () => {
    desk.put("so-y-te.xlsx", await faulty());
    const none = await desk.kehoach("return", "so-y-te.xlsx");
    expect(none.stderr).toContain("--out");
    const same = await desk.kehoach("return", "so-y-te.xlsx", "--out", "so-y-te.xlsx");
    expect(same.exitCode).not.toBe(0);
    expect(same.stderr).toContain("tệp gốc");
  });
});

describeWithProgram("libreoffice", "a returned copy in LibreOffice", (libreOffice) => {
  it("shows its notes there, and they are ours still when it was saved there", async () => {
    const local = aDesk();
    try {
      local.put("so-y-te.xlsx", await faulty());
      await local.json("return", "so-y-te.xlsx", "--out", "tra-lai.xlsx");
      const saved = recalculate(
        libreOffice,
        Uint8Array.from(readFileSync(local.at("tra-lai.xlsx"))),
      );
      const count = (text: string): number => text.split("Kiểm tra: ").length - 1;
      const notes = count(notesIn(saved));
      expect(notes).toBeGreaterThan(0);
      local.put("luu-lai.xlsx", saved);
      await local.json("return", "luu-lai.xlsx", "--out", "lan-hai.xlsx");
      const again = Uint8Array.from(readFileSync(local.at("lan-hai.xlsx")));
      expect(count(notesIn(again))).toBe(notes);
    } finally {
      local.clear();
    }
  });
});

function notesIn(bytes: Uint8Array): string {
  return [1, 2, 3, 4, 5, 6].map((at) => part(bytes, `xl/comments${at}.xml`)).join("");
}
