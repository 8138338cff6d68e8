import { aDesk, type Desk } from "../helpers/commandLine";

let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

const COMMANDS = [
  "plans",
  "plan",
  "template",
  "check",
  "consolidate",
  "demo",
  "deadline",
  "target",
  "agency",
];

describe("run", () => {
  it.each([[[]], [["help"]], [["--help"]]])("shows every command for %j", async (argv) => {
    const { exitCode, stdout, stderr } = await desk.kehoach(...argv);
    expect(exitCode).toBe(0);
    expect(stdout).toBe("");
    for (const command of COMMANDS) expect(stderr).toMatch(new RegExp(`^  ${command} `, "mu"));
  });

  it.each(COMMANDS)("shows how %s is used, in three ways", async (command) => {
    const ways = [
      ["help", command],
      ["--help", command],
      [command, "--help"],
    ];
    for (const way of ways) {
      const { exitCode, stdout, stderr } = await desk.kehoach(...way);
      expect(exitCode).toBe(0);
      expect(stdout).toBe("");
      expect(stderr).toMatch(new RegExp(`^Cách dùng: kehoach ${command} .*\n[^\n]+\n`, "u"));
    }
  });

  it("tells its version on stdout", async () => {
    const { exitCode, stdout } = await desk.kehoach("--version");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it.each([
    [["tong-hop"], "Không có lệnh “tong-hop”."],
    [["help", "tong-hop"], "Không có lệnh “tong-hop”."],
    [["plans", "hd-726"], "Lệnh này không nhận thêm gì: “hd-726”."],
    [["plans", "--plan", "x"], "Không có tùy chọn “--plan”."],
    [["plans", "--json=1"], "Tùy chọn “--json” không nhận giá trị."],
    [["plans", "-x"], "Không có tùy chọn “-x”."],
    [["plan"], "Thiếu mã kế hoạch."],
    [["plan", "hd-999"], "Không có kế hoạch “hd-999”. Các kế hoạch hiện có: hd-726"],
    [["deadline"], "Thiếu văn bản."],
    [["deadline", "Quý", "IV/2026"], "Thừa “IV/2026”; nếu văn bản có dấu cách"],
    [["deadline", "x", "--issued"], "Tùy chọn “--issued” cần một giá trị đi sau."],
    [["deadline", "x", "--issued", "30/02/2025"], "“30/02/2025” không phải là ngày."],
    [["target", "x", "--actual", "nhiều"], "--actual: “nhiều” không phải là số."],
    [["target", "x", "--horizon", "sau này"], "--horizon: “sau này” không phải là năm."],
    [["agency", "x", "--plan", "hd-999"], "Không có kế hoạch “hd-999”."],
    [["template", "hd-726"], "Thiếu kỳ báo cáo (--period)."],
    [["template", "hd-726", "--period", "T3/2025"], "“T3/2025” không phải là kỳ báo cáo."],
    [["check"], "Thiếu tệp cần kiểm tra."],
    [["consolidate", "--plan", "hd-726", "--period", "2025-03"], "Thiếu tệp, thư mục hoặc zip"],
    [["consolidate", ".", "--period", "2025-03"], "Thiếu mã kế hoạch (--plan)."],
    [["consolidate", ".", "--plan", "hd-726"], "Thiếu kỳ báo cáo (--period)."],
    [["consolidate", ".", "--plan", "hd-726", "--period", "2025-03", "--out", "a"], "đuôi .xlsx"],
  ])("ends %j with 2 and says why", async (argv, words) => {
    const { exitCode, stdout, stderr } = await desk.kehoach(...argv);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^Cách dùng: kehoach |kehoach help/u);
  });

  it.each([
    [["check", "khong-co.xlsx"]],
    [["consolidate", "khong-co.xlsx", "--plan", "hd-726", "--period", "2025-03"]],
    [["template", "hd-726", "--period", "2025-03", "--previous", "khong-co.xlsx"]],
  ])("ends %j with 1 and names the file that is not there", async (argv) => {
    const { exitCode, stdout, stderr } = await desk.kehoach(...argv);
    expect(exitCode).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("Không tìm thấy tệp hoặc thư mục “khong-co.xlsx”.");
  });

  it("ends with 1 and names a file that cannot be written", async () => {
    desk.put("a", "một tệp, không phải thư mục");
    const { exitCode, stderr } = await desk.kehoach(
      ...["template", "hd-726", "--period", "2025-03", "--out", "a/b.xlsx"],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/“a\/b\.xlsx”/u);
  });
});
