import {
  fillProgress,
  formRows,
  stepRow,
  type RowFilter,
} from "../../../src/usecases/entry/formRows";
import { aTemplate, withRows } from "../../helpers/filledWorkbooks";
import { filledTasks, ledTasks, opened } from "../../helpers/openBook";
import { defined } from "../../helpers/defined";

const [first = "", second = "", third = ""] = ledTasks();
const draft = filledTasks({
  [first]: { "Trạng thái": "Đang thực hiện", "Kết quả thực hiện": "Đã họp" },
  [third]: { "Trạng thái": "Không biết" },
});
const rows = formRows(opened(draft).checked);
const idOf = (key: string | undefined) => key?.replace(/^.*#/u, "");
const rowOf = (id: string) =>
  defined(
    rows.find(({ key }) => idOf(key) === id),
    id,
  );
const after = (id: string, filter: RowFilter) => idOf(stepRow(rows, rowOf(id), 1, filter)?.key);

describe("formRows", () => {
  it("lists every task and target of the sheets in their order", () => {
    const tasks = rows.filter(({ kind }) => kind === "task").map(({ row }) => row);
    expect(tasks).toEqual([...tasks].sort((a, b) => a - b));
    expect(rows.filter(({ asked, kind }) => asked && kind === "task")).toHaveLength(
      ledTasks().length,
    );
  });

  it("knows which rows are filled and which have something to fix", () => {
    expect(rowOf(first)).toMatchObject({ filled: true, faults: 0 });
    expect(rowOf(second)).toMatchObject({ filled: false, faults: 0 });
    expect(rowOf(third).faults).toBeGreaterThan(0);
  });

  it("keeps a row's key when rows are moved", () => {
    const moved = withRows(draft, "Nhiệm vụ", ([head, ...body]) => [
      defined(head),
      ...body.toReversed(),
    ]);
    const keys = (of: typeof rows) => new Set(of.map(({ key }) => key));
    expect(keys(formRows(opened(moved).checked))).toEqual(keys(rows));
  });

  it("tells rows with one id apart", () => {
    const twice = withRows(aTemplate("so-y-te"), "Nhiệm vụ", (all) => [...all, ...all.slice(1, 2)]);
    const keys = formRows(opened(twice).checked).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("stepRow", () => {
  it("stops at what the filter lets through", () => {
    expect(after(first, "asked")).toBe(second);
    expect(after(second, "unfilled")).not.toBe(third);
    expect(after(first, "faulty")).toBe(third);
    expect(idOf(stepRow(rows, rowOf(third), -1, "asked")?.key)).toBe(second);
    expect(stepRow(rows, rowOf(first), -1, "asked")).toBeUndefined();
  });

  it("begins with the first row where none is chosen", () => {
    expect(idOf(stepRow(rows, null, 1, "asked")?.key)).toBe(first);
  });
});

describe("fillProgress", () => {
  it("counts the rows asked for", () => {
    expect(fillProgress(rows, "task")).toEqual({ filled: 2, total: ledTasks().length });
  });
});
