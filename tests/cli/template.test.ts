import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { catalogue, withCell, writeBook } from "../helpers/aBook";
import { aDesk, aReportOf, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";

const answer = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      agency: z.string().nullable(),
      tasks: z.number().int(),
      coordinating: z.number().int(),
      targets: z.number().int(),
      previous: z.string().nullable(),
      previousPeriod: z.string().nullable(),
    }),
  ),
});

const MARCH = ["template", "hd-726", "--period", "2025-03"];
const APRIL = ["template", "hd-726", "--period", "2025-04"];
const MAY = ["template", "hd-726", "--period", "2025-05"];

/** A workbook for each of 33 agencies takes seconds on a busy machine. */
jest.setTimeout(60_000);

let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

async function filesOf(...argv: readonly string[]) {
  return answer.parse(await desk.json(...argv)).files;
}

async function findingsOf(file: string): Promise<unknown> {
  const { files } = (await desk.json("check", file)) as { files: readonly { findings: unknown }[] };
  return files[0]?.findings;
}

describe("template", () => {
  it.each(["so-y-te", "Sở Y tế", "sở y tế tỉnh Hải Dương"])(
    "makes the workbook of %s",
    async (agency) => {
      const name = "hd-726_2025-03_so-y-te.xlsx";
      const [file] = await filesOf(...MARCH, "--agency", agency);
      expect(file).toMatchObject({ file: name, agency: "so-y-te", previous: null });
      expect(file?.tasks).toBeGreaterThan(0);
      expect(await findingsOf(name)).toEqual([]);
    },
  );

  it("holds every row of the plan when no agency is named", async () => {
    const [file] = await filesOf(...MARCH, "--out", "mau/chung.xlsx");
    expect(file).toMatchObject({ file: "mau/chung.xlsx", agency: null, tasks: 81, targets: 43 });
    expect(existsSync(desk.at("mau/chung.xlsx"))).toBe(true);
  });

  it("tells people that this form is not the one to hand out", async () => {
    const notice = "Lưu ý: đây là biểu chung gồm mọi dòng của kế hoạch";
    const { stderr } = await desk.kehoach(...MARCH);
    expect(stderr).toContain(notice);
    expect(stderr).toMatch(/--each .*--agency/u);
    expect((await desk.kehoach(...MARCH, "--agency", "so-y-te")).stderr).not.toContain(notice);
  });

  it("makes one workbook for each agency that is expected to report", async () => {
    const files = await filesOf(...MARCH, "--each");
    const { expected } = defined(catalogue.plan("hd-726"));
    expect(files.map(({ agency }) => agency)).toEqual(expected);
    expect(readdirSync(desk.at("bieu-mau-hd-726-2025-03"))).toHaveLength(expected.length);
  });

  it("warns of a period that the plan asks nobody for, and makes it", async () => {
    const { exitCode, stderr } = await desk.kehoach("template", "hd-726", "--period", "2025-Q1");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("không yêu cầu báo cáo theo kỳ này (quý I năm 2025)");
  });

  it.each(["Sở Y tê", "Các sở, ban, ngành", "Sở Y tế; Sở Tư pháp"])(
    "asks whom “%s” means instead of guessing",
    async (agency) => {
      const { exitCode, stderr } = await desk.kehoach(...MARCH, "--agency", agency);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`“${agency}” không phải là một cơ quan trong danh mục.`);
      expect(readdirSync(desk.folder)).toEqual([]);
    },
  );

  it("says where the list of agencies is when a name is like none of them", async () => {
    const { exitCode, stderr } = await desk.kehoach(...MARCH, "--agency", "qwerty");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Gõ “kehoach agency --list” để xem danh sách.");
  });

  it("tells of a period that is over before the plan is issued", async () => {
    const { exitCode, stderr } = await desk.kehoach("template", "hd-726", "--period", "2024-12");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("tháng 12 năm 2024 kết thúc trước ngày ban hành");
  });

  it("refuses --agency together with --each", async () => {
    const { exitCode } = await desk.kehoach(...MARCH, "--agency", "so-y-te", "--each");
    expect(exitCode).toBe(2);
  });

  it("carries forward what the agency reported last", async () => {
    desk.put("cu.xlsx", await reportBytes("so-y-te", "Đã trình dự thảo"));
    const [file] = await filesOf(...APRIL, "--agency", "so-y-te", "--previous", "cu.xlsx");
    expect(file).toMatchObject({ previous: "cu.xlsx", previousPeriod: "2025-03" });
  });

  it("tells from which period it carries when that is not the one before", async () => {
    desk.put("cu.xlsx", await reportBytes("so-y-te"));
    const argv = ["--agency", "so-y-te", "--previous", "cu.xlsx"];
    const words = "(tháng 3 năm 2025, không phải kỳ liền trước)";
    expect((await desk.kehoach(...APRIL, ...argv)).stderr).not.toContain(
      "không phải kỳ liền trước",
    );
    expect((await desk.kehoach(...MAY, ...argv)).stderr).toContain(`mang sang từ cu.xlsx ${words}`);
  });

  it.each([
    ["the same", MARCH, "tháng 3 năm 2025"],
    ["an earlier", ["template", "hd-726", "--period", "2025-02"], "tháng 2 năm 2025"],
  ])("carries nothing into %s period", async (_case, argv, label) => {
    desk.put("cu.xlsx", await reportBytes("so-y-te"));
    const { exitCode, stderr } = await desk.kehoach(
      ...[...argv, "--agency", "so-y-te", "--previous", "cu.xlsx"],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      `Không dùng “cu.xlsx”: Tệp là báo cáo tháng 3 năm 2025, không phải kỳ trước ${label}.`,
    );
  });

  it("finds whose each earlier workbook is, and takes an agency's latest submission", async () => {
    const [task] = tasksOf("so-y-te");
    const second = withCell(
      aReportOf("so-y-te"),
      "Nhiệm vụ",
      [defined(task), "Kết quả thực hiện"],
      "Lần hai",
    );
    const numbered = {
      ...second,
      sheets: second.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row[1] === "Lần nộp" ? row.map((cell, at) => (at === 2 ? 2 : cell)) : row,
        ),
      })),
    };
    desk.put("cu/a.xlsx", await writeBook(numbered));
    desk.put("cu/b.xlsx", await reportBytes("so-y-te"));
    desk.put("cu/c.xlsx", await reportBytes("so-tu-phap"));
    desk.put("cu/hong.xlsx", "không phải sổ làm việc");
    const { exitCode, stdout, stderr } = await desk.kehoach(
      ...[...APRIL, "--each", "--previous", "cu", "--json"],
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain("Không dùng “hong.xlsx”");
    const carried = answer
      .parse(JSON.parse(stdout))
      .files.flatMap(({ agency, previous }) => (previous === null ? [] : [[agency, previous]]));
    expect(Object.fromEntries(carried)).toEqual({ "so-y-te": "a.xlsx", "so-tu-phap": "c.xlsx" });
  });

  it("ends with 1 when the earlier workbook is another agency's", async () => {
    desk.put("cu.xlsx", await reportBytes("so-tu-phap"));
    const { exitCode, stderr } = await desk.kehoach(
      ...[...APRIL, "--agency", "so-y-te", "--previous", "cu.xlsx"],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain("“cu.xlsx”: tìm biểu của Sở Y tế, chỉ có của Sở Tư pháp");
  });

  it("makes an untouched template anew, byte by byte the same", async () => {
    const argv = [...MARCH, "--agency", "so-y-te", "--out", "a.xlsx"];
    await filesOf(...argv);
    const first = readFileSync(desk.at("a.xlsx"));
    await filesOf(...argv);
    expect(readFileSync(desk.at("a.xlsx")).equals(first)).toBe(true);
  });

  it("never writes over what somebody has filled in, nor half of the others", async () => {
    const filled = await reportBytes("so-y-te");
    desk.put("mau/hd-726_2025-03_so-y-te.xlsx", filled);
    const { exitCode, stderr } = await desk.kehoach(...MARCH, "--each", "--out", "mau");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Không ghi đè “mau/hd-726_2025-03_so-y-te.xlsx”");
    expect(readdirSync(desk.at("mau"))).toEqual(["hd-726_2025-03_so-y-te.xlsx"]);
    expect(readFileSync(desk.at("mau/hd-726_2025-03_so-y-te.xlsx")).equals(filled)).toBe(true);
  });
});
