import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { z } from "zod";
import { withCell, writeBook } from "../helpers/aBook";
import { aDesk, aReportOf, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  rowId: z.string().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
  fix: z
    .strictObject({ label: z.string(), value: z.union([z.string(), z.number(), z.null()]) })
    .nullable(),
});

const answer = z.strictObject({
  files: z.array(z.strictObject({ file: z.string(), findings: z.array(finding) })),
  counts: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
});

let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

async function faultyReport(): Promise<Uint8Array> {
  const [task] = tasksOf("so-y-te");
  const place = [defined(task), "Tỷ lệ (%)"] as const;
  return writeBook(withCell(aReportOf("so-y-te"), "Nhiệm vụ", place, 0.5));
}

describe("check", () => {
  it("gives every finding with its place, its value and its fix, and counts them", async () => {
    desk.put("bao-cao.xlsx", await faultyReport());
    const { files, counts } = answer.parse(await desk.json("check", "bao-cao.xlsx"));
    expect(files.map(({ file }) => file)).toEqual(["bao-cao.xlsx"]);
    const findings = files[0]?.findings ?? [];
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "percent-fraction",
        severity: "error",
        sheet: "Nhiệm vụ",
        rowId: tasksOf("so-y-te")[0],
        column: "Tỷ lệ (%)",
        value: "0,5",
        fix: expect.objectContaining({ value: 50 }) as unknown,
      }),
    );
    const total = counts.error + counts.warning + counts.info;
    expect(total).toBe(findings.length);
  });

  it("tells people where and what, on stderr", async () => {
    desk.put("bao-cao.xlsx", await faultyReport());
    const { exitCode, stdout, stderr } = await desk.kehoach("check", "bao-cao.xlsx");
    expect(exitCode).toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^bao-cao\.xlsx: 1 phải sửa/u);
    expect(stderr).toMatch(
      /\n {2}Trang “Nhiệm vụ”\n {4}\[Phải sửa\] K\d+: Tỷ lệ 0,5 .* → Đổi thành 50\n/u,
    );
    expect(stderr).toMatch(/\nViệc cần làm: sửa 1 chỗ “Phải sửa” rồi kiểm tra lại;.*\n$/u);
  });

  it("takes files, folders and zips together", async () => {
    const bytes = await reportBytes("so-y-te");
    desk.put("le.xlsx", bytes);
    desk.put("thu-muc/huyen/a.xlsx", bytes);
    desk.put("goi.zip", zipSync({ "b.xlsx": bytes }));
    const { files } = answer.parse(await desk.json("check", "le.xlsx", "thu-muc", "goi.zip"));
    expect(files).toEqual([
      { file: "b.xlsx", findings: [] },
      { file: "huyen/a.xlsx", findings: [] },
      { file: "le.xlsx", findings: [] },
    ]);
  });

  it("makes a broken file among good ones one finding", async () => {
    desk.put("nop/tot.xlsx", await reportBytes("so-y-te"));
    desk.put("nop/cut.xlsx", (await reportBytes("so-y-te")).subarray(0, 3000));
    desk.put("nop/quet.pdf", "%PDF-1.7");
    const { files, counts } = answer.parse(await desk.json("check", "nop"));
    expect(files.map((each) => [each.file, each.findings.map(({ rule }) => rule)])).toEqual([
      ["cut.xlsx", ["file-unreadable"]],
      ["quet.pdf", ["file-unreadable"]],
      ["tot.xlsx", []],
    ]);
    expect(files[1]?.findings[0]?.message).toContain("Tệp PDF");
    expect(counts).toEqual({ error: 2, warning: 0, info: 0 });
  });

  it("ends with 1 when not one file can be read, naming it and why, and still answers", async () => {
    desk.put("hong.xlsx", "đây không phải sổ làm việc");
    const { exitCode, stdout, stderr } = await desk.kehoach("check", "hong.xlsx", "--json");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Không dùng được “hong.xlsx”: Tệp không phải là sổ làm việc Excel");
    expect(answer.parse(JSON.parse(stdout)).files).toHaveLength(1);
  });

  it("ends with 1 when a folder holds no file", async () => {
    desk.put("trong/.DS_Store", "");
    desk.put("trong/~$bao-cao.xlsx", "khóa");
    const { exitCode, stdout, stderr } = await desk.kehoach("check", "trong");
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toBe("Không có tệp nào trong “trong”.\n");
  });

  it("shows no control characters of a file's name to the terminal", async () => {
    desk.put("a\u001B[31m\u202Eb.xlsx", await reportBytes("so-y-te"));
    const { stderr } = await desk.kehoach("check", ".");
    expect(stderr).toMatch(/^a\[31mb\.xlsx: không có phát hiện nào\.\n/u);
  });

  it("tells the file with the most to correct first, and of many alike only the cells", async () => {
    const tasks = tasksOf("so-y-te");
    const halves = tasks.reduce(
      (book, id) => withCell(book, "Nhiệm vụ", [id, "Tỷ lệ (%)"], 0.5),
      aReportOf("so-y-te"),
    );
    desk.put("nop/a-tot.xlsx", await reportBytes("so-y-te"));
    desk.put("nop/b-loi.xlsx", await writeBook(halves));
    const { stderr } = await desk.kehoach("check", "nop");
    expect(stderr).toMatch(new RegExp(`^b-loi\\.xlsx: ${tasks.length} phải sửa`, "u"));
    const alike = new RegExp(`\n {6}và ${tasks.length - 3} chỗ tương tự: K\\d+`, "u");
    expect(stderr).toMatch(alike);
    expect(stderr).toContain("\na-tot.xlsx: không có phát hiện nào.\n");
    expect(stderr).toContain(`Tất cả 2 tệp: ${tasks.length} phải sửa.`);
  });

  it("says that a clean file can be handed in, and what “5 rõ” misses in it", async () => {
    desk.put("tot.xlsx", await reportBytes("so-y-te"));
    const { stderr } = await desk.kehoach("check", "tot.xlsx");
    expect(stderr).toContain(`“5 rõ” còn thiếu: rõ người ${tasksOf("so-y-te").length} dòng`);
    expect(stderr).toMatch(/Không còn chỗ nào phải sửa; có thể nộp\.\n$/u);
  });
});

