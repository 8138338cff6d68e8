import { isFilled, isUntouched } from "../../../src/domain/submission/filled";
import {
  aBlankTaskRow,
  aCell,
  aCover,
  aSubmission,
  aTargetRow,
  aTaskRow,
} from "../../helpers/aSubmission";

describe("isFilled", () => {
  it("looks at the columns to fill only", () => {
    expect(isFilled(aBlankTaskRow())).toBe(false);
    expect(isFilled(aTaskRow({ status: "", result: "", nextPlan: "Trình UBND tỉnh" }))).toBe(true);
    expect(isFilled(aTaskRow({ status: "", result: "", percent: 0 }))).toBe(true);
  });

  it("knows the columns of targets", () => {
    const blank = { actual: "", measuredOn: "", dataSource: "" };
    expect(isFilled(aTargetRow(blank))).toBe(false);
    expect(isFilled(aTargetRow({ ...blank, note: "Chưa có số liệu" }))).toBe(true);
  });
});

describe("isUntouched", () => {
  const untouched = aSubmission({ rows: [aBlankTaskRow()] });

  it("is true for a template as it was made", () => {
    expect(isUntouched(untouched)).toBe(true);
  });

  it.each([
    { rows: [aTaskRow()] },
    {
      rows: [aBlankTaskRow(), aTaskRow({ status: "", result: "" }, { task: null, match: "added" })],
    },
    { cover: aCover({ reportNumber: "45/BC-SA" }) },
    { cover: aCover({ submissionNo: aCell(1) }) },
    { cover: aCover({ nothingToReport: true }) },
  ])("is false once anything is written: %#", (written) => {
    expect(isUntouched({ ...untouched, ...written })).toBe(false);
  });
});
