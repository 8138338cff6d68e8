import { aDesk, reportBytes, type Desk } from "../helpers/commandLine";

jest.setTimeout(30_000);

let desk: Desk;

beforeEach(async () => {
  desk = aDesk();
  desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
  const march = ["--plan", "hd-726", "--period", "2025-03", "--out", "th.xlsx"];
  await desk.kehoach("consolidate", "nop", ...march);
});

afterEach(() => {
  desk.clear();
});

describe("explain", () => {
  it("gives the rows behind a figure, each with its file, sheet and row", async () => {
    const answer = await desk.json("explain", "th.xlsx", "Tổng quan!M5");
    expect(answer).toMatchObject({
      file: "th.xlsx",
      plan: "hd-726",
      sheet: "Tổng quan",
      cell: "M5",
    });
    const { stdout, stderr } = await desk.kehoach("explain", "th.xlsx", "Tổng quan!E5");
    expect(stdout).toBe("");
    expect(stderr).toMatch(/Sở Y tế \(chủ trì\): a\.xlsx, trang Nhiệm vụ, dòng \d+/u);
    expect(stderr).toContain("Chưa có số liệu của 32 cơ quan chưa nộp");
  });

  it.each([
    ["Tổng quan", "không phải là một ô"],
    ["Trang lạ!A1", "Không có trang “Trang lạ”; các trang: Tổng quan, "],
  ])("is told of the wrong cell %j", async (cell, words) => {
    const { exitCode, stderr } = await desk.kehoach("explain", "th.xlsx", cell);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
  });

  it.each([
    ["nop/a.xlsx", "không phải là bảng tổng hợp"],
    ["hong.xlsx", "Không dùng được “hong.xlsx”"],
  ])("cannot explain %j", async (path, words) => {
    desk.put("hong.xlsx", "x");
    const { exitCode, stdout, stderr } = await desk.kehoach(
      "explain",
      path,
      "Tổng quan!A1",
      "--json",
    );
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(words);
  });
});
