import { unzipSync } from "fflate";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { RawCell } from "../../src/domain/submission/rawCell";
import type { Finding } from "../../src/domain/validation/finding";
import { openCatalogue, planContext } from "../../src/usecases/catalogue";
import { checkFile } from "../../src/usecases/checkWorkbook";
import { makeTemplate, workbookFileName } from "../../src/usecases/makeTemplate";
import type { WorkbookDraft } from "../../src/workbook/draft";
import { readIdentity } from "../../src/workbook/identity";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { aPeriod } from "../helpers/aCollection";
import { aPlan, aStagedTarget, aTask } from "../helpers/aSubmission";
import { aTemplate, headingsOf, plan726, rowsOf, tableOf } from "../helpers/filledWorkbooks";
import { partText, readCells } from "../helpers/packageCells";

/** Headings in the order that other people's scripts rely on. */
const TASK_HEADINGS = [
  "Mã",
  "TT",
  "Tên nhiệm vụ",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Sản phẩm",
  "Thời gian hoàn thành",
  "Hạn",
  "Cán bộ phụ trách",
  "Trạng thái",
  "Tỷ lệ (%)",
  "Kết quả thực hiện",
  "Số, ký hiệu văn bản",
  "Ngày hoàn thành",
  "Khó khăn, vướng mắc",
  "Đề xuất, kiến nghị",
  "Nhóm",
  "Phụ lục",
  "Vai trò",
  "Cấp giải quyết",
  "Kế hoạch kỳ tới",
  "Hạn đề nghị điều chỉnh",
  "Căn cứ điều chỉnh",
];
const TARGET_HEADINGS = [
  "Mã",
  "TT",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Mục tiêu",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Thực hiện",
  "Ngày số liệu",
  "Đánh giá",
  "Ghi chú",
  "Nguồn số liệu",
  "Mốc",
];
const STATUSES = [
  "Chưa thực hiện",
  "Đang thực hiện",
  "Đã trình, chờ ban hành",
  "Hoàn thành",
  "Tạm dừng",
  "Chưa đến thời điểm",
  "Không phát sinh",
];
const DISTRICT = "h-binh-giang";

const catalogue = openCatalogue();
const context = plan726();

async function findingsIn(bytes: Uint8Array): Promise<readonly Finding[]> {
  const result = await checkFile("a.xlsx", bytes, readWorkbook, catalogue);
  if (result.kind !== "checked") throw new Error(result.message);
  return result.checked.findings;
}

async function snapshotOf(draft: WorkbookDraft): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("a.xlsx", await writeWorkbook(draft));
  if (reading.kind !== "read") throw new Error(reading.message);
  return reading.workbook;
}