describe("check --previous", () => {
  const again = async (period: string, percent: number): Promise<Uint8Array> => {
    const [task] = tasksOf("so-y-te");
    const book = aReportOf("so-y-te", `Kết quả kỳ ${period}`, period);
    return writeBook(withCell(book, "Nhiệm vụ", [defined(task), "Tỷ lệ (%)"], percent));
  };

  beforeEach(async () => {
    desk.put("truoc/thang-3.xlsx", await again("2025-03", 60));
    desk.put("thang-4.xlsx", await again("2025-04", 20));
  });

  const rulesOf = async (...argv: readonly string[]): Promise<readonly string[]> => {
    const { files } = answer.parse(await desk.json("check", "thang-4.xlsx", ...argv));
    return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  };

  it("holds a report against the one before, from a file or a folder", async () => {
    expect(await rulesOf()).not.toContain("progress-falls");
    expect(await rulesOf("--previous", "truoc")).toContain("progress-falls");
    expect(await rulesOf("--previous", "truoc/thang-3.xlsx")).toContain("progress-falls");
  });

  it("takes a roll-up for the report before", async () => {
    const made = await desk.kehoach(
      ...["consolidate", "truoc", "--plan", "hd-726", "--period", "2025-03"],
      ...["--out", "tong-hop.xlsx"],
    );
    expect(made.exitCode).toBe(0);
    expect(await rulesOf("--previous", "tong-hop.xlsx")).toContain("progress-falls");
  });

  it("ends with 1 when nothing of it can be used, and says why", async () => {
    desk.put("khac.xlsx", "đây không phải sổ làm việc");
    const outcome = await desk.kehoach("check", "thang-4.xlsx", "--previous", "khac.xlsx");
    expect(outcome).toMatchObject({ exitCode: 1, stdout: "" });
    expect(outcome.stderr).toContain("Không dùng “khac.xlsx”");
    expect(outcome.stderr).toContain("Không lấy được báo cáo kỳ trước từ “khac.xlsx”.");
  });

  it("says of which agency there is no report before", async () => {
    const { exitCode, stderr } = await desk.kehoach(
      ...["check", "truoc", "--previous", "thang-4.xlsx"],
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain("Không có báo cáo kỳ trước của Sở Y tế trong “thang-4.xlsx”");
  });
});

describe("check --html", () => {
  const pageOf = async (...argv: readonly string[]): Promise<string> => {
    const { exitCode } = await desk.kehoach("check", ...argv, "--html", "ket-qua.html");
    expect(exitCode).toBe(0);
    return readFileSync(desk.at("ket-qua.html"), "utf8");
  };

  it("writes one page with every finding, its value and how to fix it", async () => {
    desk.put("bao-cao.xlsx", await faultyReport());
    const page = await pageOf("bao-cao.xlsx");
    expect(page).toContain('<html lang="vi" dir="ltr">');
    expect(page).toMatch(
      /<h2>bao-cao\.xlsx<\/h2>\s*<p>Sở Y tế – kỳ tháng 3 năm 2025: 1 phải sửa\.<\/p>/u,
    );
    expect(page).toMatch(/>K\d+<br>Tỷ lệ \(%\)<\/td>.*>0,5<\/td>.*Đổi thành 50\./u);
  });

  it("needs nothing from outside and runs nothing", async () => {
    desk.put("bao-cao.xlsx", await faultyReport());
    const page = await pageOf("bao-cao.xlsx");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|\bon\w+=|https?:/iu);
    expect(page).toContain("default-src 'none'");
  });

  it("shows texts of a file as texts, without marks that deceive", async () => {
    const [task] = tasksOf("so-y-te");
    const evil = "<img src=x onerror=alert(1)>\u202E&\u0007";
    const book = withCell(aReportOf("so-y-te"), "Nhiệm vụ", [defined(task), "Trạng thái"], evil);
    desk.put("a\u202Eb'c.xlsx", await writeBook(book));
    const page = await pageOf(".");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;&amp;");
    expect(page).toContain("<h2>ab&#39;c.xlsx</h2>");
    expect(page).not.toContain("<img");
    // eslint-disable-next-line no-control-regex -- none of them may be left
    expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/u);
  });

  it("answers in JSON as well, and writes its own page again", async () => {
    desk.put("bao-cao.xlsx", await faultyReport());
    await pageOf("bao-cao.xlsx");
    const document = await desk.json("check", "bao-cao.xlsx", "--html", "ket-qua.html");
    expect(answer.parse(document).counts.error).toBe(1);
  });

  it("never writes over a file of somebody else's, and takes no other ending", async () => {
    desk.put("bao-cao.xlsx", await faultyReport());
    desk.put("khac.html", "<p>Của tôi</p>");
    const outcome = await desk.kehoach("check", "bao-cao.xlsx", "--html", "khac.html");
    expect(outcome.exitCode).toBe(1);
    expect(outcome.stderr).toContain("Không ghi đè “khac.html”");
    expect(readFileSync(desk.at("khac.html"), "utf8")).toBe("<p>Của tôi</p>");
    const wrong = await desk.kehoach("check", "bao-cao.xlsx", "--html", "bao-cao.xlsx");
    expect(wrong.exitCode).toBe(2);
  });
});
