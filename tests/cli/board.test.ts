import { aDesk, reportBytes, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";

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
