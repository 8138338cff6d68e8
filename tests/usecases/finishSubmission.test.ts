import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { toSerial } from "../../src/domain/deadline/isoDate";
import { formRows } from "../../src/usecases/entry/formRows";
import {
  answerRefusal,
  coverQuestions,
  finishSubmission,
  readinessOf,
  type CoverAnswers,
} from "../../src/usecases/finishSubmission";
import { readContent } from "../../src/usecases/liveWorkbook";
import type { WorkbookSnapshot } from "../../src/usecases/ports";
import { readIdentity } from "../../src/workbook/identity";
import { catalogue } from "../helpers/aBook";
import { defined } from "../helpers/defined";
import { fakeWorkbook, type FakeWorkbook } from "../helpers/fakeWorkbook";
import { aTemplate, fillCover } from "../helpers/filledWorkbooks";
import { filledTasks, firstTask, ledTasks, opened } from "../helpers/openBook";

const STAMP = "2025-03-17T09:05:07";
const ANSWERS: CoverAnswers = {
  reportNumber: "45/BC-SYT",
  reportDate: "17/3/2025",
  preparedBy: "Trần Thị B",
  signedBy: "Nguyễn Văn C",
};
const draft = filledTasks({
  [firstTask()]: { "Trạng thái": "Đang thực hiện", "Kết quả thực hiện": "Đã họp" },
});

async function finish(book: FakeWorkbook, answers: CoverAnswers, stamp: string): Promise<string> {
  const content = readContent(await book.read(), catalogue);
  if (content.kind !== "submission") throw new Error(content.kind);
  const { snapshot, checked } = content;
  const made = defined(finishSubmission(snapshot, checked.submission, answers, stamp));
  await book.edit(made.writes);
  await book.setProperties(made.properties);
  return made.fileName;
}

async function handedOut(book: FakeWorkbook): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("a.xlsx", await book.bytes());
  if (reading.kind !== "read") throw new Error(reading.message);
  return reading.workbook;
}

describe("coverQuestions", () => {
  it("asks for what the guide sheet has cells for, and proposes what stands there", () => {
    const { snapshot, checked } = opened(fillCover(draft, "Số báo cáo", "1/BC"));
    const questions = coverQuestions(snapshot, checked.submission);
    expect(questions.map(({ heading, proposed }) => [heading, proposed])).toEqual([
      ["Số báo cáo", "1/BC"],
      ["Ngày báo cáo", ""],
      ["Người lập biểu", ""],
      ["Người ký", ""],
      ["Lần nộp", "1"],
    ]);
  });

  it("says what is missing and what cannot stand there", () => {
    const { snapshot, checked } = opened(draft);
    const refusal = (answers: CoverAnswers) =>
      coverQuestions(snapshot, checked.submission).flatMap(
        (question) => answerRefusal(question, answers) ?? [],
      );
    expect(refusal(ANSWERS)).toEqual([]);
    expect(refusal({ ...ANSWERS, signedBy: " " })).toEqual(["Chưa điền."]);
    expect(refusal({ ...ANSWERS, reportDate: "17/3" })).toHaveLength(1);
    expect(refusal({ ...ANSWERS, submissionNo: "0" })).toEqual([
      "Lần nộp là số nguyên từ 1 đến 99.",
    ]);
  });
});

describe("finishSubmission", () => {
  it("writes the answers and the stamp into the file that is handed out", async () => {
    const book = fakeWorkbook(draft);
    expect(await finish(book, ANSWERS, STAMP)).toBe("hd-726_2025-03_so-y-te.xlsx");
    const workbook = await handedOut(book);
    expect(readIdentity(workbook)).toMatchObject({
      from: "sheet",
      identity: { role: "submission", stamp: STAMP, agencyId: "so-y-te" },
    });
    expect(workbook.properties.get("kehoach_stamp")).toBe(STAMP);
    const content = readContent(workbook, catalogue);
    if (content.kind !== "submission") throw new Error(content.kind);
    const { cover } = content.checked.submission;
    expect(cover).toMatchObject({
      reportNumber: "45/BC-SYT",
      preparedBy: "Trần Thị B",
      signedBy: "Nguyễn Văn C",
      reportDate: { type: "date", value: toSerial("2025-03-17") },
      submissionNo: { value: 1 },
    });
  });

  it("proposes the next number for a workbook that was handed out before", async () => {
    const book = fakeWorkbook(draft);
    await finish(book, ANSWERS, STAMP);
    await finish(book, {}, "2025-03-18T08:00:00");
    const content = readContent(await book.read(), catalogue);
    if (content.kind !== "submission") throw new Error(content.kind);
    expect(content.checked.submission.cover.submissionNo?.value).toBe(2);
    expect(content.identity?.stamp).toBe("2025-03-18T08:00:00");
    const stamps = (await book.read()).sheets
      .find(({ name }) => name === "_kehoach")
      ?.rows.filter(({ cells }) => cells[0]?.value === "stamp");
    expect(stamps).toHaveLength(1);
  });

  it("keeps the number when the user says that the first file was never sent", async () => {
    const book = fakeWorkbook(draft);
    await finish(book, ANSWERS, STAMP);
    await finish(book, { submissionNo: "1" }, "2025-03-18T08:00:00");
    const content = readContent(await book.read(), catalogue);
    if (content.kind !== "submission") throw new Error(content.kind);
    expect(content.checked.submission.cover.submissionNo?.value).toBe(1);
  });

  it("stamps the document properties alone where the hidden sheet is gone", async () => {
    const book = fakeWorkbook(draft);
    book.removeSheet("_kehoach");
    await finish(book, ANSWERS, STAMP);
    expect(readIdentity(await handedOut(book))).toMatchObject({
      from: "properties",
      identity: { role: "submission", stamp: STAMP },
    });
  });

  it("finishes no workbook that nobody knows", async () => {
    const book = fakeWorkbook({ ...draft, properties: {} });
    book.removeSheet("_kehoach");
    book.removeSheet("Hướng dẫn");
    const content = readContent(await book.read(), catalogue);
    if (content.kind !== "submission") throw new Error(content.kind);
    const { snapshot, checked } = content;
    expect(finishSubmission(snapshot, checked.submission, ANSWERS, STAMP)).toBeNull();
  });
});

describe("readinessOf", () => {
  const ready = (from: typeof draft) => {
    const { checked } = opened(from);
    return readinessOf(checked.submission, checked.findings, formRows(checked));
  };

  it("counts what must be fixed and what is blank", () => {
    const faulty = filledTasks({ [firstTask()]: { "Trạng thái": "Không biết" } });
    expect(ready(faulty)).toMatchObject({
      errors: 1,
      blankRows: ledTasks().length - 1,
      untouched: false,
      handedOutOn: null,
    });
  });

  it("says that nothing was written yet", () => {
    expect(ready(aTemplate("so-y-te")).untouched).toBe(true);
  });

  it("asks for no rows where nothing is to be reported", () => {
    const nothing = fillCover(aTemplate("so-y-te"), "Không phát sinh trong kỳ", "Không phát sinh");
    expect(ready(nothing).blankRows).toBe(0);
  });
});
