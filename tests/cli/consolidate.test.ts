import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { zipSync } from "fflate";
import { z } from "zod";
import { aBook, writeBook } from "../helpers/aBook";
import { aDesk, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";
import { enter, refInTable } from "../helpers/enteredCell";

const source = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  row: z.number().int().positive(),
  agency: z.string().nullable(),
  role: z.enum(["Chủ trì", "Phối hợp", "added"]),
});

/** The fields that DESIGN promises; strict where nothing more is told. */
const answer = z.strictObject({
  plan: z.literal("hd-726"),
  period: z.literal("2025-03"),
  asOf: z.string(),
  out: z.string().nullable(),
  backup: z.string().nullable(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      status: z.enum(["used", "superseded", "excluded", "foreign", "unreadable"]),
      agency: z.string().nullable(),
      rowsRead: z.number().int(),
      rowsUsed: z.number().int(),
      rowsSuperseded: z.number().int(),
      rowsExcluded: z.number().int(),
      reason: z.string().nullable(),
    }),
  ),
  agencies: z.strictObject({
    expected: z.array(z.string()),
    submitted: z.array(z.string()),
    missing: z.array(z.string()),
    late: z.array(z.string()),
    unexpected: z.array(z.string()),
    names: z.record(z.string(), z.string()),
  }),
  board: z.array(
    z.strictObject({
      agency: z.string(),
      expected: z.boolean(),
      state: z.string(),
      file: z.string().nullable(),
      reportNumber: z.string().nullable(),
      receivedOn: z.string().nullable(),
      firstReceivedOn: z.string().nullable(),
      basis: z.enum(["entered", "report-date", "unknown"]),
      channel: z.string().nullable(),
      followUps: z.number().nullable(),
      excluded: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
      daysLate: z.number().nullable(),
      submissionNo: z.number().nullable(),
      submissions: z.number(),
      errors: z.number(),
      warnings: z.number(),
      note: z.string().nullable(),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      id: z.string(),
      annex: z.string(),
      no: z.string(),
      status: z.string(),
      percent: z.number().nullable(),
      deadlineState: z.enum(["trong hạn", "quá hạn", "không có hạn"]),
      group: z.string(),
      reported: z.number().int(),
      expected: z.number().int().positive(),
      sources: z.array(source),
    }),
  ),
  targets: z.array(
    z.strictObject({
      id: z.string(),
      annex: z.string(),
      no: z.string(),
      horizon: z.string(),
      actual: z.number().nullable(),
      state: z.string(),
      distance: z.number().nullable(),
      sources: z.array(source),
    }),
  ),
  findings: z.array(
    z.object({
      file: z.string(),
      rule: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      message: z.string(),
    }),
  ),
  counts: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
  changes: z.null(),
  into: z.null(),
});

const MARCH = ["--plan", "hd-726", "--period", "2025-03"];

jest.setTimeout(30_000);

let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

async function consolidated(...argv: readonly string[]) {
  return answer.parse(await desk.json("consolidate", ...argv, ...MARCH));
}

