import { planNumber } from "../../../src/domain/plan/planName";
import {
  judgeFiles,
  receivedDay,
  submissionNumber,
} from "../../../src/domain/consolidation/judgeFiles";
import { contentMark, filledRows } from "../../../src/domain/submission/filled";
import {
  fateOf,
  type JudgedFile,
  type ReceivedFile,
} from "../../../src/domain/consolidation/receivedFile";
import {
  AGENCIES,
  anUnreadableFile,
  aReceivedFile,
  aReport,
  PLAN,
} from "../../helpers/aCollection";
import { aBlankTaskRow, aCell, aCover, aDate, aSubmission } from "../../helpers/aSubmission";

function judge(...files: readonly ReceivedFile[]): readonly JudgedFile[] {
  return judgeFiles(files, {
    planId: PLAN.id,
    planNumber: planNumber(PLAN),
    periodId: "2025-03",
    agencies: AGENCIES,
  });
}

function judgeOne(file: ReceivedFile): JudgedFile {
  const [judged] = judge(file);
  if (judged === undefined) throw new Error("No file was judged");
  return judged;
}

function usedOf(...files: readonly ReceivedFile[]): readonly string[] {
  return judge(...files).flatMap(({ status, received }) =>
    status === "used" ? [received.file] : [],
  );
}

const nth = (value: number | string): Partial<ReturnType<typeof aCover>> => ({
  submissionNo: aCell(value),
});