function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}`);
  return found;
}

/** The cells below a heading. */
function columnOf(sheet: SheetSnapshot, heading: string): readonly (RawCell | undefined)[] {
  const [head, ...body] = sheet.rows;
  const at = head?.cells.findIndex((cell) => cell?.value === heading) ?? -1;
  return body.map(({ cells }) => cells[at]);
}

function roleCounts(draft: WorkbookDraft): {
  readonly leads: number;
  readonly coordinates: number;
} {
  const roles = tableOf(draft, "Nhiệm vụ").map((row) => row["Vai trò"]);
  const count = (role: string): number => roles.filter((each) => each === role).length;
  return { leads: count("Chủ trì"), coordinates: count("Phối hợp") };
}

/** A plan whose texts Excel would take for numbers and dates. */
const trickyPlan = aPlan({
  tasks: [
    aTask({ id: "nv.a", no: "7.10", lead: "Sở Tư pháp", deadline: "3/2025" }),
    aTask({ id: "nv.b", no: "01", lead: "Sở Tư pháp", title: "=1+1", deadline: "Thường xuyên" }),
  ],
  stagedTargets: [aStagedTarget({ lead: "Sở Tư pháp", values: { "2025": "01", "2030": "1-2" } })],
});
const trickyContext = planContext(trickyPlan, context.agencies);
const trickyTemplate = makeTemplate(trickyContext, aPeriod(), "so-tu-phap");

describe("makeTemplate", () => {
  it.each(context.expected)("gives %s a sound workbook without any finding", async (agencyId) => {
    const bytes = await writeWorkbook(aTemplate(agencyId));
    expect(lintPackage(bytes)).toEqual([]);
    expect(await findingsIn(bytes)).toEqual([]);
  });

  it("gives the same bytes each time", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => writeWorkbook(aTemplate("so-y-te"))));
    expect(one).toEqual(other);
  });

  it("has the sheets of the contract in their order", () => {
    const names = ({ sheets }: WorkbookDraft): readonly string[] => sheets.map(({ name }) => name);
    expect(names(aTemplate("so-y-te"))).toEqual([
      "Hướng dẫn",
      "Nhiệm vụ",
      "Chỉ tiêu",
      "Danh mục",
      "_kehoach",
    ]);
    expect(names(trickyTemplate)).toEqual([
      "Hướng dẫn",
      "Nhiệm vụ",
      "Chỉ tiêu theo giai đoạn",
      "Danh mục",
      "_kehoach",
    ]);
  });

  it("has the headings of the contract in their order", () => {
    expect(headingsOf(aTemplate("so-y-te"), "Nhiệm vụ")).toEqual(TASK_HEADINGS);
    expect(headingsOf(aTemplate("so-y-te"), "Chỉ tiêu")).toEqual(TARGET_HEADINGS);
    expect(headingsOf(trickyTemplate, "Chỉ tiêu theo giai đoạn")).toEqual(TARGET_HEADINGS);
  });

  it("hides the ids, the lists and, deeper, the identity", async () => {
    const draft = aTemplate("so-y-te");
    for (const name of ["Nhiệm vụ", "Chỉ tiêu"]) {
      const columns = draft.sheets.find((sheet) => sheet.name === name)?.columns ?? [];
      const hidden = columns.flatMap((column, at) => (column.hidden ? [at] : []));
      expect(hidden).toEqual([0]);
    }
    const snapshot = await snapshotOf(draft);
    expect(sheetOf(snapshot, "Danh mục").visibility).toBe("hidden");
    expect(sheetOf(snapshot, "_kehoach").visibility).toBe("very-hidden");
  });

  it("says by machine what it is, in the sheet and once more in the properties", async () => {
    const snapshot = await snapshotOf(aTemplate("so-y-te"));
    const identity = { planId: "hd-726", agencyId: "so-y-te", period: "2025-03", role: "template" };
    const onSheet = readIdentity(snapshot);
    const inProperties = readIdentity({
      ...snapshot,
      sheets: snapshot.sheets.filter(({ name }) => name !== "_kehoach"),
    });
    expect(onSheet).toMatchObject({ from: "sheet", identity });
    expect(inProperties).toEqual({ ...onSheet, from: "properties" });
  });

  it("has the dropdowns' lists under their names", async () => {
    const bytes = await writeWorkbook(aTemplate("so-y-te"));
    const workbook = partText(unzipSync(bytes), "xl/workbook.xml");
    expect(workbook).toContain(
      `<definedName name="DM_TrangThai">'Danh mục'!$A$2:$A$8</definedName>`,
    );
    const cells = readCells(bytes);
    expect(STATUSES.map((_, at) => cells.get(`Danh mục!A${at + 2}`)?.value)).toEqual(STATUSES);
  });

  it("names the cells of the guide that hold this cut-off day and the next", async () => {
    const bytes = await writeWorkbook(aTemplate("so-y-te"));
    const workbook = partText(unzipSync(bytes), "xl/workbook.xml");
    const cells = readCells(bytes);
    const dayOf = (name: string): unknown => {
      const place = new RegExp(`name="${name}">'Hướng dẫn'!\\$C\\$(?<row>\\d+)<`, "u");
      const row = place.exec(workbook)?.groups?.["row"] ?? "";
      return cells.get(`Hướng dẫn!C${row}`)?.value;
    };
    expect([dayOf("NgayChot"), dayOf("NgayChotKyToi")]).toEqual([45734, 45765]);
  });

  it("says to whom it goes by when, and what must not be written into it", async () => {
    const guide = sheetOf(await snapshotOf(aTemplate("so-y-te")), "Hướng dẫn");
    const texts = guide.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value)));
    expect(texts).toEqual(
      expect.arrayContaining([
        "Sở Y tế",
        "tháng 3 năm 2025 (2025-03)",
        "Sở Khoa học và Công nghệ, chậm nhất ngày 18/03/2025",
        "Không nhập nội dung thuộc bí mật nhà nước.",
        "Số báo cáo",
        "Ngày báo cáo",
        "Người lập biểu",
        "Người ký",
        "Lần nộp",
      ]),
    );
  });

  it("writes deadlines that are days as real dates, and no others", async () => {
    const tasks = sheetOf(await snapshotOf(aTemplate("so-y-te")), "Nhiệm vụ");
    const days = columnOf(tasks, "Hạn");
    const texts = columnOf(tasks, "Thời gian hoàn thành").map((cell) => cell?.value);
    expect(new Set(days.map((cell) => cell?.type))).toEqual(new Set(["date", undefined]));
    expect(days[texts.indexOf("12/2025")]?.value).toBe(46022);
    expect(texts).toContain("Thường xuyên");
    expect(days[texts.indexOf("Thường xuyên")]).toBeUndefined();
  });

  it("keeps texts that look like numbers, dates and formulas as texts", async () => {
    const snapshot = await snapshotOf(trickyTemplate);
    const shown = (sheet: string, heading: string): readonly unknown[] =>
      columnOf(sheetOf(snapshot, sheet), heading).map((cell) => [cell?.type, cell?.value]);
    expect(shown("Nhiệm vụ", "TT")).toEqual([
      ["text", "7.10"],
      ["text", "01"],
    ]);
    expect(shown("Nhiệm vụ", "Tên nhiệm vụ")[1]).toEqual(["text", "=1+1"]);
    expect(shown("Nhiệm vụ", "Thời gian hoàn thành")[0]).toEqual(["text", "3/2025"]);
    expect(shown("Chỉ tiêu theo giai đoạn", "Mục tiêu")).toEqual([
      ["text", "01"],
      ["text", "1-2"],
    ]);
  });

  it("gives a staged target one row a stage", () => {
    const rows = tableOf(trickyTemplate, "Chỉ tiêu theo giai đoạn");
    expect(rows.map((row) => [row["Mã"], row["Mốc"]])).toEqual([
      ["gd.1@2025", "2025"],
      ["gd.1@2030", "2030"],
    ]);
  });

  it("filters the role to Chủ trì and hides exactly the other rows", async () => {
    const draft = aTemplate("so-y-te");
    const parts = unzipSync(await writeWorkbook(draft));
    const table = Object.keys(parts)
      .filter((name) => name.startsWith("xl/tables/"))
      .map((name) => partText(parts, name))
      .find((xml) => xml.includes('name="NhiemVu"'));
    expect(table).toContain(
      '<filterColumn colId="18"><filters><filter val="Chủ trì"/></filters></filterColumn>',
    );
    const rows = rowsOf(draft, "Nhiệm vụ").slice(1);
    expect(rows.map(({ hidden }) => hidden)).toEqual(
      tableOf(draft, "Nhiệm vụ").map((row) => row["Vai trò"] === "Phối hợp"),
    );
    expect(roleCounts(draft).leads).toBeGreaterThan(0);
    expect(roleCounts(draft).coordinates).toBeGreaterThan(0);
  });

  it("shows a district, which leads nothing, the rows that it coordinates", async () => {
    const draft = aTemplate(DISTRICT);
    const rows = rowsOf(draft, "Nhiệm vụ").slice(1);
    expect(roleCounts(draft)).toMatchObject({ leads: 0 });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ hidden }) => hidden)).toEqual([]);
    const parts = unzipSync(await writeWorkbook(draft));
    const tables = Object.keys(parts).filter((name) => name.startsWith("xl/tables/"));
    expect(tables.filter((name) => partText(parts, name).includes("filterColumn"))).toEqual([]);
  });

  it("gives every task and target to those who lead it", () => {
    const rows = new Map(
      context.expected.map((id) => {
        const draft = aTemplate(id);
        const led = tableOf(draft, "Nhiệm vụ").filter((row) => row["Vai trò"] === "Chủ trì");
        return [id, [...led, ...tableOf(draft, "Chỉ tiêu")].map((row) => row["Mã"])];
      }),
    );
    for (const { row, leads } of context.assignments) {
      const holders = context.expected.filter((id) => rows.get(id)?.includes(row.id));
      expect(holders.sort()).toEqual([...leads].sort());
    }
  });

  it("prints the columns from TT to Đề xuất, kiến nghị", async () => {
    const bytes = await writeWorkbook(aTemplate("so-y-te"));
    const workbook = partText(unzipSync(bytes), "xl/workbook.xml");
    const last = rowsOf(aTemplate("so-y-te"), "Nhiệm vụ").length;
    expect(workbook).toContain(`'Nhiệm vụ'!$B$1:$P$${last}<`);
  });

  it("makes one template with every row of the plan for no agency in particular", async () => {
    const draft = aTemplate(null);
    expect(roleCounts(draft)).toEqual({ leads: 81, coordinates: 0 });
    expect(tableOf(draft, "Chỉ tiêu")).toHaveLength(43);
    const bytes = await writeWorkbook(draft);
    expect(lintPackage(bytes)).toEqual([]);
    const reading = await readWorkbook("a.xlsx", bytes);
    expect(reading.kind === "read" ? readIdentity(reading.workbook).identity : null).toMatchObject({
      agencyId: null,
      planId: "hd-726",
    });
    const severe = (await findingsIn(bytes)).filter(({ severity }) => severity !== "info");
    expect(severe).toEqual([]);
  });

  it("says that a sample is one, on its first page and by machine", () => {
    const draft = makeTemplate(context, aPeriod(), "so-y-te", { sample: true });
    const texts = rowsOf(draft, "Hướng dẫn").flatMap(({ cells }) => cells.map((c) => c?.value));
    expect(texts.filter((text) => String(text).startsWith("DỮ LIỆU MẪU"))).toHaveLength(1);
    expect(draft.properties).toMatchObject({ kehoach_sample: "1" });
  });
});

describe("workbookFileName", () => {
  it("is made of letters that every system takes", () => {
    expect(workbookFileName("hd-726", "2025-03", "so-tu-phap")).toBe(
      "hd-726_2025-03_so-tu-phap.xlsx",
    );
    expect(workbookFileName("hd-726", "2025-Q1", null)).toBe("hd-726_2025-q1_tat-ca.xlsx");
  });
});
