import { planNumber } from "../../../src/domain/plan/planName";
import { collectContributions } from "../../../src/domain/consolidation/collectContributions";
import type { Contribution } from "../../../src/domain/consolidation/contribution";
import { judgeFiles } from "../../../src/domain/consolidation/judgeFiles";
import type { ReceivedFile } from "../../../src/domain/consolidation/receivedFile";
import {
  aCollection,
  aFigure,
  AGENCIES,
  anUnreadableFile,
  aReceivedFile,
  aReport,
  PLAN,
  type FileWish,
} from "../../helpers/aCollection";
import { aTaskRow } from "../../helpers/aSubmission";

function collect(...files: readonly ReceivedFile[]): readonly Contribution[] {
  const collection = {
    planId: PLAN.id,
    planNumber: planNumber(PLAN),
    periodId: "2025-03",
    agencies: AGENCIES,
  };
  return collectContributions(judgeFiles(files, collection), aCollection().assignments, {
    asOf: "2025-03-18",
    next: "2025-04-18",
  });
}

/** What becomes of the rows of one file, in order: "used" or the reason. */
function fates(rows: FileWish["rows"], wish: FileWish = {}): readonly string[] {
  return collect(aReceivedFile({ ...wish, rows: rows ?? [] })).map(({ disposition }) =>
    disposition.kind === "used" ? "used" : `${disposition.kind}: ${disposition.reason}`,
  );
}

describe("collectContributions", () => {
  it("uses the row of a lead with its state", () => {
    const [contribution] = collect(aReceivedFile({ rows: [aReport("1")] }));
    expect(contribution).toMatchObject({
      file: "so-tu-phap.xlsx",
      agencyId: "so-tu-phap",
      role: "Chủ trì",
      disposition: { kind: "used" },
      blank: false,
    });
  });

  it("takes the role from the plan, whatever the cell says", () => {
    const [contribution] = collect(
      aReceivedFile({ agencyId: "so-y-te", rows: [aReport("4", { role: "Chủ trì" })] }),
    );
    expect(contribution?.role).toBe("Phối hợp");
  });

  it("uses a coordinator's row without a state", () => {
    expect(fates([aReport("4", { status: "" })], { agencyId: "so-y-te" })).toEqual(["used"]);
  });

  it("uses a row in which nobody wrote anything, and says that it is blank", () => {
    const [contribution] = collect(
      aReceivedFile({ rows: [aReport("1", { status: "", result: "" })] }),
    );
    expect(contribution).toMatchObject({ disposition: { kind: "used" }, blank: true });
  });

  it("keeps a row that the agency added, as such", () => {
    const added = aTaskRow({ title: "Việc phát sinh" }, { task: null, match: "added", row: 9 });
    const [contribution] = collect(aReceivedFile({ rows: [added] }));
    expect(contribution).toMatchObject({ role: "added", disposition: { kind: "used" } });
  });

  it("leaves out a row whose id the plan does not have", () => {
    const row = aTaskRow({ id: "nv.99" }, { task: null, match: "unknown-id" });
    expect(fates([row])).toEqual(["excluded: Mã “nv.99” không có trong kế hoạch"]);
  });

  it("leaves out a row with neither id nor title", () => {
    const row = aTaskRow({}, { task: null, match: "unidentified" });
    expect(fates([row])).toEqual([
      "excluded: Dòng không phải là một nhiệm vụ (không có mã, không có tên, hoặc là dòng cộng, chữ ký)",
    ]);
  });

  it.each(["Cơ bản hoàn thành", "Xong rồi nhé"])(
    "leaves out a lead's row that says %j",
    (status) => {
      expect(fates([aReport("1", { status })])).toEqual([
        `excluded: Trạng thái “${status}” không rõ`,
      ]);
    },
  );

  it("leaves out a lead's row with a result but no state", () => {
    expect(fates([aReport("1", { status: "" })])).toEqual(["excluded: Chưa chọn trạng thái"]);
  });

  it("collapses identical repeats into the first", () => {
    expect(fates([aReport("1"), aReport("1", {}, { row: 7 }), aReport("3")])).toEqual([
      "used",
      "excluded: Lặp lại y nguyên dòng 2",
      "used",
    ]);
  });

  it("keeps the filled row when a blank copy of it lies beside", () => {
    const blank = aReport("1", { status: "", result: "" }, { row: 7 });
    expect(fates([blank, aReport("1")])).toEqual(["excluded: Lặp lại dòng 2 và để trống", "used"]);
  });

  it("treats a completion day after the cut-off as unknown", () => {
    const [late, inTime] = ["19/03/2025", "18/03/2025"].map(
      (completedOn) =>
        collect(aReceivedFile({ rows: [aReport("1", { status: "Hoàn thành", completedOn })] }))[0]
          ?.entry?.completedOn.kind,
    );
    expect([late, inTime]).toEqual(["blank", "read"]);
  });

  it("leaves out all of the rows that contradict each other, and names them", () => {
    const rows = [
      aReport("1"),
      aReport("1", { status: "Hoàn thành" }, { row: 7 }),
      aReport("1", {}, { row: 8 }),
    ];
    const reason = "excluded: Các dòng 2, 7, 8 cùng một nhiệm vụ nhưng nội dung khác nhau";
    expect(fates(rows)).toEqual([reason, reason, reason]);
  });

  it("does not take a target for a repeat of a task with the same number", () => {
    expect(fates([aReport("1"), aFigure("1")])).toEqual(["used", "used"]);
  });

  it("gives all rows of a file that is not used the file's own reason", () => {
    const rows = [aReport("1"), aReport("1", {}, { row: 7 })];
    expect(fates(rows, { identity: { period: "2025-02" } })).toEqual([
      "excluded: Tệp là báo cáo tháng 2 năm 2025, không phải tháng 3 năm 2025",
      "excluded: Tệp là báo cáo tháng 2 năm 2025, không phải tháng 3 năm 2025",
    ]);
  });

  it("calls the rows of an earlier submission superseded", () => {
    const rows = [aReport("1")];
    const both = collect(
      aReceivedFile({ file: "1.xlsx", rows, receivedOn: "2025-03-10" }),
      aReceivedFile({ file: "2.xlsx", rows, receivedOn: "2025-03-11" }),
    );
    expect(both.map(({ file, disposition }) => [file, disposition.kind])).toEqual([
      ["1.xlsx", "superseded"],
      ["2.xlsx", "used"],
    ]);
  });

  it("has nothing to say of a file that cannot be read", () => {
    expect(collect(anUnreadableFile())).toEqual([]);
  });
});