describe("judgeFiles", () => {
  it("uses a submission for this plan and period", () => {
    expect(judgeOne(aReceivedFile())).toMatchObject({
      status: "used",
      agencyId: "so-tu-phap",
      reason: null,
    });
  });

  it("says why a file cannot be read", () => {
    expect(judgeOne(anUnreadableFile("hong.xlsx"))).toMatchObject({
      status: "unreadable",
      agencyId: null,
      reason: "Tệp “hong.xlsx” bị hỏng.",
    });
  });

  it.each([
    [
      "of another plan",
      { identity: { planId: "kh-khac" } },
      "Tệp là biểu của kế hoạch khác (kh-khac), không phải 10/KH-UBND",
    ],
    [
      "of another period",
      { identity: { period: "2025-02" } },
      "Tệp là báo cáo tháng 2 năm 2025, không phải tháng 3 năm 2025",
    ],
    ["for no agency", { agencyId: null }, "Biểu chung, không ghi cơ quan báo cáo"],
    ["of an unknown agency", { agencyId: "so-la" }, "Cơ quan “so-la” không có trong danh mục"],
    [
      "without identity",
      { identity: null },
      "Tệp không cho biết là biểu của kế hoạch, cơ quan và kỳ nào",
    ],
    [
      "that nobody has filled",
      { cover: { reportNumber: null }, rows: [aBlankTaskRow()] },
      "Biểu mẫu chưa điền",
    ],
  ])("keeps out a file %s", (_, wish, reason) => {
    expect(judgeOne(aReceivedFile(wish))).toMatchObject({ status: "foreign", reason });
  });

  it("uses a template that says on its cover that there is nothing to report", () => {
    const cover = { reportNumber: null, nothingToReport: true };
    const file = aReceivedFile({ cover, rows: [aBlankTaskRow()] });
    expect(judgeOne(file).status).toBe("used");
  });

  it("keeps out a form with nothing but what was carried forward, and uses it once changed", () => {
    const carried = [aReport("1", { status: "Đang thực hiện", result: "Đã họp" })];
    const form = aSubmission({ rows: carried, cover: aCover({ reportNumber: null }) });
    const mark = contentMark(filledRows(form.rows));
    const wish = { cover: { reportNumber: null }, identity: { contentMark: mark } };
    expect(mark).not.toBe("");
    expect(judgeOne(aReceivedFile({ ...wish, rows: carried }))).toMatchObject({
      status: "foreign",
      reason: "Biểu mẫu chưa điền",
    });
    const changed = [aReport("1", { status: "Hoàn thành", result: "Đã họp" })];
    expect(judgeOne(aReceivedFile({ ...wish, rows: changed })).status).toBe("used");
  });

  it("keeps out a blank form that lost its role", () => {
    const wish = { cover: { reportNumber: null }, rows: [aBlankTaskRow()] };
    expect(judgeOne(aReceivedFile({ ...wish, identity: { role: "submission" } })).status).toBe(
      "foreign",
    );
  });

  it("cannot use a report whose sheet of tasks is gone", () => {
    const file = aReceivedFile({ rows: [aReport("1")] });
    if (file.content.kind !== "read") throw new Error("The file was to be readable");
    const { checked } = file.content;
    const submission = { ...checked.submission, sheets: [] };
    const content = { kind: "read" as const, checked: { ...checked, submission } };
    expect(judgeOne({ ...file, content })).toMatchObject({
      status: "unreadable",
      reason: "Không đọc được trang “Nhiệm vụ” (trang hoặc dòng tiêu đề bị xóa)",
    });
  });

  it("says so when only dates of the agency or names told which file came later", () => {
    const corrected = { rows: [aReport("1", { status: "Tạm dừng" })] };
    const [first] = judge(
      aReceivedFile({ file: "a.xlsx" }),
      aReceivedFile({ file: "b.xlsx", ...corrected }),
    );
    expect(first).toMatchObject({ status: "superseded", assumed: true });
    expect(first?.reason).toContain("Tạm coi là được thay bằng b.xlsx");
    const stated = judge(
      aReceivedFile({ file: "a.xlsx", receivedOn: "2025-03-17" }),
      aReceivedFile({ file: "b.xlsx", receivedOn: "2025-03-18", ...corrected }),
    );
    expect(stated[0]).toMatchObject({ status: "superseded", assumed: false });
  });

  it("counts one report saved twice once, and asks nobody which of them came later", () => {
    const [first, second] = judge(
      aReceivedFile({ file: "a (1).xlsx" }),
      aReceivedFile({ file: "a.xlsx" }),
    );
    expect(first).toMatchObject({
      status: "superseded",
      reason: "Trùng nội dung với a.xlsx, chỉ tính một lần",
      assumed: false,
    });
    expect([first, second].map((file) => file && fateOf(file))).toEqual(["copy", "used"]);
  });

  it("takes the later stamp where number and day are equal, and calls that stated", () => {
    const stamped = (file: string, stamp: string, changedOn: string) =>
      aReceivedFile({ file, changedOn, identity: { stamp } });
    const [first, second] = judge(
      stamped("a.xlsx", "2025-03-17T15:00:00", "2025-03-01"),
      stamped("b.xlsx", "2025-03-17T09:00:00", "2025-03-30"),
    );
    expect(first?.status).toBe("used");
    expect(second).toMatchObject({ status: "superseded", assumed: false });
  });

  it("takes a day that a person entered before any stamp", () => {
    const early = aReceivedFile({
      file: "a.xlsx",
      receivedOn: "2025-03-17",
      identity: { stamp: "2025-03-17T15:00:00" },
    });
    const late = aReceivedFile({
      file: "b.xlsx",
      receivedOn: "2025-03-18",
      identity: { stamp: "2025-03-17T09:00:00" },
    });
    expect(usedOf(early, late)).toEqual(["b.xlsx"]);
  });

  it("keeps out what a person excluded, with the person's reason, whatever else is wrong", () => {
    const file = aReceivedFile({
      identity: { period: "2025-02" },
      excludedBecause: "Sở xin rút báo cáo",
    });
    expect(judgeOne(file)).toMatchObject({ status: "excluded", reason: "Sở xin rút báo cáo" });
  });

  it("takes the highest number of submission, not the latest day", () => {
    const first = aReceivedFile({ file: "z.xlsx", cover: nth(1), receivedOn: "2025-03-20" });
    const second = aReceivedFile({ file: "a.xlsx", cover: nth("02"), receivedOn: "2025-03-17" });
    expect(usedOf(first, second)).toEqual(["a.xlsx"]);
    expect(judge(first, second)[0]).toMatchObject({
      status: "superseded",
      reason: "Được thay bằng lần nộp sau: a.xlsx",
    });
  });

  it("takes the tenth submission before the ninth", () => {
    expect(
      usedOf(
        aReceivedFile({ file: "a.xlsx", cover: nth(10) }),
        aReceivedFile({ file: "b.xlsx", cover: nth(9) }),
      ),
    ).toEqual(["a.xlsx"]);
  });

  it("takes the later day received where the numbers are equal", () => {
    const late = aReceivedFile({
      file: "a.xlsx",
      receivedOn: "2025-03-18",
      changedOn: "2025-03-01",
    });
    const early = aReceivedFile({
      file: "b.xlsx",
      receivedOn: "2025-03-17",
      changedOn: "2025-03-30",
    });
    expect(usedOf(late, early)).toEqual(["a.xlsx"]);
  });

  it("takes the report's own day where nobody entered one", () => {
    const on = (serial: number): ReturnType<typeof aCell> => aCell(aDate(serial));
    const late = aReceivedFile({ file: "a.xlsx", cover: { reportDate: on(45734) } });
    const early = aReceivedFile({ file: "b.xlsx", cover: { reportDate: on(45733) } });
    expect(usedOf(late, early)).toEqual(["a.xlsx"]);
  });

  it("falls back on the file's own day, then on its name", () => {
    const later = aReceivedFile({ file: "a.xlsx", changedOn: "2025-03-18" });
    const earlier = aReceivedFile({ file: "b.xlsx", changedOn: "2025-03-17" });
    expect(usedOf(later, earlier)).toEqual(["a.xlsx"]);
    expect(usedOf(aReceivedFile({ file: "a.xlsx" }), aReceivedFile({ file: "b.xlsx" }))).toEqual([
      "b.xlsx",
    ]);
  });

  it("lets no file that is kept out supersede one that is used", () => {
    const used = aReceivedFile({ file: "a.xlsx", cover: nth(1) });
    const excluded = aReceivedFile({ file: "b.xlsx", cover: nth(2), excludedBecause: "Nhầm tệp" });
    const foreign = aReceivedFile({
      file: "c.xlsx",
      cover: nth(3),
      identity: { period: "2025-02" },
    });
    expect(usedOf(used, excluded, foreign)).toEqual(["a.xlsx"]);
  });

  it("judges each agency by itself", () => {
    expect(
      usedOf(
        aReceivedFile({ cover: nth(2) }),
        aReceivedFile({ agencyId: "so-y-te", rows: [aReport("5")] }),
      ),
    ).toEqual(["so-tu-phap.xlsx", "so-y-te.xlsx"]);
  });
});

