import { checkSubmission } from "../../../src/domain/validation/checkSubmission";
import type { Finding } from "../../../src/domain/validation/finding";
import type { SheetReading } from "../../../src/domain/submission/submission";
import {
  aCell,
  aCover,
  aPlan,
  aRuleContext,
  aSheetReading,
  aSubmission,
  aTarget,
  aTargetRow,
  aTask,
  aTaskRow,
} from "../../helpers/aSubmission";
import { RULE_SAMPLES } from "./samples";
import { book, rows as sampleOfRows, target, task, type Sample } from "./samples/sample";

function findingsOf(code: string, { submission, context }: Sample): readonly Finding[] {
  return checkSubmission(submission, context).findings.filter(({ rule }) => rule === code);
}

/** What a sample says of the finding: its cell, and the value of its fix. */
function expected({ cell, fix }: Sample): object {
  return {
    ...(cell === undefined ? {} : { cell }),
    ...(fix === undefined ? {} : { fix: fix === null ? null : { value: fix } }),
  };
}

describe("checkSubmission", () => {
  it("finds nothing in a good submission", () => {
    expect(checkSubmission(aSubmission(), aRuleContext()).findings).toEqual([]);
  });

  it("finds the same each time, the worst first, then sheet by sheet and row by row", () => {
    const worse = aTaskRow({ status: "?" }, { row: 9, task: aTask({ no: "2" }) });
    const hint = aTaskRow({ status: "Đang triển khai" }, { row: 5, task: aTask({ no: "3" }) });
    const submission = aSubmission({ rows: [hint, worse, aTaskRow({ status: "!" })] });
    const { findings } = checkSubmission(submission, aRuleContext());
    expect(findings).toMatchObject([
      { rule: "status-unknown", cell: "J2" },
      { rule: "status-unknown", cell: "J9" },
      { rule: "status-spelled-differently", cell: "J5" },
    ]);
    expect(checkSubmission(submission, aRuleContext()).findings).toEqual(findings);
  });

  it("lists the sheets as they stand in the workbook and each row from the left", () => {
    const task = aTaskRow({ status: "?", percent: aCell("abc", "K2") });
    const rows = [aTargetRow({ actual: aCell("abc", "H2") }), task];
    const sheets = [aSheetReading(), aSheetReading({ kind: "target", name: "Chỉ tiêu" })];
    const { findings } = checkSubmission(aSubmission({ rows, sheets }), aRuleContext());
    const worst = findings.filter(({ severity }) => severity === "error");
    expect(worst.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ["Nhiệm vụ", "J2"],
      ["Nhiệm vụ", "K2"],
      ["Chỉ tiêu", "H2"],
    ]);
  });

  it("names the cell to fill even where the row has none yet", () => {
    const rows = [aTaskRow({ status: "" }, { row: 7 })];
    const sheets = [aSheetReading({ columns: new Map([["status", "D"]]) })];
    const { findings } = checkSubmission(aSubmission({ rows, sheets }), aRuleContext());
    expect(findings).toMatchObject([
      { rule: "status-missing", cell: "D7", column: "Trạng thái", value: null },
    ]);
  });
});

describe("a column that the sheet lacks", () => {
  const gone = (kind: "task" | "target", field: string, heading: string) => {
    const whole = aSheetReading({ kind });
    const columns = new Map([...whole.columns].filter(([each]) => each !== field));
    return aSheetReading({ kind, columns, missing: [heading] });
  };

  it("is told once and not again on every row", () => {
    const tasks = ["1", "2", "3"].map((no) => aTask({ no }));
    const rows = tasks.map((task, at) => aTaskRow({ status: "" }, { task, row: at + 2 }));
    const sheets = [gone("task", "status", "Trạng thái")];
    const context = aRuleContext({ plan: aPlan({ tasks }) });
    const { findings } = checkSubmission(aSubmission({ rows, sheets }), context);
    expect(findings.map(({ rule }) => rule)).toEqual(["heading-missing"]);
  });

  it("silences the rules about it on that sheet only", () => {
    const unsourced = aTargetRow({ dataSource: "" });
    const rows = [aTaskRow({ status: "" }), unsourced];
    const context = aRuleContext({ plan: aPlan({ targets: [aTarget()] }) });
    const lacking = [aSheetReading(), gone("target", "dataSource", "Nguồn số liệu")];
    const rules = (sheets: readonly SheetReading[]): readonly string[] =>
      checkSubmission(aSubmission({ rows, sheets }), context).findings.map(({ rule }) => rule);
    expect(rules(lacking)).toEqual(["status-missing"]);
    expect(rules([aSheetReading(), aSheetReading({ kind: "target" })])).toEqual([
      "status-missing",
      "data-source-missing",
    ]);
  });
});

