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
    expect(stderr).toMatch(/\[Phải sửa\] Nhiệm vụ!K\d+: Tỷ lệ 0,5 .* → Đổi thành 50\n/u);
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
    expect(stderr).toBe("a[31mb.xlsx: không có phát hiện nào.\n");
  });
});