describe("consolidate", () => {
  it("accounts for every row of every file, and for every agency", async () => {
    desk.put("nop/huyen/so-y-te.xlsx", await reportBytes("so-y-te"));
    desk.put("nop/mau.xlsx", await writeBook(aBook("so-tu-phap")));
    desk.put("nop/hong.xlsx", "x");
    const { files, agencies, tasks, targets } = await consolidated("nop");
    expect(files.map(({ file, status, agency }) => [file, status, agency])).toEqual([
      ["hong.xlsx", "unreadable", null],
      ["huyen/so-y-te.xlsx", "used", "so-y-te"],
      ["mau.xlsx", "foreign", "so-tu-phap"],
    ]);
    for (const { rowsRead, rowsUsed, rowsSuperseded, rowsExcluded } of files) {
      expect(rowsUsed + rowsSuperseded + rowsExcluded).toBe(rowsRead);
    }
    expect(agencies.submitted).toEqual(["so-y-te"]);
    expect([...agencies.submitted, ...agencies.missing].sort()).toEqual(
      [...agencies.expected].sort(),
    );
    expect(agencies.names["so-y-te"]).toBe("Sở Y tế");
    expect(tasks).toHaveLength(81);
    expect(targets).toHaveLength(43);
  });

  it("explains a task's state by file, sheet and row", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    const { tasks } = await consolidated("nop");
    const task = defined(tasks.find(({ id }) => id === tasksOf("so-y-te")[0]));
    expect(task).toMatchObject({ status: "Đang thực hiện", percent: 40, reported: 1, expected: 1 });
    expect(task.sources).toEqual([
      {
        file: "a.xlsx",
        sheet: "Nhiệm vụ",
        row: expect.any(Number) as number,
        agency: "so-y-te",
        role: "Chủ trì",
      },
    ]);
  });

  it("writes the roll-up, which is then told apart from reports", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    expect((await consolidated("nop", "--out", "nop/tong-hop.xlsx")).out).toBe("nop/tong-hop.xlsx");
    expect(readdirSync(desk.at("nop")).sort()).toEqual(["a.xlsx", "tong-hop.xlsx"]);
    const again = await consolidated("nop", "--out", "nop/tong-hop.xlsx");
    expect(again.files.map(({ file, status }) => [file, status])).toEqual([
      ["a.xlsx", "used"],
      ["tong-hop.xlsx", "foreign"],
    ]);
  });

  it("never uses what it wrote itself, whatever became of the reports", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    desk.put("nop/b.xlsx", await reportBytes("so-tu-phap"));
    await consolidated("nop", "--out", "nop/tong-hop.xlsx");
    rmSync(desk.at("nop/b.xlsx"));
    await consolidated("nop", "--out", "nop/tong-hop.xlsx");
    const { files } = await consolidated("nop", "--out", "nop/tong-hop.xlsx");
    expect(files.map(({ file, status }) => [file, status])).toEqual([
      ["a.xlsx", "used"],
      ["tong-hop.ban-truoc.xlsx", "foreign"],
      ["tong-hop.xlsx", "foreign"],
    ]);
  });

  it("takes the roll-ups of lower levels by the reports inside", async () => {
    desk.put("huyen/so-y-te.xlsx", await reportBytes("so-y-te"));
    desk.put("huyen/so-tu-phap.xlsx", await reportBytes("so-tu-phap"));
    const below = await consolidated("huyen", "--out", "tinh/th-huyen.xlsx");
    const { files, tasks, agencies } = await consolidated("tinh");
    expect(files.map(({ file, status, rowsRead }) => [file, status, rowsRead > 0])).toEqual([
      ["th-huyen.xlsx", "used", false],
      ["th-huyen.xlsx › so-tu-phap.xlsx", "used", true],
      ["th-huyen.xlsx › so-y-te.xlsx", "used", true],
    ]);
    expect(agencies).toEqual(below.agencies);
    const states = (all: typeof tasks) =>
      all.map(({ id, status, percent }) => [id, status, percent]);
    expect(states(tasks)).toEqual(states(below.tasks));
  });

  it("tells up what a lower level could not read", async () => {
    desk.put("huyen/so-y-te.xlsx", await reportBytes("so-y-te"));
    desk.put("huyen/hong.xlsx", new Uint8Array([1, 2, 3]));
    await consolidated("huyen", "--out", "tinh/th-huyen.xlsx");
    const { stderr } = await desk.kehoach("consolidate", "tinh", ...MARCH);
    expect(stderr).toContain(
      "Tệp: 3 (kể cả 2 tệp bên trong bản tổng hợp), trong đó 2 được dùng, 1 không đọc được.",
    );
    expect(stderr).toContain("– th-huyen.xlsx › hong.xlsx: Cấp dưới không đọc được: ");
    const { files, findings } = await consolidated("tinh");
    expect(files.find(({ status }) => status === "unreadable")?.file).toBe(
      "th-huyen.xlsx › hong.xlsx",
    );
    expect(findings.filter(({ rule }) => rule === "file-unreadable")).toHaveLength(1);
  });

  it("says what people changed in a lower level's roll-up, which does not travel up", async () => {
    desk.put("huyen/so-y-te.xlsx", await reportBytes("so-y-te"));
    await consolidated("huyen", "--out", "tinh/th-huyen.xlsx");
    const task = defined(tasksOf("so-y-te")[0]);
    const rollUp = new Uint8Array(readFileSync(desk.at("tinh/th-huyen.xlsx")));
    expect((await consolidated("tinh")).counts.warning).toBe(0);
    const edited = enter(rollUp, "Chi tiết", [task, "Trạng thái"], "Hoàn thành");
    const cell = refInTable(rollUp, "Chi tiết", [task, "Trạng thái"]);
    desk.put("tinh/th-huyen.xlsx", edited);
    const { findings, tasks } = await consolidated("tinh");
    expect(findings.filter(({ severity }) => severity === "warning")).toMatchObject([
      {
        ...{ file: "th-huyen.xlsx", rule: "roll-up-row-edited" },
        message: expect.stringMatching(
          new RegExp(
            `^Trang “Chi tiết”, ô ${cell} .* ghi “Hoàn thành”, báo cáo gốc “so-y-te.xlsx”, trang “Nhiệm vụ”, dòng \\d+ ghi “Đang thực hiện”`,
            "u",
          ),
        ) as string,
      },
    ]);
    expect(tasks.find(({ id }) => id === task)?.status).toBe("Đang thực hiện");
  });

  it("writes the same bytes from the same files", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    await consolidated("nop", "--out", "1.xlsx");
    await consolidated("nop", "--out", "2.xlsx");
    expect(readFileSync(desk.at("1.xlsx")).equals(readFileSync(desk.at("2.xlsx")))).toBe(true);
  });

  it.each([
    ["a report", "nop/a.xlsx"],
    ["a report by another way", "nop/../nop/a.xlsx"],
  ])("refuses to write over %s", async (_case, out) => {
    const report = await reportBytes("so-y-te");
    desk.put("nop/a.xlsx", report);
    const { exitCode, stderr } = await desk.kehoach("consolidate", "nop", ...MARCH, "--out", out);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`“${out}” là một tệp đầu vào`);
    expect(readFileSync(desk.at("nop/a.xlsx")).equals(report)).toBe(true);
  });

  it("judges by the day of --as-of, by default by the period's due day", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    expect((await consolidated("nop")).asOf).toBe("2025-03-18");
    const later = await consolidated("nop", "--as-of", "31/12/2030");
    expect(later.asOf).toBe("2030-12-31");
    const overdue = later.tasks.filter(({ deadlineState }) => deadlineState === "quá hạn");
    expect(overdue.length).toBeGreaterThan(40);
  });

  it("orders resubmissions by the days received", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te", "Kết quả a"));
    desk.put("nop/b.xlsx", await reportBytes("so-y-te", "Kết quả b"));
    const used = async (list: string): Promise<readonly string[]> => {
      desk.put("nop/nhan.csv", list);
      const { files } = await consolidated("nop", "--received", "nop/nhan.csv");
      expect(files).toHaveLength(2);
      return files.flatMap(({ file, status }) => (status === "used" ? [file] : []));
    };
    expect(await used("file,date\na.xlsx,2025-03-17\nb.xlsx,2025-03-16\n")).toEqual(["a.xlsx"]);
    expect(await used('\uFEFFTệp;Ngày nhận\r\n"a.xlsx";16/3/2025\r\nb.xlsx;17/3/2025\r\n')).toEqual(
      ["b.xlsx"],
    );
  });

  it("tells a copy of a report from a report handed in again", async () => {
    const report = await reportBytes("so-y-te", "Kết quả a");
    desk.put("nop/a.xlsx", report);
    desk.put("nop/a (1).xlsx", report);
    desk.put("nop/b.xlsx", await reportBytes("so-tu-phap", "Kết quả a"));
    desk.put("nop/c.xlsx", await reportBytes("so-tu-phap", "Kết quả b"));
    desk.put("nhan.csv", "b.xlsx,2025-03-16\nc.xlsx,2025-03-17\n");
    const { stderr } = await desk.kehoach(
      ...["consolidate", "nop", ...MARCH, "--received", "nhan.csv"],
    );
    expect(stderr).toContain(
      "Tệp: 4, trong đó 2 được dùng, 1 được thay bằng lần nộp sau, 1 bản sao của tệp khác.",
    );
    expect(stderr).toMatch(/\+ \d+ được thay \(\d+ của bản sao\) \+/u);
  });

  it.each([
    ["file,date\na.xlsx,hôm qua\n", "dòng 2: “hôm qua” không phải là ngày"],
    ["a.xlsx\n", "dòng 1: cần đúng hai cột"],
    ["a.xlsx,2025-03-17\n\na.xlsx,2025-03-18\n", "dòng 3: tệp “a.xlsx” đã có ở dòng trên"],
  ])("ends with 1 at the bad line of %j", async (list, words) => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    desk.put("nhan.csv", list);
    const { exitCode, stdout, stderr } = await desk.kehoach(
      ...["consolidate", "nop", ...MARCH, "--received", "nhan.csv", "--json"],
    );
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Không dùng được “nhan.csv”, ");
    expect(stderr).toContain(words);
  });

  it("tells of a list that names a file which is not there, and goes on", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    desk.put("nhan.csv", "z.xlsx,2025-03-17\n");
    const { exitCode, stderr } = await desk.kehoach(
      ...["consolidate", "nop", ...MARCH, "--received", "nhan.csv"],
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain("“nhan.csv”, dòng 1: không có tệp “z.xlsx”");
  });

  it("tells of a list without a line, and goes on", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    desk.put("nhan.csv", "file,date\n");
    const { exitCode, stderr } = await desk.kehoach(
      ...["consolidate", "nop", ...MARCH, "--received", "nhan.csv"],
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain("“nhan.csv” không có dòng nào ghi tệp và ngày nhận.");
  });

  it("says how to make a list of a workbook, and ends with 1", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    desk.put("nhan.xlsx", await reportBytes("so-y-te"));
    const { exitCode, stderr } = await desk.kehoach(
      ...["consolidate", "nop", ...MARCH, "--received", "nhan.xlsx"],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain("“nhan.xlsx”: đây là tệp Excel, hãy lưu dạng CSV");
  });

  it("tells of a period that is over before the plan is issued", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    const noticeOf = async (period: string): Promise<string> =>
      (await desk.kehoach("consolidate", "nop", "--plan", "hd-726", "--period", period)).stderr;
    const words = "kết thúc trước ngày ban hành kế hoạch 726/KH-UBND (20/02/2025)";
    expect(await noticeOf("2025-01")).toContain(`tháng 1 năm 2025 ${words}`);
    expect(await noticeOf("2025-02")).not.toContain(words);
  });

  it("reads a zip as it reads the folder, paths relative to the zip", async () => {
    const [report, other] = [await reportBytes("so-y-te"), await reportBytes("so-tu-phap")];
    desk.put("nop/sở/y tế.xlsx", report);
    desk.put("nop/tư pháp.xlsx", other);
    desk.put(
      "nop.zip",
      zipSync({ "sở/y tế.xlsx": report, "tư pháp.xlsx": other, "__MACOSX/._a": report }),
    );
    expect(await consolidated("nop.zip")).toEqual(await consolidated("nop"));
  });

  it("writes nothing and ends with 1 when not one file can be read", async () => {
    desk.put("nop/quet.pdf", "%PDF");
    const { exitCode, stdout, stderr } = await desk.kehoach(
      ...["consolidate", "nop", ...MARCH, "--out", "th.xlsx", "--json"],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain("không có tệp nào đọc được");
    expect(answer.parse(JSON.parse(stdout))).toMatchObject({ out: null });
    expect(existsSync(desk.at("th.xlsx"))).toBe(false);
  });

  it("sums up for people on stderr", async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    desk.put("nop/quet.pdf", "%PDF");
    const { stdout, stderr } = await desk.kehoach(
      "consolidate",
      "nop",
      ...MARCH,
      "--out",
      "th.xlsx",
    );
    expect(stdout).toBe("");
    expect(stderr).toContain(
      "Kế hoạch 726/KH-UBND, tháng 3 năm 2025, số liệu chốt ngày 18/03/2025.",
    );
    expect(stderr).toContain("Tệp: 2, trong đó 1 được dùng, 1 không đọc được.");
    expect(stderr).toContain("Cơ quan: 33 phải báo cáo, 1 đã nộp, 32 chưa nộp: ");
    expect(stderr).toContain("Tổng số 81 nhiệm vụ: đã hoàn thành 0");
    expect(stderr).toContain("Đã ghi bảng tổng hợp: th.xlsx");
  });
});