describe("submissionNumber", () => {
  it.each([
    [3, 3],
    ["2", 2],
    ["lần đầu", 1],
    ["Lần 2", 2],
    ["lần thứ 3", 3],
    [0, 1],
    [-4, 1],
  ])("reads %j as %d", (written, number) => {
    expect(submissionNumber(aSubmission({ cover: aCover(nth(written)) }))).toBe(number);
  });

  it("is 1 where the agency gave none", () => {
    expect(submissionNumber(aSubmission())).toBe(1);
  });
});

describe("receivedDay", () => {
  const cover = { reportDate: aCell("17/3/2025") };

  it("is the day a person entered before the report's own", () => {
    const file = aReceivedFile({ cover, receivedOn: "2025-03-19" });
    expect(receivedDay(file)).toEqual({ day: "2025-03-19", basis: "entered" });
  });

  it("is the report's own day, and says that it is assumed", () => {
    expect(receivedDay(aReceivedFile({ cover }))).toEqual({
      day: "2025-03-17",
      basis: "report-date",
    });
  });

  it("is unknown without either, whatever the file's own day", () => {
    const file = aReceivedFile({ changedOn: "2025-03-17" });
    expect(receivedDay(file)).toEqual({ day: null, basis: "unknown" });
    expect(receivedDay(anUnreadableFile())).toEqual({ day: null, basis: "unknown" });
  });
});
