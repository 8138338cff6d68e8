import { existsSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { outlinePackage } from "../../src/adapters/xlsx/patch/outlinePackage";
import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import type { PackageEdit } from "../../src/workbook/packageEdit";
import { emptySheet, plainRow } from "../../src/workbook/draft";
import { aBook, withCell, writeBook } from "../helpers/aBook";
import { aDesk, aReportOf, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { compareFormulas } from "../helpers/compareFormulas";
import { defined } from "../helpers/defined";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { withBox, withWidth } from "../helpers/drawnOn";
import { withoutSheet, withSheetNamed } from "../helpers/editedSheets";
import { enter, refInTable } from "../helpers/enteredCell";
import { recalculate } from "../helpers/libreOffice";
import { readCells } from "../helpers/packageCells";
import { part } from "../helpers/packagePart";
import { changedParts } from "../helpers/packageParts";

jest.setTimeout(60_000);

const MARCH = ["consolidate", "nop", "--plan", "hd-726", "--period", "2025-03"];
const INTO = [...MARCH, "--into", "th.xlsx"];
const TASKS = "Tổng hợp nhiệm vụ";
const DETAIL = "Chi tiết";
const VERDICT = "Xác nhận của cơ quan tổng hợp";
const task = defined(tasksOf("so-y-te")[0]);

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly dropped: number;
}

interface Answer {
  readonly out: string | null;
  readonly backup: string | null;
  readonly into: {
    readonly dryRun: boolean;
    readonly same: boolean;
    readonly agencies: readonly (Counts & {
      readonly agency: string | null;
      readonly name: string | null;
    })[];
    readonly sheets: readonly (Counts & {
      readonly sheet: string;
      readonly update: string;
      readonly ownColumns: readonly string[];
    })[];
    readonly rows: readonly {
      readonly sheet: string;
      readonly change: string;
      readonly agency: string | null;
      readonly agencyText: string | null;
      readonly row: string;
      readonly cells: readonly {
        readonly column: string;
        readonly before: string | null;
        readonly after: string | null;
      }[];
    }[];
  };
}

let desk: Desk;

beforeEach(async () => {
  desk = aDesk();
  desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
  desk.put("nop/b.xlsx", await reportBytes("so-tu-phap"));
  await desk.json(...MARCH, "--out", "th.xlsx");
});

afterEach(() => {
  desk.clear();
});

async function into(...more: readonly string[]): Promise<Answer> {
  return (await desk.json(...INTO, ...more)) as Answer;
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(desk.at(path)));
}

async function patchRollUp(...edits: readonly PackageEdit[]): Promise<Uint8Array> {
  const patched = await patchPackage(bytesOf("th.xlsx"), edits);
  if (patched.kind === "refused") throw new Error(patched.message);
  desk.put("th.xlsx", patched.bytes);
  return patched.bytes;
}

/** The cell beside the last column of a sheet's table, in the row of what stands in it. */
function besideTable(sheet: string, key: string): { heading: string; cell: string } {
  const cells = readCells(bytesOf("th.xlsx"));
  const heads = [...cells.keys()].flatMap((address) =>
    address.startsWith(`${sheet}!`) && /[A-Z]1$/u.test(address)
      ? [address.slice(sheet.length + 1, -1)]
      : [],
  );
  const last = defined(heads.at(-1));
  const next = last.slice(0, -1) + String.fromCharCode(last.charCodeAt(last.length - 1) + 1);
  const heading = defined(cells.get(`${sheet}!A1`)?.value);
  const row = refInTable(bytesOf("th.xlsx"), sheet, [key, String(heading)]).replace(/[A-Z]/gu, "");
  return { heading: `${next}1`, cell: `${next}${row}` };
}