describe("consolidate --previous", () => {
  const APRIL = ["consolidate", "nop", "--plan", "hd-726", "--period", "2025-04"];

  beforeEach(async () => {
    desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
    await desk.kehoach("consolidate", "nop", ...MARCH, "--out", "thang3.xlsx");
  });

  it("tells what changed, in JSON and to people", async () => {
    const changes = z
      .object({
        changes: z.object({
          previous: z.strictObject({ file: z.string(), period: z.string() }),
          tasks: z.array(
            z.object({
              id: z.string(),
              change: z.enum(["entered", "left", "changed", "unchanged"]),
              lastKnown: z.array(
                z.strictObject({ agency: z.string(), status: z.string(), period: z.string() }),
              ),
            }),
          ),
          trend: z.array(z.object({ period: z.string(), tasks: z.number() })),
        }),
      })
      .parse(await desk.json(...APRIL, "--previous", "thang3.xlsx")).changes;
    expect(changes.previous).toEqual({ file: "thang3.xlsx", period: "2025-03" });
    expect(changes.trend.map(({ period, tasks }) => [period, tasks])).toEqual([
      ["2025-03", 81],
      ["2025-04", 81],
    ]);
    const own = changes.tasks.find(({ id }) => id === tasksOf("so-y-te")[0]);
    expect(own).toMatchObject({
      change: "changed",
      lastKnown: [{ agency: "so-y-te", status: "Đang thực hiện", period: "2025-03" }],
    });
    const { stderr } = await desk.kehoach(...APRIL, "--previous", "thang3.xlsx");
    expect(stderr).toContain("So với tháng 3 năm 2025: ");
    expect(stderr).toContain("Cơ quan kỳ trước đã báo cáo, kỳ này chưa (1): Sở Y tế.");
  });

  it("goes on with the roll-ups that can be compared with", async () => {
    desk.put("hong.xlsx", "x");
    const { exitCode, stderr } = await desk.kehoach(
      ...[...APRIL, "--previous", "hong.xlsx", "--previous", "thang3.xlsx"],
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain("Không so sánh với “hong.xlsx”: ");
    expect(stderr).toContain("So với tháng 3 năm 2025");
  });

  it.each([
    ["nop/a.xlsx", ["--period", "2025-04"], "không phải là bảng tổng hợp"],
    [
      "thang3.xlsx",
      ["--period", "2025-03"],
      "là của tháng 3 năm 2025, không phải kỳ trước tháng 3",
    ],
    [
      "thang3.xlsx",
      ["--period", "2025-04", "--plan", "so-khcn-2025"],
      "của kế hoạch khác (hd-726)",
    ],
  ])("ends with 1 where there is nothing to compare with: %s %j", async (file, argv, words) => {
    const plan = argv.includes("--plan") ? [] : ["--plan", "hd-726"];
    const { exitCode, stdout, stderr } = await desk.kehoach(
      ...["consolidate", "nop", ...plan, ...argv, "--previous", file, "--json"],
    );
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(words);
    expect(stderr).toContain("bỏ --previous nếu không cần so sánh");
  });
});
