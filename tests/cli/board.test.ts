import { readFileSync } from "node:fs";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { aDesk, reportBytes, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";
import { readCells } from "../helpers/packageCells";

interface Line {
  readonly agency: string;
  readonly [field: string]: unknown;
}

interface Answer {
  readonly files: readonly { readonly file: string; readonly [field: string]: unknown }[];
  readonly agencies: Readonly<
    Record<"expected" | "submitted" | "missing" | "late", readonly string[]>
  >;
  readonly board: readonly Line[];
}

const MARCH = ["--plan", "hd-726", "--period", "2025-03"];

jest.setTimeout(30_000);

let desk: Desk;

beforeEach(async () => {
  desk = aDesk();
  desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
  desk.put("nop/b.xlsx", await reportBytes("so-tu-phap"));
});

afterEach(() => {
  desk.clear();
});

async function consolidated(...argv: readonly string[]): Promise<Answer> {
  return (await desk.json("consolidate", "nop", ...argv, ...MARCH)) as Answer;
}

function lineOf({ board }: Answer, agencyId: string): Line {
  return defined(board.find(({ agency }) => agency === agencyId));
}

describe("consolidate --exclude", () => {
  it("leaves the file out with its reason, and the agency has not submitted", async () => {
    const answer = await consolidated("--exclude", "a.xlsx", "--reason", "Số liệu chưa được duyệt");
    expect(answer.files.find(({ file }) => file === "a.xlsx")).toMatchObject({
      status: "excluded",
      reason: "Số liệu chưa được duyệt",
      rowsUsed: 0,
    });
    expect(answer.agencies.missing).toContain("so-y-te");
    expect(lineOf(answer, "so-y-te")).toMatchObject({
      state: "Chưa nộp",
      file: null,
      excluded: [{ file: "a.xlsx", reason: "Số liệu chưa được duyệt" }],
      note: "a.xlsx: Số liệu chưa được duyệt",
    });
  });

  it("tells a report that was returned, and one that came again since", async () => {
    const returned = ["--exclude", "a.xlsx", "--reason", "Trả lại: thiếu kết quả"] as const;
    expect(lineOf(await consolidated(...returned), "so-y-te")["state"]).toBe("Trả lại");
    desk.put("nop/c.xlsx", await reportBytes("so-y-te", "Đã bổ sung kết quả"));
    expect(lineOf(await consolidated(...returned), "so-y-te")).toMatchObject({
      state: "Đã nộp lại",
      file: "c.xlsx",
    });
  });

  it("takes several pairs, each reason for the file at its place", async () => {
    const { files } = await consolidated(
      ...["--exclude", "b.xlsx", "--reason", "Gửi nhầm", "--exclude", "a.xlsx", "--reason", "Thử"],
    );
    expect(files.map(({ file, reason }) => [file, reason])).toEqual([
      ["a.xlsx", "Thử"],
      ["b.xlsx", "Gửi nhầm"],
    ]);
  });

  it.each([
    ["without a reason", ["--exclude", "a.xlsx"], "--exclude và --reason đi thành cặp"],
    [
      "of a file that is not there",
      ["--exclude", "z.xlsx", "--reason", "Thử"],
      "không có tệp “z.xlsx”",
    ],
  ])("is wrong %s", async (_, argv, words) => {
    const { exitCode, stderr } = await desk.kehoach("consolidate", "nop", ...MARCH, ...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe("consolidate --exclude, inside a roll-up", () => {
  const JUSTICE = "th-huyen.xlsx › b.xlsx";

  beforeEach(async () => {
    await desk.json("consolidate", "nop", ...MARCH, "--out", "tinh/th-huyen.xlsx");
  });

  async function above(...argv: readonly string[]): Promise<Answer> {
    return (await desk.json("consolidate", "tinh", ...argv, ...MARCH)) as Answer;
  }

  const leaveOut = (name: string): readonly string[] => [
    ...["--exclude", name, "--reason", "Số liệu chưa được duyệt"],
  ];

  it.each([JUSTICE, "th-huyen.xlsx > b.xlsx", "b.xlsx"])("leaves out %j", async (name) => {
    const answer = await above(...leaveOut(name));
    expect(answer.files.find(({ file }) => file === JUSTICE)).toMatchObject({
      status: "excluded",
      reason: "Số liệu chưa được duyệt",
      rowsUsed: 0,
    });
    expect(answer.agencies.submitted).toEqual(["so-y-te"]);
    expect(lineOf(answer, "so-tu-phap")).toMatchObject({
      state: "Chưa nộp",
      excluded: [{ file: JUSTICE, reason: "Số liệu chưa được duyệt" }],
      note: `${JUSTICE}: Số liệu chưa được duyệt`,
    });
  });

  it("shows it on the board of the workbook, which --into brings up to date", async () => {
    await above("--out", "tong-hop.xlsx");
    await above("--into", "tong-hop.xlsx", ...leaveOut(JUSTICE));
    const bytes = new Uint8Array(readFileSync(desk.at("tong-hop.xlsx")));
    const cells = readCells(bytes);
    const values = (sheet: string): readonly unknown[] =>
      [...cells].flatMap(([address, { value }]) => (address.startsWith(`${sheet}!`) ? value : []));
    expect(values("Tình hình nộp")).toContain(`${JUSTICE}: Số liệu chưa được duyệt`);
    expect(values("Đối soát")).toContain("Số liệu chưa được duyệt");
    expect(lintPackage(bytes)).toEqual([]);
    const same = { into: expect.objectContaining({ same: true }) as unknown };
    expect(await above("--into", "tong-hop.xlsx", ...leaveOut(JUSTICE))).toMatchObject(same);
    // What was left out below stays left out above.
    desk.put("nuoc/tong-hop.xlsx", bytes);
    const top = (await desk.json("consolidate", "nuoc", ...MARCH)) as Answer;
    expect(top.agencies.submitted).toEqual(["so-y-te"]);
  });

  it("says how a report inside is called, in a form that can be pasted", async () => {
    const { stderr } = await desk.kehoach("consolidate", "tinh", ...MARCH);
    expect(stderr).toContain('--exclude "th-huyen.xlsx › a.xlsx" --reason "…"');
    const help = await desk.kehoach("consolidate", "--help");
    expect(help.stderr).toContain('"th-huyen.xlsx › xa-a.xlsx"');
  });

  it.each([
    [
      "is called nearly so",
      "th-huyện.xlsx › b.xlsx",
      "--exclude: không có tệp “th-huyện.xlsx › b.xlsx” trong số tệp đã nộp, kể cả bên trong bản tổng hợp. Tên gần giống: “th-huyen.xlsx › b.xlsx”, “th-huyen.xlsx › a.xlsx”",
    ],
    [
      "lies in two roll-ups",
      "b.xlsx",
      "--exclude: có 2 tệp, báo cáo tên “b.xlsx”; hãy ghi đủ đường đi của một trong số đó: “th-huyen.xlsx › b.xlsx”, “th-khac.xlsx › b.xlsx”.",
    ],
    [
      "is taken from another roll-up",
      "th-khac.xlsx › b.xlsx",
      '--exclude: báo cáo “th-khac.xlsx › b.xlsx” không được lấy từ đó vì cũng có ở “th-huyen.xlsx › b.xlsx”. Muốn loại báo cáo này, ghi --exclude "th-huyen.xlsx › b.xlsx"',
    ],
  ])("is wrong of a report that %s", async (_, name, words) => {
    desk.put("tinh/th-khac.xlsx", new Uint8Array(readFileSync(desk.at("tinh/th-huyen.xlsx"))));
    const argv = ["consolidate", "tinh", ...MARCH, ...leaveOut(name)];
    const { exitCode, stderr } = await desk.kehoach(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
  });

  it("is wrong of a report that was corrected since, or whose roll-up is left out", async () => {
    desk.put("tinh/b.xlsx", await reportBytes("so-tu-phap", "Đã sửa số liệu"));
    const corrected = await desk.kehoach("consolidate", "tinh", ...MARCH, ...leaveOut(JUSTICE));
    expect(corrected.exitCode).toBe(2);
    expect(corrected.stderr).toContain("vì tệp nộp trực tiếp cùng tên là bản mới hơn");
    const both = [...leaveOut(JUSTICE), ...leaveOut("th-huyen.xlsx")];
    const twice = await desk.kehoach("consolidate", "tinh", ...MARCH, ...both);
    expect(twice.exitCode).toBe(2);
    expect(twice.stderr).toContain("không được lấy từ đó: Số liệu chưa được duyệt. Hãy bỏ");
  });

  it("takes the day on which a report inside was received", async () => {
    desk.put("nhan.csv", "file,date,channel\nth-huyen.xlsx › b.xlsx,20/03/2025,Thư điện tử\n");
    expect(lineOf(await above("--received", "nhan.csv"), "so-tu-phap")).toMatchObject({
      state: "Muộn 2 ngày",
      basis: "entered",
      channel: "Thư điện tử",
    });
  });
});

describe("consolidate --received", () => {
  it("says by which way a report came, and how late", async () => {
    desk.put("nhan.csv", "file,date,channel\na.xlsx,20/03/2025,Trục liên thông\n");
    const answer = await consolidated("--received", "nhan.csv");
    expect(lineOf(answer, "so-y-te")).toMatchObject({
      state: "Muộn 2 ngày",
      basis: "entered",
      channel: "Trục liên thông",
      daysLate: 2,
    });
    expect(answer.agencies.late).toEqual(["so-y-te"]);
  });

  it("tells of an agency that sent a document and no workbook", async () => {
    desk.put("nhan.csv", "Sở Nội vụ;17/03/2025;Văn bản giấy\n");
    const answer = await consolidated("--received", "nhan.csv");
    expect(lineOf(answer, "so-noi-vu")).toMatchObject({
      state: "Có văn bản, chưa có biểu Excel",
      receivedOn: "2025-03-17",
      channel: "Văn bản giấy",
    });
    expect(answer.agencies.missing).toContain("so-noi-vu");
  });
});

describe("consolidate --expected", () => {
  it("adds and takes away agencies, and says why on the board", async () => {
    desk.put(
      "ds.csv",
      "agency,change,reason\nSở Y tế,bớt,Đã sáp nhập\nso-noi-vu,bớt,Không có việc\n",
    );
    const before = await consolidated();
    const answer = await consolidated("--expected", "ds.csv");
    expect(answer.agencies.expected).toEqual(
      before.agencies.expected.filter((id) => id !== "so-y-te" && id !== "so-noi-vu"),
    );
    expect(lineOf(answer, "so-y-te")).toMatchObject({
      expected: false,
      note: "Bớt khỏi danh sách: Đã sáp nhập",
    });
    expect(lineOf(answer, "so-noi-vu")).toMatchObject({ state: "Không phải báo cáo" });
    expect(answer.agencies.submitted).toEqual(["so-tu-phap"]);
    expect(answer.agencies.late).toEqual([]);
  });

  it("adds an agency that the plan does not name", async () => {
    const { agencies } = await consolidated();
    expect(agencies.expected).not.toContain("bo-khcn");
    desk.put("ds.csv", "bo-khcn;thêm;Theo công văn 12/UBND\n");
    const answer = await consolidated("--expected", "ds.csv");
    expect(answer.agencies.missing).toContain("bo-khcn");
    expect(lineOf(answer, "bo-khcn")).toMatchObject({
      expected: true,
      state: "Chưa nộp",
      note: "Thêm vào danh sách: Theo công văn 12/UBND",
    });
  });

  it.each([
    ["Sở Y tế,bớt\n", "dòng 1: “Sở Y tế” chưa có lý do"],
    ["Sở Y tế,bỏ,Thử\n", "dòng 1: cần ba cột"],
    ["agency,change,reason\nSở Không Có,bớt,Thử\n", "dòng 2: “Sở Không Có” không phải"],
    ["so-y-te,bớt,Thử\nSở Y tế,thêm,Thử\n", "dòng 2: “Sở Y tế” đã có ở dòng trên"],
  ])("ends with 1 at the bad line of %j", async (list, words) => {
    desk.put("ds.csv", list);
    const { exitCode, stderr } = await desk.kehoach(
      ...["consolidate", "nop", ...MARCH, "--expected", "ds.csv"],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain(words);
  });
});