/** What people make of a roll-up: a column, a looked-up day, a sheet and a verdict of their own. */
async function workedOn(): Promise<Uint8Array> {
  const inTasks = besideTable(TASKS, task);
  const inDetail = besideTable(DETAIL, task);
  const value = (sheet: string, cell: string, text: string): PackageEdit => ({
    ...{ kind: "cell", sheet, cell, value: text },
  });
  await patchRollUp(
    value(TASKS, inTasks.heading, "Người theo dõi"),
    value(TASKS, inTasks.cell, "Chị Hoa"),
    value(DETAIL, inDetail.heading, "Đã gọi"),
    { kind: "cell", sheet: DETAIL, cell: inDetail.cell, value: 45_000, numberFormat: "dd/mm/yyyy" },
    {
      kind: "sheet",
      draft: { ...emptySheet, name: "Sổ tay", rows: [plainRow([{ value: "nhớ", style: "text" }])] },
    },
  );
  const judged = enter(bytesOf("th.xlsx"), TASKS, [task, VERDICT], "Hoàn thành");
  desk.put("th.xlsx", judged);
  await into();
  return bytesOf("th.xlsx");
}

describe("consolidate --into", () => {
  it("leaves a roll-up that is up to date as it is, byte for byte, and keeps nothing of it", async () => {
    const before = bytesOf("th.xlsx");
    const { out, backup, into: update } = await into();
    expect([out, backup, update.same]).toEqual(["th.xlsx", null, true]);
    expect(
      update.agencies.every(({ added, changed, dropped }) => added + changed + dropped === 0),
    ).toBe(true);
    expect(bytesOf("th.xlsx")).toEqual(before);
    expect(existsSync(desk.at("th.ban-truoc.xlsx"))).toBe(false);
  });

  it("says with --dry-run what would change, and writes nothing", async () => {
    const before = bytesOf("th.xlsx");
    desk.put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
    const { out, into: update } = await into("--dry-run");
    expect([out, update.dryRun, update.same]).toEqual([null, true, false]);
    const detail = update.rows.filter(({ sheet }) => sheet === DETAIL);
    expect(new Set(detail.map(({ change, agency }) => `${change} ${agency ?? ""}`))).toEqual(
      new Set(["changed so-y-te"]),
    );
    expect(detail[0]?.cells).toEqual([
      {
        column: "Kết quả thực hiện",
        before: "Đã trình dự thảo kế hoạch",
        after: "Đã ban hành kế hoạch",
      },
    ]);
    expect(bytesOf("th.xlsx")).toEqual(before);
    const { stderr } = await desk.kehoach(...INTO, "--dry-run");
    expect(stderr).toContain("Mới là xem trước, chưa ghi gì; bỏ --dry-run để ghi.");
    expect(stderr).toContain("“Đã trình dự thảo kế hoạch” → “Đã ban hành kế hoạch”");
    expect(stderr).toContain("\n  Các cơ quan khác: không đổi.\n");
  });

  it("counts the rows of agencies under the ids that the rest of the document uses, each once", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
    const answer = await into("--dry-run");
    const { expected } = (answer as unknown as { agencies: { expected: readonly string[] } })
      .agencies;
    const ids = answer.into.agencies.map(({ agency }) => agency);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id !== null && !expected.includes(id))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining([null, "so-y-te", "so-tu-phap"]));
  });

  it("changes only the rows of the file that changed", async () => {
    const before = bytesOf("th.xlsx");
    desk.put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
    const { backup, into: update } = await into();
    expect(backup).toBe("th.ban-truoc.xlsx");
    expect(bytesOf("th.ban-truoc.xlsx")).toEqual(before);
    expect(update.sheets.filter(({ update: how }) => how !== "same")).toEqual([
      expect.objectContaining({ sheet: TASKS, update: "cells" }),
      expect.objectContaining({ sheet: DETAIL, update: "cells" }),
    ]);
    const after = bytesOf("th.xlsx");
    expect(lintPackage(after)).toEqual([]);
    const [old, now] = [readCells(before), readCells(after)];
    const changed = [...now].filter(
      ([address, cell]) =>
        !address.startsWith("_kehoach!") && cell.value !== (old.get(address)?.value ?? null),
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(
      new Set(changed.map(([, { value }]) => String(value).includes("Đã ban hành kế hoạch"))),
    ).toEqual(new Set([true]));
    expect((await into()).into.same).toBe(true);
    expect(bytesOf("th.xlsx")).toEqual(after);
    expect(bytesOf("th.ban-truoc.xlsx")).toEqual(before);
  });

  it("gives what a roll-up made anew gives, and keeps what people made of it", async () => {
    await workedOn();
    desk.put("nop/c.xlsx", await reportBytes("so-noi-vu"));
    const { into: update } = await into();
    expect(update.sheets.find(({ sheet }) => sheet === DETAIL)).toMatchObject({
      update: "rewritten",
      dropped: 0,
      ownColumns: ["Đã gọi"],
    });
    const after = bytesOf("th.xlsx");
    expect(lintPackage(after)).toEqual([]);
    const cells = readCells(after);
    const column = (sheet: string, heading: string) =>
      cells.get(`${sheet}!${refInTable(after, sheet, [task, heading])}`)?.value;
    expect(column(TASKS, "Người theo dõi")).toBe("Chị Hoa");
    expect(column(TASKS, VERDICT)).toBe("Hoàn thành");
    expect(column(DETAIL, "Đã gọi")).toBe(45_000);
    expect(cells.get("Sổ tay!A1")?.value).toBe("nhớ");
    desk.put("moi.xlsx", bytesOf("th.xlsx"));
    await desk.json(...MARCH, "--out", "moi.xlsx");
    const anew = readCells(bytesOf("moi.xlsx"));
    const differing = [...anew].filter(
      ([address, cell]) => (cells.get(address)?.value ?? "") !== (cell.value ?? ""),
    );
    expect(differing).toEqual([]);
    expect((await into()).into.same).toBe(true);
  });

  it("takes the rows of a file that is withdrawn out again", async () => {
    const { into: update } = await (async () => {
      desk.put("nop/b.xlsx", await writeBook(aBook("so-tu-phap")));
      return into();
    })();
    const gone = update.rows.filter(
      ({ sheet, change }) => sheet === DETAIL && change === "dropped",
    );
    expect(new Set(gone.map(({ agency }) => agency))).toEqual(new Set(["so-tu-phap"]));
    expect(new Set(gone.map(({ agencyText }) => agencyText))).toEqual(new Set(["Sở Tư pháp"]));
    expect(update.agencies.find(({ agency }) => agency === "so-y-te")).toMatchObject({
      name: "Sở Y tế",
      added: 0,
      dropped: 0,
    });
    expect(lintPackage(bytesOf("th.xlsx"))).toEqual([]);
  });

  it("touches no part of the package whose sheet stays the same", async () => {
    const before = await workedOn();
    desk.put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
    await into();
    const changed = changedParts(before, bytesOf("th.xlsx"));
    expect(changed.filter((part) => /(?:theme|charts|drawings)\//u.test(part))).toEqual([]);
    expect(changed.length).toBeLessThan(12);
  });

  it("lets the counts of the overview lead to the first task behind them", async () => {
    const links = (path: string): ReadonlyMap<string, string> =>
      new Map([...outlinePackage(bytesOf(path)).linksOn("Tổng quan")].sort());
    const before = links("th.xlsx");
    const done = aReportOf("so-y-te");
    const id = defined(tasksOf("so-y-te")[0]);
    const finished = { "Trạng thái": "Hoàn thành", "Tỷ lệ (%)": 100, "Ngày hoàn thành": 45_730 };
    const book = Object.entries(finished).reduce(
      (each, [heading, value]) => withCell(each, "Nhiệm vụ", [id, heading], value),
      done,
    );
    desk.put("nop/a.xlsx", await writeBook(book));
    const { into: update } = await into();
    expect(update.sheets.find(({ sheet }) => sheet === "Tổng quan")?.update).toBe("cells");
    await desk.json(...MARCH, "--out", "moi.xlsx");
    expect(links("th.xlsx")).toEqual(links("moi.xlsx"));
    expect(links("th.xlsx")).not.toEqual(before);
    expect(lintPackage(bytesOf("th.xlsx"))).toEqual([]);
    expect((await into()).into.same).toBe(true);
  });

  it("puts back a formula that somebody typed over", async () => {
    const status = refInTable(bytesOf("th.xlsx"), TASKS, [task, "Trạng thái"]);
    const formula = readCells(bytesOf("th.xlsx")).get(`${TASKS}!${status}`)?.formula;
    expect(formula).toMatch(/^IF\(/u);
    desk.put("th.xlsx", enter(bytesOf("th.xlsx"), TASKS, [task, "Trạng thái"], "Hoàn thành"));
    await into();
    expect(readCells(bytesOf("th.xlsx")).get(`${TASKS}!${status}`)).toEqual({
      formula,
      value: "Đang thực hiện",
    });
  });

  it.each([
    [["--out", "moi.xlsx", "--into", "th.xlsx"], "--out và --into không dùng cùng nhau"],
    [["--out", "moi.xlsx", "--dry-run"], "--dry-run đi cùng --into"],
    [["--into", "th.xlsm"], "--into: “th.xlsm” phải là tên tệp có đuôi .xlsx."],
  ])("is wrong with %j", async (more, message) => {
    const { exitCode, stderr } = await desk.kehoach(...MARCH, ...more);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  it("says that there is nothing to update, where there is nothing", async () => {
    const { exitCode, stderr } = await desk.kehoach(...MARCH, "--into", "khac.xlsx");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Không tìm thấy “khac.xlsx” để cập nhật. Lần đầu hãy dùng --out");
    expect(existsSync(desk.at("khac.xlsx"))).toBe(false);
  });

  it("leaves a signed roll-up alone", async () => {
    const signed = zipSync({
      ...unzipSync(bytesOf("th.xlsx")),
      "_xmlsignatures/sig1.xml": strToU8("<Signature/>"),
      "[Content_Types].xml": strToU8(
        strFromU8(defined(unzipSync(bytesOf("th.xlsx"))["[Content_Types].xml"])),
      ),
    });
    desk.put("th.xlsx", signed);
    desk.put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
    const { exitCode, stdout, stderr } = await desk.kehoach(...INTO, "--json");
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Không cập nhật “th.xlsx”: ");
    expect(stderr).toContain("ký số");
    expect(bytesOf("th.xlsx")).toEqual(signed);
    expect(existsSync(desk.at("th.ban-truoc.xlsx"))).toBe(false);
  });

  it("never takes another workbook for a roll-up", async () => {
    const report = await reportBytes("so-tu-phap");
    desk.put("bao-cao.xlsx", report);
    const { exitCode, stderr } = await desk.kehoach(...MARCH, "--into", "bao-cao.xlsx");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Không cập nhật “bao-cao.xlsx”: tệp đang có không phải bảng tổng hợp");
    expect(bytesOf("bao-cao.xlsx")).toEqual(report);
  });
});

describe("consolidate --into, on sheets that are written anew", () => {
  /** The part of a sheet: "sheet2"; and the texts that are drawn there, boxes and titles of charts. */
  function sheetPart(name: string): string {
    const bytes = bytesOf("th.xlsx");
    const listed = [
      ...part(bytes, "xl/workbook.xml").matchAll(/<sheet name="([^"]+)"[^>]*r:id="([^"]+)"/gu),
    ];
    const id = defined(listed.find(([, sheet]) => sheet === name)?.[2]);
    const rels = part(bytes, "xl/_rels/workbook.xml.rels");
    const relation = [...rels.matchAll(/<Relationship [^>]*>/gu)].find(([each]) =>
      each.includes(`Id="${id}"`),
    );
    return defined(/worksheets\/([^"]+)\.xml/u.exec(defined(relation)[0])?.[1]);
  }

  function drawn(name: string): { readonly boxes: number; readonly charts: number } {
    const bytes = bytesOf("th.xlsx");
    const rels = part(bytes, `xl/worksheets/_rels/${sheetPart(name)}.xml.rels`);
    const target = /drawings\/(?<file>drawing[^"]+)/u.exec(rels)?.groups?.["file"];
    const drawing = target === undefined ? "" : part(bytes, `xl/drawings/${target}`);
    const count = (pattern: RegExp): number => [...drawing.matchAll(pattern)].length;
    return { boxes: count(/<xdr:sp /gu), charts: count(/<c:chart /gu) };
  }

  const width = (name: string, column: number): number =>
    Number(
      new RegExp(`<col min="${column}" max="${column}" width="(?<width>[^"]*)"`, "u").exec(
        part(bytesOf("th.xlsx"), `xl/worksheets/${sheetPart(name)}.xml`),
      )?.groups?.["width"],
    );

  it("keeps what people drew and how wide they made columns, their own and ours", async () => {
    await workedOn();
    const bytes = withBox(bytesOf("th.xlsx"), sheetPart(DETAIL), "Gọi lại trước 20/3");
    desk.put("th.xlsx", withBox(bytes, sheetPart("Tổng quan"), "Đã báo cáo lãnh đạo"));
    const charts = drawn("Tổng quan").charts;
    desk.put("th.xlsx", withWidth(bytesOf("th.xlsx"), sheetPart(DETAIL), 9, 61.5));
    desk.put("th.xlsx", withWidth(bytesOf("th.xlsx"), sheetPart("Tổng quan"), 4, 14.25));
    // People's own column is the 28th, behind our 27.
    for (const [agency, own] of [
      ["so-noi-vu", 18],
      ["so-tai-chinh", 33.5],
    ] as const) {
      desk.put(`nop/${agency}.xlsx`, await reportBytes(agency));
      const updates = (await into()).into.sheets.map(({ sheet, update }) => [sheet, update]);
      expect(updates).toContainEqual([DETAIL, "rewritten"]);
      expect(lintPackage(bytesOf("th.xlsx"))).toEqual([]);
      expect(drawn(DETAIL)).toEqual({ boxes: 1, charts: 0 });
      expect(drawn("Tổng quan")).toEqual({ boxes: 1, charts });
      expect([9, 28].map((column) => width(DETAIL, column))).toEqual([61.5, own]);
      expect(width("Tổng quan", 4)).toBe(14.25);
      desk.put("th.xlsx", withWidth(bytesOf("th.xlsx"), sheetPart(DETAIL), 28, 33.5));
    }
    expect((await into()).into.same).toBe(true);
  });

  it("draws our charts anew where the sheet of the charts is written anew, people's box beside them", async () => {
    const before = drawn("Tổng quan");
    desk.put("th.xlsx", withBox(bytesOf("th.xlsx"), sheetPart("Tổng quan"), "Đã báo cáo lãnh đạo"));
    desk.put("th.xlsx", withoutSheet(bytesOf("th.xlsx"), "Theo cơ quan"));
    const { into: update } = await into();
    expect(update.sheets.find(({ sheet }) => sheet === "Tổng quan")?.update).toBe("rewritten");
    expect(drawn("Tổng quan")).toEqual({ boxes: 1, charts: before.charts });
    expect(lintPackage(bytesOf("th.xlsx"))).toEqual([]);
    const charts = [...Object.keys(unzipSync(bytesOf("th.xlsx")))].filter((name) =>
      /^xl\/charts\/chart\d+\.xml$/u.test(name),
    );
    expect(charts).toHaveLength(before.charts);
  });
});

describe("consolidate --into, where people took sheets away or called them otherwise", () => {
  const cutOff = (sheet: string): unknown => {
    const names = [
      ...part(bytesOf("th.xlsx"), "xl/workbook.xml").matchAll(/name="NgayChot"[^<]*/gu),
    ];
    const told = names.map(([name]) => name.replaceAll("&apos;", "'"));
    expect(told).toEqual([`name="NgayChot">'${sheet}'!$C$3`]);
    return readCells(bytesOf("th.xlsx")).get(`${sheet}!C3`)?.value;
  };

  it.each([
    [["Tổng quan"]],
    [["Tổng quan", "Theo tháng", "Theo cơ quan"]],
    [[TASKS]],
    [["Danh mục", "Quá hạn", "Tổng quan"]],
  ])("puts %j back with all that leads there", async (gone) => {
    const bytes = gone.reduce(withoutSheet, bytesOf("th.xlsx"));
    desk.put("th.xlsx", bytes);
    const { into: update } = await into();
    const seen = gone.filter((sheet) => sheet !== "Danh mục");
    expect(update.sheets.filter(({ update: how }) => how === "added")).toHaveLength(seen.length);
    expect(cutOff("Tổng quan")).toBe(45_734);
    expect(lintPackage(bytesOf("th.xlsx"))).toEqual([]);
    const book = part(bytesOf("th.xlsx"), "xl/workbook.xml");
    expect(/<sheet name="(?<first>[^"]+)"/u.exec(book)?.groups?.["first"]).toBe("Tổng quan");
    const [now, anew] = [readCells(bytesOf("th.xlsx")), await madeAnew()];
    const differing = [...anew].filter(
      ([address, cell]) =>
        now.get(address)?.formula !== cell.formula ||
        (now.get(address)?.value ?? "") !== (cell.value ?? ""),
    );
    expect(differing).toEqual([]);
    expect((await into()).into.same).toBe(true);
  });

  async function madeAnew(): Promise<ReturnType<typeof readCells>> {
    await desk.json(...MARCH, "--out", "moi.xlsx");
    return readCells(bytesOf("moi.xlsx"));
  }

  it("keeps the names that people gave to our sheets, and what was entered there", async () => {
    desk.put("th.xlsx", enter(bytesOf("th.xlsx"), TASKS, [task, VERDICT], "Hoàn thành"));
    await into();
    const names = { "Tổng quan": "Trang đầu", [TASKS]: "Việc", "Theo tháng": "Các tháng" };
    const renamed = Object.entries(names).reduce(
      (bytes, [from, to]) => withSheetNamed(bytes, from, to),
      bytesOf("th.xlsx"),
    );
    desk.put("th.xlsx", renamed);
    desk.put("nop/c.xlsx", await reportBytes("so-noi-vu"));
    const { into: update } = await into();
    expect(update.sheets.filter(({ update: how }) => how === "added")).toEqual([]);
    expect(cutOff("Trang đầu")).toBe(45_734);
    const after = bytesOf("th.xlsx");
    expect(lintPackage(after)).toEqual([]);
    const cells = readCells(after);
    const sheets = new Set([...cells.keys()].map((address) => address.split("!")[0]));
    expect([...sheets].filter((name) => name === TASKS || name === "Tổng quan")).toEqual([]);
    expect(cells.get(`Việc!${refInTable(after, "Việc", [task, VERDICT])}`)?.value).toBe(
      "Hoàn thành",
    );
    expect((await into()).into.same).toBe(true);
  });
});

describeWithProgram("libreoffice", "consolidate --into, calculated anew", (program) => {
  it("agrees with every formula after rows changed and rows came", async () => {
    await workedOn();
    desk.put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
    desk.put("nop/c.xlsx", await reportBytes("so-noi-vu"));
    await into();
    const updated = bytesOf("th.xlsx");
    const { count, differences } = compareFormulas(updated, recalculate(program, updated));
    expect(count).toBeGreaterThan(1000);
    expect(differences).toEqual([]);
  });

  it("agrees with every formula after sheets were taken away or called otherwise", async () => {
    const gone = ["Tổng quan", TASKS, "Theo nhóm"].reduce(withoutSheet, bytesOf("th.xlsx"));
    desk.put("th.xlsx", withSheetNamed(gone, "Theo tháng", "Các tháng"));
    desk.put("nop/c.xlsx", await reportBytes("so-noi-vu"));
    await into();
    const updated = bytesOf("th.xlsx");
    const { count, differences } = compareFormulas(updated, recalculate(program, updated));
    expect(count).toBeGreaterThan(1000);
    expect(differences).toEqual([]);
  });

  it("updates a roll-up that LibreOffice saved, and then leaves it alone", async () => {
    const saved = recalculate(program, bytesOf("th.xlsx"));
    desk.put("th.xlsx", saved);
    desk.put("nop/c.xlsx", await reportBytes("so-noi-vu"));
    await into();
    const updated = bytesOf("th.xlsx");
    expect((await into()).into.same).toBe(true);
    const { differences } = compareFormulas(updated, recalculate(program, updated));
    expect(differences).toEqual([]);
  });
});
