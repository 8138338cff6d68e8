import type { BoardLine } from "../../../src/domain/consolidation/board";
import { consolidate } from "../../../src/domain/consolidation/consolidate";
import type { ReceivedFile } from "../../../src/domain/consolidation/receivedFile";
import { aCollection, aPeriod, aReceivedFile, aReport } from "../../helpers/aCollection";
import { aCell, aDate } from "../../helpers/aSubmission";

function board(
  files: readonly ReceivedFile[],
  changes: Partial<ReturnType<typeof aCollection>> = {},
): readonly BoardLine[] {
  return consolidate({ ...aCollection(), ...changes, files }).board;
}

function lineOf(...files: readonly ReceivedFile[]): BoardLine | undefined {
  return board(files).find(({ agencyId }) => agencyId === "so-tu-phap");
}

/** A file of May 2025, due on Sunday the 18th. */
function inMay(receivedOn: string): BoardLine | undefined {
  const file = aReceivedFile({ identity: { period: "2025-05" }, receivedOn });
  const lines = board([file], { period: aPeriod("2025-05"), holidays: new Set(["2025-05-19"]) });
  return lines.find(({ agencyId }) => agencyId === "so-tu-phap");
}

describe("submissionBoard", () => {
  it("has a line for every agency expected, whether it led a task or not", () => {
    const lines = board([]);
    expect(lines.map(({ agencyId, state }) => [agencyId, state])).toEqual([
      ["so-tu-phap", "Chưa nộp"],
      ["so-y-te", "Chưa nộp"],
      ["so-noi-vu", "Chưa nộp"],
      ["huyen-binh-giang", "Chưa nộp"],
    ]);
  });

  it("adds a line for an agency that reported without being expected to", () => {
    const last = board([aReceivedFile({ agencyId: "so-du-lich", rows: [aReport("1")] })]).at(-1);
    expect(last).toMatchObject({ agencyId: "so-du-lich", expected: false, state: "Đã nộp" });
  });

  it("calls a file received by the due day in time, and counts the days after it", () => {
    expect(lineOf(aReceivedFile({ receivedOn: "2025-03-18" }))).toMatchObject({
      state: "Đúng hạn",
      daysLate: 0,
    });
    expect(lineOf(aReceivedFile({ receivedOn: "2025-03-20" }))).toMatchObject({
      state: "Muộn 2 ngày",
      daysLate: 2,
      basis: "entered",
    });
  });

  it("counts from the next working day when the due day is a Sunday before a holiday", () => {
    expect(inMay("2025-05-20")).toMatchObject({ state: "Đúng hạn", daysLate: 0 });
    expect(inMay("2025-05-21")).toMatchObject({ state: "Muộn 1 ngày", daysLate: 1 });
  });

  it("assumes the report's own day where nobody entered one, and says so", () => {
    const line = lineOf(aReceivedFile({ cover: { reportDate: aCell("21/03/2025") } }));
    expect(line).toMatchObject({
      state: "Muộn 3 ngày",
      receivedOn: "2025-03-21",
      basis: "report-date",
    });
  });

  it("calls a file of an unknown day handed in, neither in time nor late", () => {
    expect(lineOf(aReceivedFile())).toMatchObject({
      state: "Đã nộp",
      receivedOn: null,
      daysLate: null,
      basis: "unknown",
    });
  });

  it("says that an agency submitted again, and keeps the day of the first submission", () => {
    const line = lineOf(
      aReceivedFile({ file: "1.xlsx", receivedOn: "2025-03-17" }),
      aReceivedFile({
        file: "2.xlsx",
        receivedOn: "2025-03-25",
        cover: { submissionNo: aCell(2), reportNumber: "30/BC-STP" },
      }),
    );
    expect(line).toMatchObject({
      state: "Đã nộp lại",
      file: "2.xlsx",
      reportNumber: "30/BC-STP",
      submissionNo: 2,
      submissions: 2,
      receivedOn: "2025-03-25",
      firstReceivedOn: "2025-03-17",
      daysLate: 0,
    });
  });

  it("tells of a document that came beside a workbook, which alone is judged", () => {
    const documents = new Map([["so-tu-phap", { day: "2025-03-14", channel: "Văn bản giấy" }]]);
    const files = [aReceivedFile({ receivedOn: "2025-03-20" })];
    const line = board(files, { documents }).find(({ agencyId }) => agencyId === "so-tu-phap");
    expect(line).toMatchObject({
      state: "Muộn 2 ngày",
      remark: "Văn bản nhận ngày 14/03/2025 (Văn bản giấy)",
    });
    const alone = board([], { documents }).find(({ agencyId }) => agencyId === "so-tu-phap");
    expect(alone).toMatchObject({ receivedOn: "2025-03-14", remark: null });
  });

  it("takes one report saved twice for one submission", () => {
    const receivedOn = "2025-03-17";
    const line = lineOf(
      aReceivedFile({ file: "1.xlsx", receivedOn }),
      aReceivedFile({ file: "1 (1).xlsx", receivedOn }),
    );
    expect(line).toMatchObject({
      ...{ state: "Đúng hạn", file: "1.xlsx", submissions: 2 },
      remark: "Bản sao, không tính là nộp lại: 1 (1).xlsx",
    });
  });

  it("believes the day that was entered, not an earlier one the agency writes itself", () => {
    const line = lineOf(
      aReceivedFile({ file: "1.xlsx", cover: { reportDate: aCell(aDate(45717)) } }),
      aReceivedFile({
        file: "2.xlsx",
        cover: { submissionNo: aCell(2) },
        receivedOn: "2025-03-28",
      }),
    );
    expect(line).toMatchObject({ firstReceivedOn: "2025-03-28", basis: "entered", daysLate: 10 });
  });

  it("says that an agency has nothing to report", () => {
    const cover = { nothingToReport: true };
    expect(lineOf(aReceivedFile({ cover, receivedOn: "2025-03-25" }))).toMatchObject({
      state: "Không phát sinh",
      daysLate: 7,
    });
  });

  it("does not take a file for another period as submitted, but tells of it", () => {
    expect(lineOf(aReceivedFile({ identity: { period: "2025-02" } }))).toMatchObject({
      state: "Chưa nộp",
      file: null,
      remark: "so-tu-phap.xlsx: Tệp là báo cáo tháng 2 năm 2025, không phải tháng 3 năm 2025",
    });
  });

  it("counts what is to be corrected and what is to be looked at", () => {
    const line = lineOf(aReceivedFile({ rows: [aReport("1", { status: "Cơ bản hoàn thành" })] }));
    expect(line?.errors).toBeGreaterThan(0);
    expect(lineOf(aReceivedFile())?.errors).toBe(0);
  });
});
