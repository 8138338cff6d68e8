import { toSerial } from "../../src/domain/deadline/isoDate";
import { fixesOf, fixesOfRule, safeFixes } from "../../src/usecases/applyFix";
import { readContent } from "../../src/usecases/liveWorkbook";
import { catalogue } from "../helpers/aBook";
import { defined } from "../helpers/defined";
import { fakeWorkbook } from "../helpers/fakeWorkbook";
import { aTemplate } from "../helpers/filledWorkbooks";
import { filledTasks, ledTasks, opened, placeOf } from "../helpers/openBook";

const [first = "", second = "", third = ""] = ledTasks();

const fixIn = (rule: string, fill: Parameters<typeof filledTasks>[0]) => {
  const { checked } = opened(filledTasks(fill));
  const finding = defined(
    checked.findings.find((each) => each.rule === rule),
    rule,
  );
  return defined(fixesOf(finding, checked.submission)[0], "fix");
};

describe("fixesOf", () => {
  it("makes a day typed as text a real day", () => {
    const fix = fixIn("completed-on-as-text", {
      [first]: { "Trạng thái": "Hoàn thành", "Ngày hoàn thành": "05/3/2025" },
    });
    expect(fix).toMatchObject({ before: "05/3/2025", after: "05/03/2025" });
    expect(fix.write).toEqual({
      ...placeOf(aTemplate("so-y-te"), first, "Ngày hoàn thành"),
      value: toSerial("2025-03-05"),
      numberFormat: "dd/mm/yyyy",
    });
  });

  it("makes a percentage typed as text a number", () => {
    const fix = fixIn("percent-as-text", { [first]: { "Tỷ lệ (%)": "75%" } });
    expect(fix).toMatchObject({ write: { value: 75, numberFormat: "0" }, after: "75" });
  });

  it("gives back the plan's own words as text", () => {
    const fix = fixIn("plan-text-changed", { [first]: { "Thời gian hoàn thành": "12/2026" } });
    expect(fix.write.numberFormat).toBe("@");
    expect(fix.after).not.toBe("12/2026");
  });

  it("leaves the percent format of a share as it is", async () => {
    const book = fakeWorkbook(filledTasks({ [first]: { "Trạng thái": "Hoàn thành" } }));
    book.type(placeOf(aTemplate("so-y-te"), first, "Tỷ lệ (%)"), 0.9, "0%");
    const content = readContent(await book.read(), catalogue);
    if (content.kind !== "submission") throw new Error(content.kind);
    const { findings, submission } = content.checked;
    const [fix] = fixesOfRule(findings, "percent-done-mismatch", submission);
    expect(fix?.write).toMatchObject({ value: 1 });
    expect(fix?.write).not.toHaveProperty("numberFormat");
  });

  it("is nothing for a finding that a person must settle", () => {
    const { checked } = opened(filledTasks({ [first]: { "Trạng thái": "Cơ bản hoàn thành" } }));
    const finding = defined(checked.findings.find(({ rule }) => rule === "status-unclear"));
    expect(fixesOf(finding, checked.submission)).toEqual([]);
  });
});

describe("fixesOfRule", () => {
  it("fixes all cells of one rule, and these are clean afterwards", async () => {
    const draft = filledTasks({
      [first]: { "Trạng thái": "đã hoàn thành" },
      [second]: { "Trạng thái": "Đang triển khai", "Tỷ lệ (%)": "50%" },
      [third]: { "Trạng thái": "chưa triển khai" },
    });
    const { checked } = opened(draft);
    const rule = "status-spelled-differently";
    const fixes = fixesOfRule(checked.findings, rule, checked.submission);
    expect(fixes.map(({ before, after }) => [before, after])).toEqual([
      ["đã hoàn thành", "Hoàn thành"],
      ["Đang triển khai", "Đang thực hiện"],
      ["chưa triển khai", "Chưa thực hiện"],
    ]);
    const book = fakeWorkbook(draft);
    await book.edit(fixes.map(({ write }) => write));
    const content = readContent(await book.read(), catalogue);
    if (content.kind !== "submission") throw new Error(content.kind);
    const rules = content.checked.findings.map((finding) => finding.rule);
    expect(rules).not.toContain(rule);
    expect(rules).toContain("percent-as-text");
  });
});

describe("safeFixes", () => {
  it("keeps what was meant: words, figures and days, not opinions", () => {
    const { checked } = opened(
      filledTasks({
        [first]: { "Trạng thái": "đã hoàn thành", "Tỷ lệ (%)": 60, "Ngày hoàn thành": "05/3/2025" },
        [second]: {
          "Trạng thái": "Đang thực hiện",
          "Tỷ lệ (%)": 0.5,
          "Thời gian hoàn thành": "2027",
        },
        [third]: { "Trạng thái": "Đang thực hiện", "Tỷ lệ (%)": "75,5%" },
      }),
    );
    const fixes = safeFixes(checked.findings, checked.submission);
    expect(fixes.map(({ finding, before, after }) => [finding.rule, before, after])).toEqual([
      ["percent-fraction", "0,5", "50"],
      ["status-spelled-differently", "đã hoàn thành", "Hoàn thành"],
      ["completed-on-as-text", "05/3/2025", "05/03/2025"],
    ]);
  });

  it("mends every cell that a finding about a sheet speaks of", () => {
    const { checked } = opened(
      filledTasks({
        [first]: { "Trạng thái": "Đang thực hiện", "Kết quả thực hiện": "Đã  họp " },
        [second]: { "Trạng thái": "Đang thực hiện", "Kết quả thực hiện": "Đã họp\u00A0xong" },
      }),
    );
    const fixes = safeFixes(checked.findings, checked.submission);
    expect(fixes.map(({ before, after }) => [before, after])).toEqual([
      ["Đã  họp ", "Đã họp"],
      ["Đã họp\u00A0xong", "Đã họp xong"],
    ]);
  });
});
