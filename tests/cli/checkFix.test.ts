import { existsSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { z } from "zod";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { withCell, writeBook, type Value } from "../helpers/aBook";
import { aDesk, aReportOf, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { changedParts } from "../helpers/packageParts";

const change = z.strictObject({
  rule: z.string(),
  sheet: z.string(),
  cell: z.string(),
  rowId: z.string().nullable(),
  column: z.string().nullable(),
  before: z.string(),
  after: z.string(),
});

const answer = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      out: z.string().nullable(),
      changes: z.array(change),
      refusal: z.string().nullable(),
      findings: z.array(z.looseObject({ rule: z.string() })),
    }),
  ),
  counts: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
});

const [first = "", second = "", third = ""] = tasksOf("so-y-te");
let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

function report(...cells: readonly (readonly [string, string, Value])[]): Promise<Uint8Array> {
  const book = cells.reduce(
    (made, [id, heading, value]) => withCell(made, "Nhiệm vụ", [id, heading], value),
    aReportOf("so-y-te"),
  );
  return writeBook(book);
}

const faulty = (): Promise<Uint8Array> =>
  report(
    [first, "Tỷ lệ (%)", 0.5],
    [second, "Trạng thái", "đang triển khai"],
    [second, "Kết quả thực hiện", "§· ban hµnh kÕ ho¹ch tæ chøc"],
    [third, "Thời gian hoàn thành", "12/2030"],
  );

