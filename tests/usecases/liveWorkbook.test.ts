import { patchSnapshot, readContent } from "../../src/usecases/liveWorkbook";
import type { RowSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { catalogue } from "../helpers/aBook";
import { defined } from "../helpers/defined";
import { fakeWorkbook, snapshotOfDraft } from "../helpers/fakeWorkbook";
import { aTemplate } from "../helpers/filledWorkbooks";
import { filledTasks, firstTask, opened, placeOf } from "../helpers/openBook";

const template = snapshotOfDraft(aTemplate("so-y-te"));

const without = (snapshot: WorkbookSnapshot, ...names: string[]): WorkbookSnapshot => ({
  ...snapshot,
  properties: new Map(),
  sheets: snapshot.sheets.filter(({ name }) => !names.includes(name)),
});

describe("readContent", () => {
  it("finds nothing wrong with a clean template, and knows whose it is", () => {
    const content = readContent(template, catalogue);
    expect(content).toMatchObject({
      kind: "submission",
      identity: { planId: "hd-726", agencyId: "so-y-te", period: "2025-03" },
      checked: { findings: [] },
    });
  });

  it("judges by the due day of the workbook's own period", () => {
    const late = filledTasks({ [firstTask()]: { "Trạng thái": "Hoàn thành" } });
    expect(opened(late).checked.findings).not.toEqual([]);
  });

  it("calls a workbook without any content blank", () => {
    const blank = { sheets: [], properties: new Map<string, string>(), macros: false };
    expect(readContent(blank, catalogue)).toMatchObject({ kind: "other", blank: true });
  });

  it("calls a workbook of something else foreign", () => {
    const other = without(template, "_kehoach", "Nhiệm vụ", "Chỉ tiêu", "Hướng dẫn");
    expect(readContent(other, catalogue)).toMatchObject({ kind: "other", blank: false });
  });

  it("takes a retyped workbook for a submission by its headings", () => {
    const retyped = without(template, "_kehoach", "Hướng dẫn", "Danh mục");
    expect(readContent(retyped, catalogue)).toMatchObject({ kind: "submission", identity: null });
  });

  it("tells a roll-up by its identity", () => {
    const rows: readonly RowSnapshot[] = [
      ["format", "1"],
      ["role", "roll-up"],
      ["plan", "hd-726"],
    ].map((pair, at) => ({
      number: at + 1,
      cells: pair.map((value) => ({
        ref: "A1",
        type: "text",
        value,
        numberFormat: null,
        formula: null,
      })),
    }));
    const sheets = [{ name: "_kehoach", visibility: "very-hidden" as const, rows }];
    const rollUp = { sheets, properties: new Map<string, string>(), macros: false };
    expect(readContent(rollUp, catalogue)).toMatchObject({
      kind: "roll-up",
      identity: { planId: "hd-726" },
    });
  });
});

describe("patchSnapshot", () => {
  const status = placeOf(aTemplate("so-y-te"), firstTask(), "Trạng thái");
  const row = Number(/\d+/u.exec(status.cell)?.[0]);

  it("gives what reading everything again gives", async () => {
    const book = fakeWorkbook(aTemplate("so-y-te"));
    const before = await book.read();
    book.type(status, "Cơ bản hoàn thành");
    const rows = await book.readRows("Nhiệm vụ", row, row);
    const patched = patchSnapshot(before, "Nhiệm vụ", row, row, rows);
    expect(patched).toEqual(await book.read());
    expect(patched).not.toEqual(before);
  });

  it("leaves all other rows and sheets the very same objects", async () => {
    const book = fakeWorkbook(aTemplate("so-y-te"));
    const before = await book.read();
    book.type(status, "Hoàn thành");
    const patched = patchSnapshot(
      before,
      "Nhiệm vụ",
      row,
      row,
      await book.readRows("Nhiệm vụ", row, row),
    );
    const tasks = ({ sheets }: WorkbookSnapshot) =>
      defined(sheets.find(({ name }) => name === "Nhiệm vụ")).rows;
    const changed = tasks(patched).filter((each, at) => each !== tasks(before)[at]);
    expect(changed.map(({ number }) => number)).toEqual([row]);
    expect(patched.sheets.filter((sheet) => !before.sheets.includes(sheet))).toHaveLength(1);
  });

  it("drops rows that became blank and takes in rows that were blank", () => {
    const cell = (ref: string) => ({
      ref,
      type: "text" as const,
      value: ref,
      numberFormat: null,
      formula: null,
    });
    const rows = [1, 3].map((number) => ({ number, cells: [cell(`A${number}`)] }));
    const sheets = [{ name: "S", visibility: "visible" as const, rows }];
    const snapshot = { sheets, properties: new Map<string, string>(), macros: false };
    const numbers = (patched: WorkbookSnapshot) =>
      patched.sheets[0]?.rows.map(({ number }) => number);
    expect(numbers(patchSnapshot(snapshot, "S", 3, 3, []))).toEqual([1]);
    const second = [{ number: 2, cells: [cell("A2")] }];
    expect(numbers(patchSnapshot(snapshot, "S", 2, 2, second))).toEqual([1, 2, 3]);
  });

  it("is the same snapshot when nothing changed", async () => {
    const book = fakeWorkbook(aTemplate("so-y-te"));
    const before = await book.read();
    const rows = await book.readRows("Nhiệm vụ", 2, 9);
    expect(patchSnapshot(before, "Nhiệm vụ", 2, 9, rows)).toBe(before);
    expect(patchSnapshot(before, "Trang khác", 2, 9, rows)).toBe(before);
  });
});
