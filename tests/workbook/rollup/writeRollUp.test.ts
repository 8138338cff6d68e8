import { unzipSync } from "fflate";
import { lintPackage } from "../../../src/adapters/xlsx/lintPackage";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { nodeZip } from "../../../src/adapters/xlsx/nodeZip";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { TASK_GROUPS } from "../../../src/domain/consolidation/taskState";
import type { InputFile } from "../../../src/usecases/ports";
import { readIdentity } from "../../../src/workbook/identity";
import type { WorkbookDraft } from "../../../src/workbook/draft";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { isBlocked } from "../../../src/workbook/blockedDraft";
import { rollUpInBlocks, writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { rollUpOf } from "../../helpers/aCollection";
import { aPlan } from "../../helpers/aSubmission";
import {
  aTemplate,
  asInput,
  anInput,
  consolidate726,
  fillTable,
  tableOf,
  variedFolder,
} from "../../helpers/filledWorkbooks";
import { partText, readCells, type StoredCell } from "../../helpers/packageCells";

/** Names of the sheets and their order; other people's scripts rely on the names. */
const SHEETS_OF_A_ROLL_UP = [
  "Tổng quan",
  "Tổng hợp nhiệm vụ",
  "Chỉ tiêu",
  "Theo cơ quan",
  "Theo nhóm",
  "Theo tháng",
  "Quá hạn",
  "Sắp đến hạn",
  "Vướng mắc, kiến nghị",
  "Tình hình nộp",
  "Chi tiết",
  "Cảnh báo",
  "Đối soát",
  "Danh mục",
  "_kehoach",
];
const LISTS_AND_IDENTITY = 2;
const CUT_OFF_SERIAL = 45734;

let files: readonly InputFile[];
let rollUp: RollUp;
let draft: WorkbookDraft;
let bytes: Uint8Array;
let cells: ReadonlyMap<string, StoredCell>;

const links = new Map([["so-khcn.xlsx", "Báo cáo tháng 3/so-khcn.xlsx"]]);

beforeAll(async () => {
  files = await variedFolder();
  rollUp = await consolidate726(files);
  draft = writeRollUp(rollUp, links);
  bytes = await writeWorkbook(draft);
  cells = readCells(bytes);
});

async function snapshotOf(workbook: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("x.xlsx", workbook);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  return reading.workbook;
}

/** The seal tells how a file was packed, and so differs where all that it says is the same. */
function unsealed({ properties, ...said }: WorkbookSnapshot): unknown {
  return { ...said, properties: [...properties].filter(([name]) => name !== "kehoach_seal") };
}

/** Values of the overview beside their label in column A, or under the figure of a tile. */
function overviewFigure(label: string): StoredCell["value"] | undefined {
  for (const [address, { value }] of cells) {
    const [, sheet = "", column = "", row = ""] =
      /^(?<sheet>.*)!(?<column>[A-Z]+)(?<row>\d+)$/u.exec(address) ?? [];
    if (sheet !== "Tổng quan" || value !== label) continue;
    return cells.get(row === "6" ? `${sheet}!${column}5` : `${sheet}!D${row}`)?.value;
  }
  return undefined;
}

describe("writeRollUp", () => {
  it("writes the sheets of the contract under their exact names", async () => {
    const { sheets } = await snapshotOf(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(SHEETS_OF_A_ROLL_UP);
    const hidden = sheets.filter(({ visibility }) => visibility !== "visible");
    expect(hidden.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Danh mục", "hidden"],
      ["_kehoach", "very-hidden"],
    ]);
  });

  it("writes a package without faults, full or of no files at all", async () => {
    expect(lintPackage(bytes)).toEqual([]);
    const empty = await writeWorkbook(writeRollUp(await consolidate726([])));
    expect(lintPackage(empty)).toEqual([]);
    const blankPlan = aPlan({ tasks: [], sections: [] });
    expect(lintPackage(await writeWorkbook(writeRollUp(rollUpOf([], blankPlan))))).toEqual([]);
  });

  it("says the same with its long sheets written block by block, headings as any table has them", async () => {
    const blocked = await writeWorkbook(rollUpInBlocks(rollUp, links), { zip: nodeZip });
    expect(lintPackage(blocked)).toEqual([]);
    expect(unsealed(await snapshotOf(blocked))).toEqual(unsealed(await snapshotOf(bytes)));
    expect(readCells(blocked)).toEqual(cells);
    const detail = rollUpInBlocks(rollUp).sheets.findIndex(
      (sheet) => isBlocked(sheet) && sheet.frame.name === "Chi tiết",
    );
    const xml = partText(unzipSync(blocked), `xl/worksheets/sheet${detail + 1}.xml`);
    expect(xml).toMatch(/<row r="1"[^>]*><c r="A1" s="\d+" t="s"><v>/u);
    expect(xml).toMatch(/<row r="2"[^>]*>.*? t="inlineStr">/u);
  });

  it("names the cut-off day NgayChot", () => {
    const workbook = partText(unzipSync(bytes), "xl/workbook.xml");
    expect(workbook).toContain(`<definedName name="NgayChot">'Tổng quan'!$C$3</definedName>`);
    expect(cells.get("Tổng quan!C3")?.value).toBe(CUT_OFF_SERIAL);
  });

  it("gives the same bytes for the same files, whatever their order", async () => {
    const again = await consolidate726([...files].reverse());
    expect(Buffer.compare(await writeWorkbook(writeRollUp(again, links)), bytes)).toBe(0);
  });

  it("states the figures of the roll-up on the overview", () => {
    const count = (group: string): number =>
      rollUp.tasks.filter((task) => task.group === group).length;
    const shown = TASK_GROUPS.map((group) => [group, overviewFigure(group)]);
    expect(shown).toEqual(TASK_GROUPS.map((group) => [group, count(group)]));
    expect(overviewFigure("Cộng")).toBe(81);
    expect(overviewFigure("nhiệm vụ")).toBe(81);
    expect(overviewFigure("đã hoàn thành")).toBe(
      rollUp.tasks.filter(({ group }) => group.startsWith("Hoàn thành")).length,
    );
    expect(overviewFigure("cơ quan đã nộp, trên 33 phải nộp")).toBe(12);
  });

  it("says the figures in the words of a report", () => {
    const { value } = cells.get("Tổng quan!A8") ?? {};
    const late = overviewFigure("Chưa hoàn thành, quá hạn");
    const inTime = overviewFigure("Chưa hoàn thành, trong hạn");
    expect(value).toMatch(/^Tổng số 81 nhiệm vụ: đã hoàn thành \d+ \(đúng hạn \d+, quá hạn \d+/u);
    expect(value).toContain(
      `chưa hoàn thành ${Number(late) + Number(inTime)} (trong hạn ${inTime ?? ""}, quá hạn ${late ?? ""})`,
    );
  });

  it("names every agency that has not reported, and no other", () => {
    expect(cells.get("Tổng quan!K23")?.value).toBe("Chưa nộp báo cáo (21)");
    const listed = cells.get("Tổng quan!K24")?.value;
    const names = rollUp.missing.map((id) => rollUp.agencies.byId.get(id)?.name);
    expect(rollUp.missing).toHaveLength(21);
    expect(String(listed).replace(/\.$/u, "").split("; ").sort()).toEqual(names.sort());
  });

  it("keeps a text that begins like a formula a text", () => {
    const results = [...cells.values()].filter(({ value }) =>
      ["=1+1", "+ Đã họp", "- Đã trình", "@ Sở"].includes(String(value)),
    );
    expect(new Set(results.map(({ value }) => value)).size).toBe(4);
    expect(results.filter(({ formula }) => formula !== null)).toEqual([]);
  });

  it("leads from every row of Chi tiết to the row of the file it came from", async () => {
    const sheets = new Map<string, SheetSnapshot>();
    for (const { path, bytes: content } of files.filter((file) => file.path !== "hỏng.xlsx")) {
      const { sheets: own } = await snapshotOf(await content());
      for (const sheet of own) sheets.set(`${path}|${sheet.name}`, sheet);
    }
    const lost = tableOf(draft, "Chi tiết").filter((detail) => {
      const sheet = sheets.get(`${String(detail["Tệp"])}|${String(detail["Trang"])}`);
      const row = sheet?.rows.find(({ number }) => number === detail["Dòng"]);
      const titled = String(row?.cells[2]?.value) === detail["Tên nhiệm vụ, chỉ tiêu"];
      const sameId = (row?.cells[0]?.value ?? null) === detail["Mã"];
      return row === undefined || !sameId || !titled;
    });
    expect(tableOf(draft, "Chi tiết").length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  it("links the rows of a file whose place is known, by a path of its own making", () => {
    const parts = unzipSync(bytes);
    const relationships = Object.keys(parts)
      .filter((name) => name.startsWith("xl/worksheets/_rels/"))
      .map((name) => partText(parts, name))
      .join("");
    const target = `${encodeURIComponent("Báo cáo tháng 3")}/so-khcn.xlsx`;
    expect(relationships).toContain(`Target="${target}"`);
  });

  it("shows every row that is left out, blank ones too, with its reason", () => {
    const out = tableOf(draft, "Chi tiết").filter((detail) => detail["Sử dụng"] === "Không");
    expect(out.filter((detail) => detail["Lý do"] === null)).toEqual([]);
    const reasons = new Set(out.map((detail) => detail["Lý do"]));
    expect(reasons).toContain("Mã “nv.II.999” không có trong kế hoạch");
    expect(reasons).toContain("Trạng thái “Cơ bản hoàn thành” không rõ");
    expect(reasons).toContain("Được thay bằng lần nộp sau: so-y-te.xlsx");
  });

  it("keeps rows that agencies added, apart from the plan's", () => {
    const added = tableOf(draft, "Chi tiết").filter(
      (detail) => detail["Vai trò"] === "Phát sinh ngoài kế hoạch",
    );
    expect(added.map((detail) => [detail["Tên nhiệm vụ, chỉ tiêu"], detail["Phân nhóm"]])).toEqual([
      ["Việc phát sinh của sở", ""],
    ]);
  });

  it("shows for every file that its rows are accounted for", () => {
    const accounts = tableOf(draft, "Đối soát");
    expect(accounts.map((account) => account["Tệp"])).toEqual(files.map(({ path }) => path).sort());
    expect(new Set(accounts.map((account) => account["Khớp"]))).toEqual(new Set(["Khớp"]));
  });

  it("lists every finding, the worst first", () => {
    const levels = tableOf(draft, "Cảnh báo").map((finding) => finding["Mức"]);
    expect(levels).toHaveLength(rollUp.findings.length);
    const rank = ["Phải sửa", "Cần xem lại", "Gợi ý"];
    expect(levels.map((level) => rank.indexOf(String(level)))).toEqual(
      levels.map((level) => rank.indexOf(String(level))).sort(),
    );
  });

  it("lists what is overdue, unreported tasks included, the longest first", () => {
    const late = tableOf(draft, "Quá hạn");
    const days = late.map((task) => Number(task["Số ngày quá hạn (khi tổng hợp)"]));
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(Math.min(...days)).toBeGreaterThan(0);
    expect(late).toHaveLength(
      rollUp.tasks.filter(
        ({ deadlineState, status }) => deadlineState === "quá hạn" && status !== "Hoàn thành",
      ).length,
    );
    expect(late.map((task) => task["Trạng thái"])).toContain("Chưa báo cáo");
  });

  it("lists what falls due from this cut-off to the next", () => {
    const due = tableOf(draft, "Sắp đến hạn").map((task) => Number(task["Hạn"]));
    expect(due.length).toBeGreaterThan(0);
    expect(Math.min(...due)).toBeGreaterThan(CUT_OFF_SERIAL);
    expect(Math.max(...due)).toBeLessThanOrEqual(CUT_OFF_SERIAL + 31);
  });

  it("puts the difficulties that higher levels can solve first", () => {
    const resolvers = tableOf(draft, "Vướng mắc, kiến nghị").map((row) => row["Cấp giải quyết"]);
    expect(resolvers[0]).toBe("UBND tỉnh");
    expect(resolvers.at(-1)).toBe("Chưa xác định");
    expect(new Set(resolvers).size).toBe(2);
    expect(resolvers.lastIndexOf("UBND tỉnh")).toBeLessThan(resolvers.indexOf("Chưa xác định"));
  });

  it("hides the columns of ids", () => {
    const parts = unzipSync(bytes);
    for (const name of ["Tổng hợp nhiệm vụ", "Chỉ tiêu", "Chi tiết"]) {
      const xml = partText(
        parts,
        `xl/worksheets/sheet${SHEETS_OF_A_ROLL_UP.indexOf(name) + 1}.xml`,
      );
      expect(cells.get(`${name}!A1`)?.value).toBe("Mã");
      expect(xml).toMatch(/<col min="1" max="1"[^>]*hidden="(?:true|1)"/u);
    }
  });

  it("repeats the headings of every table on paper", () => {
    const workbook = partText(unzipSync(bytes), "xl/workbook.xml");
    const titled = [
      ...workbook.matchAll(
        /name="_xlnm\.Print_Titles" localSheetId="\d+">'(?<sheet>[^']+)'!\$1:\$1</gu,
      ),
    ].map(({ groups }) => groups?.["sheet"]);
    expect(titled).toEqual(SHEETS_OF_A_ROLL_UP.slice(1, -LISTS_AND_IDENTITY));
  });

  it("says by machine what it is, and is not taken for a report of an agency", async () => {
    expect(readIdentity(await snapshotOf(bytes)).identity).toMatchObject({
      role: "roll-up",
      planId: "hd-726",
      period: "2025-03",
    });
    const again = await consolidate726([...files, anInput("tổng hợp.xlsx", bytes)]);
    const account = again.files.find(({ judged }) => judged.received.file === "tổng hợp.xlsx");
    expect(account?.judged).toMatchObject({
      status: "foreign",
      reason: "Bản tổng hợp: cả 13 báo cáo bên trong đã có ở đây nên không tính lại",
    });
  });

  it("writes values alone beyond the limit, and says so on the overview", async () => {
    const values = await writeWorkbook(writeRollUp(rollUp, links, 0));
    const flat = readCells(values);
    expect([...flat.values()].filter(({ formula }) => formula !== null)).toEqual([]);
    const shown = (of: ReadonlyMap<string, StoredCell>): readonly unknown[] =>
      [...of].flatMap(([address, { value }]) =>
        value === null || value === "" || address === "Tổng quan!J3" ? [] : [[address, value]],
      );
    expect(shown(flat)).toEqual(shown(cells));
    expect(flat.get("Tổng quan!J3")?.value).toBe(
      "Số liệu quá nhiều để dùng công thức: mọi con số là giá trị tại thời điểm tổng hợp, không đổi theo khi sửa trang chi tiết.",
    );
    expect(cells.get("Tổng quan!J3")?.value).toMatch(/^Số liệu là công thức/u);
    expect(lintPackage(values)).toEqual([]);
  });

  it("says first of all when its figures come from sample files", async () => {
    const sample = fillTable(aTemplate("so-khcn"), "Nhiệm vụ", () => ({
      "Trạng thái": "Đang thực hiện",
    }));
    const marked = {
      ...sample,
      sheets: sample.sheets.map((sheet) =>
        sheet.name === "_kehoach" ? markedAsSample(sheet) : sheet,
      ),
    };
    const result = await consolidate726([await asInput("mẫu.xlsx", marked)]);
    const note = (limit?: number): unknown =>
      writeRollUp(result, new Map(), limit).sheets[0]?.rows[2]?.cells[9];
    expect(note()).toMatchObject({ style: "sample" });
    expect(note(0)).toMatchObject({
      style: "sample",
      value: expect.stringMatching(/^DỮ LIỆU MẪU.*giá trị tại thời điểm tổng hợp/u) as string,
    });
  });
});

function markedAsSample(sheet: WorkbookDraft["sheets"][number]): WorkbookDraft["sheets"][number] {
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.cells[0]?.value === "sample"
        ? { ...row, cells: [row.cells[0], { value: "1", style: "value" }] }
        : row,
    ),
  };
}