describe("check --fix", () => {
  it("mends what is certain, lists it, and leaves the rest as suggestions", async () => {
    const before = await faulty();
    desk.put("bao-cao.xlsx", before);
    const document = await desk.json("check", "bao-cao.xlsx", "--fix", "--out", "da-sua.xlsx");
    const [file] = answer.parse(document).files;
    expect(file).toMatchObject({ file: "bao-cao.xlsx", out: "da-sua.xlsx", refusal: null });
    expect(file?.changes).toContainEqual({
      rule: "percent-fraction",
      sheet: "Nhiệm vụ",
      cell: expect.stringMatching(/^K\d+$/u) as unknown,
      rowId: first,
      column: "Tỷ lệ (%)",
      before: "0,5",
      after: "50",
    });
    expect(file?.changes).toContainEqual(
      expect.objectContaining({
        rule: "legacy-encoding",
        before: "§· ban hµnh kÕ ho¹ch tæ chøc",
        after: "Đã ban hành kế hoạch tổ chức",
      }),
    );
    const rules = file?.findings.map(({ rule }) => rule);
    expect(rules).toContain("plan-text-changed");
    expect(rules).not.toContain("percent-fraction");
    expect(rules).not.toContain("legacy-encoding");
  });

  it("keeps the input, and of the copy every part but the sheet it mends", async () => {
    const before = await report([first, "Tỷ lệ (%)", 0.5]);
    desk.put("bao-cao.xlsx", before);
    await desk.json("check", "bao-cao.xlsx", "--fix", "--out", "da-sua.xlsx");
    expect(Uint8Array.from(readFileSync(desk.at("bao-cao.xlsx")))).toEqual(before);
    const after = Uint8Array.from(readFileSync(desk.at("da-sua.xlsx")));
    expect(changedParts(before, after).filter((name) => !name.endsWith("styles.xml"))).toEqual([
      expect.stringMatching(/^xl\/worksheets\/sheet\d\.xml$/u),
    ]);
    expect(lintPackage(after)).toEqual([]);
  });

  it("finds nothing to mend in what it mended", async () => {
    desk.put("bao-cao.xlsx", await faulty());
    const once = answer.parse(await desk.json("check", "bao-cao.xlsx", "--fix", "--out", "mot"));
    const twice = answer.parse(await desk.json("check", "mot", "--fix", "--out", "hai"));
    expect(twice.files[0]).toMatchObject({ changes: [], findings: once.files[0]?.findings });
    expect(readFileSync(desk.at("hai/bao-cao.xlsx"))).toEqual(
      readFileSync(desk.at("mot/bao-cao.xlsx")),
    );
  });

  it("writes folders and zips under their paths, and copies what needs no mending", async () => {
    const clean = await reportBytes("so-y-te");
    desk.put("nop/huyen/a.xlsx", clean);
    desk.put("nop/goi.zip", zipSync({ "b.xlsx": await faulty() }));
    desk.put("nop/quet.pdf", "%PDF-1.7");
    const { exitCode, stderr } = await desk.kehoach("check", "nop", "--fix", "--out", "da-sua");
    expect(exitCode).toBe(0);
    expect(Uint8Array.from(readFileSync(desk.at("da-sua/huyen/a.xlsx")))).toEqual(clean);
    expect(existsSync(desk.at("da-sua/goi.zip/b.xlsx"))).toBe(true);
    expect(existsSync(desk.at("da-sua/quet.pdf"))).toBe(false);
    expect(stderr).toContain("quet.pdf: không đọc được. Còn lại: 1 phải sửa.");
    expect(stderr).toContain("không có chỗ nào sửa được chắc chắn");
    expect(stderr).toMatch(/\[Đã sửa\] Nhiệm vụ!K\d+: “0,5” → “50” \(Tỷ lệ nhỏ hơn 1\)/u);
    expect(stderr).toMatch(/\[Cần xem lại\] .* → Trả lại nội dung kế hoạch/u);
    expect(stderr).toMatch(/Tất cả 3 tệp: đã sửa \d ô\./u);
  });

  it("leaves a fix that would lay another finding bare", async () => {
    desk.put(
      "bao-cao.xlsx",
      await report([first, "Trạng thái", "Hoàn thành"], [first, "Tỷ lệ (%)", 0.5]),
    );
    const after = answer.parse(await desk.json("check", "bao-cao.xlsx", "--fix", "--out", "o"));
    expect(after.files[0]?.changes.map(({ rule }) => rule)).not.toContain("percent-fraction");
    const rules = after.files[0]?.findings.map(({ rule }) => rule);
    expect(rules).toContain("percent-fraction");
    expect(rules).not.toContain("percent-done-mismatch");
  });

  it.each([
    [["--fix"], "--fix cần --out"],
    [["--out", "o"], "--out chỉ dùng cùng với --fix"],
    [["--fix", "--out", "nop/bao-cao.xlsx"], "trùng với nơi để tệp gốc"],
    [["--fix", "--out", "nop"], "trùng với nơi để tệp gốc"],
    [["--fix", "--out", "nop/da-sua"], "trùng với nơi để tệp gốc"],
    [["--fix", "--out", "./x/../nop"], "trùng với nơi để tệp gốc"],
    [["--fix", "--out", "da-sua.xlsm"], "phải có đuôi .xlsx như tệp gốc"],
  ])("refuses %j as wrongly typed", async (options, words) => {
    const bytes = await reportBytes("so-y-te");
    desk.put("nop/bao-cao.xlsx", bytes);
    const { exitCode, stderr } = await desk.kehoach("check", "nop", ...options);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(Uint8Array.from(readFileSync(desk.at("nop/bao-cao.xlsx")))).toEqual(bytes);
  });

  it("refuses a folder in which the file itself lies, and one name for several files", async () => {
    const bytes = await faulty();
    desk.put("a.xlsx", bytes);
    desk.put("b.xlsx", bytes);
    const here = await desk.kehoach("check", "a.xlsx", "--fix", "--out", ".");
    expect([here.exitCode, here.stderr]).toEqual([2, expect.stringContaining("là một tệp gốc")]);
    const one = await desk.kehoach("check", "a.xlsx", "b.xlsx", "--fix", "--out", "c.xlsx");
    expect([one.exitCode, one.stderr]).toEqual([2, expect.stringContaining("phải là một thư mục")]);
    expect(Uint8Array.from(readFileSync(desk.at("a.xlsx")))).toEqual(bytes);
  });

  it("does not write over another file, but over its own work", async () => {
    desk.put("a.xlsx", await faulty());
    desk.put("o/a.xlsx", "việc của người khác");
    const { exitCode, stderr } = await desk.kehoach("check", "a.xlsx", "--fix", "--out", "o");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/Không ghi đè “o.a\.xlsx”/u);
    expect(readFileSync(desk.at("o/a.xlsx"), "utf8")).toBe("việc của người khác");
    await desk.json("check", "a.xlsx", "--fix", "--out", "p");
    await expect(desk.json("check", "a.xlsx", "--fix", "--out", "p")).resolves.toBeDefined();
  });

  it("ends with 1 when nothing can be read", async () => {
    desk.put("hong.xlsx", "không phải sổ");
    const { exitCode, stderr } = await desk.kehoach("check", "hong.xlsx", "--fix", "--out", "o");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Không dùng được “hong.xlsx”");
  });
});