describe("messages", () => {
  const messageOf = (sample: Sample, code: string): string =>
    findingsOf(code, sample)[0]?.message ?? "";
  const INCOMPLETE = "chưa đủ ngày, tháng, năm (năm ghi 4 chữ số)";
  const UNREAL = "không phải là một ngày có thật";

  it.each([
    ["18/3/25", INCOMPLETE],
    ["31/02/2025", UNREAL],
  ])("say what the day %s lacks", (day, words) => {
    const one = task({ status: "Hoàn thành", completedOn: day, proposedDeadline: day });
    expect(messageOf(one, "completed-on-unreadable")).toContain(words);
    expect(messageOf(one, "proposed-deadline-unreadable")).toContain(words);
    expect(messageOf(target({ measuredOn: day }), "measured-on-unreadable")).toContain(words);
    const cover = aCover({ reportDate: aCell(day, "C13") });
    expect(messageOf(book({ cover }), "report-date-unreadable")).toContain(words);
  });

  it("say whether copies count once or differing rows not at all", () => {
    const other = aTaskRow({ status: "Hoàn thành" }, { row: 7 });
    expect(messageOf(sampleOfRows([aTaskRow(), other]), "row-duplicated")).toContain(
      "không dòng nào được tính",
    );
    const copy = aTaskRow({}, { row: 7 });
    expect(messageOf(sampleOfRows([aTaskRow(), copy]), "row-repeated")).toContain(
      "chỉ tính một dòng là dòng 2",
    );
  });

  it("count the tasks that are due where nothing is to be reported", () => {
    const tasks = ["1", "2", "3"].map((no) => aTask({ no, deadline: "02/2025" }));
    const plan = aPlan({ tasks: [...tasks, aTask({ no: "4" })] });
    const sample = book({ rows: [], cover: aCover({ nothingToReport: true }) }, { plan });
    expect(messageOf(sample, "nothing-to-report-contradicted")).toContain(
      "chủ trì 3 nhiệm vụ đã đến hạn",
    );
  });

  it("say the period in words", () => {
    const { identity } = aSubmission();
    if (identity === null) throw new Error("The submission of the tests has an identity");
    const sample = book({ identity: { ...identity, period: "2025-02" } });
    expect(messageOf(sample, "period-unexpected")).toMatch(
      /^Tệp là báo cáo kỳ tháng 2 năm 2025, không phải kỳ tháng 3 năm 2025\./u,
    );
  });

  it("quote long texts up to a word", () => {
    const status =
      "Đang phối hợp với các đơn vị liên quan để triển khai thực hiện trong thời gian tới";
    expect(messageOf(task({ status }), "status-unknown")).toContain(
      "“Đang phối hợp với các đơn vị liên quan để triển khai thực…”",
    );
  });
});

describe.each(Object.entries(RULE_SAMPLES))("%s", (code, { reported, silent }) => {
  it.each(Object.entries(reported))("is reported when %s", (_when, sample) => {
    const [finding] = findingsOf(code, sample);
    expect(finding).toMatchObject({ rule: code, ...expected(sample) });
  });

  it.each(Object.entries(silent))("is not reported when %s", (_when, sample) => {
    expect(findingsOf(code, sample)).toEqual([]);
  });
});
