import fc from "fast-check";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import type { RawCell } from "../../../src/domain/submission/rawCell";
import type { SheetDraft } from "../../../src/workbook/draft";
import { cutOffDayOf, handEdits } from "../../../src/workbook/rollup/handEdits";
import { readLeaves } from "../../../src/workbook/rollup/readLeaves";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import type { RowSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { indexPlan } from "../../../src/domain/plan/planIndex";
import { aCollection, aReceivedFile, aReport, PLAN, rollUpOf } from "../../helpers/aCollection";
import { aCell } from "../../helpers/aSubmission";
import { defined } from "../../helpers/defined";
import { snapshotOfDraft } from "../../helpers/fakeWorkbook";
import { generatedFiles } from "../../helpers/generatedFiles";

const LEAF_PLAN = { index: indexPlan(PLAN), assignments: aCollection().assignments };
const DETAIL = "Chi tiết";
const TASKS = "Tổng hợp nhiệm vụ";

const FILES = [
  aReceivedFile({
    file: "bieu-a.xlsx",
    rows: [aReport("1", { result: "Đã trình" }), aReport("3", { result: "Đang soạn" })],
  }),
];

/** What a level above reads of a roll-up, and what the reports inside it say. */
function handedUp(rollUp: RollUp): { readonly workbook: WorkbookSnapshot; readonly told: RollUp } {
  const workbook = snapshotOfDraft(writeRollUp(rollUp));
  return { workbook, told: rollUpOf(defined(readLeaves(workbook, LEAF_PLAN))) };
}

function edited(
  { sheets, ...rest }: WorkbookSnapshot,
  sheet: string,
  edit: (rows: readonly RowSnapshot[]) => readonly RowSnapshot[],
): WorkbookSnapshot {
  const changed = sheets.map((each) =>
    each.name === sheet ? { ...each, rows: edit(each.rows) } : each,
  );
  return { ...rest, sheets: changed };
}

/** The rows of a sheet with a value typed under a heading; null empties the cell. */
function typed(
  number: number,
  heading: string,
  value: string | null,
): (rows: readonly RowSnapshot[]) => readonly RowSnapshot[] {
  return (rows) => {
    const column = defined(rows[0]).cells.findIndex((cell) => cell?.value === heading);
    const cell: RawCell | undefined = value === null ? undefined : aCell(value);
    return rows.map((row) =>
      row.number === number
        ? { ...row, cells: Object.assign([...row.cells], { [column]: cell }) }
        : row,
    );
  };
}

function lettersOf(sheet: string, heading: string): string {
  const draft: SheetDraft = defined(
    writeRollUp(rollUpOf(FILES)).sheets.find(({ name }) => name === sheet),
  );
  const at = defined(draft.tables[0]).headings.indexOf(heading);
  return at < 26
    ? String.fromCharCode(65 + at)
    : `${String.fromCharCode(64 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`;
}

describe("handEdits", () => {
  it("finds nothing in a roll-up that nobody touched", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const { workbook, told } = handedUp(rollUpOf(files));
        expect(handEdits(workbook, told)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["Kết quả thực hiện", "Đã ban hành", "Đã trình"],
    ["Kết quả thực hiện", null, "Đã trình"],
    ["Trạng thái", "Hoàn thành", "Đang thực hiện"],
    ["Số, ký hiệu văn bản", "12/KH-STP", null],
    ["Sử dụng", "Không", "Có"],
  ])("finds what was typed over %s: %j", (heading, value, told) => {
    const below = handedUp(rollUpOf(FILES));
    const workbook = edited(below.workbook, DETAIL, typed(2, heading, value));
    expect(handEdits(workbook, below.told)).toEqual([
      {
        ...{ kind: "cell", sheet: DETAIL, cell: `${lettersOf(DETAIL, heading)}2` },
        ...{ rowId: "nv.1", column: heading, about: "mục 1 của Sở Tư pháp", typed: value, told },
        source: "“bieu-a.xlsx”, trang “Nhiệm vụ”, dòng 2",
      },
    ]);
  });

  it("finds what was typed on sheets that were given other names", () => {
    const below = handedUp(rollUpOf(FILES));
    const verdict = "Xác nhận của cơ quan tổng hợp";
    const onDetail = edited(below.workbook, DETAIL, typed(2, "Kết quả thực hiện", "Đã xong"));
    const onTasks = edited(onDetail, TASKS, typed(2, verdict, "Hoàn thành"));
    const names: Readonly<Record<string, string>> = {
      [DETAIL]: "Số liệu gốc",
      [TASKS]: "Nhiệm vụ của huyện",
      "Tổng quan": "Trang đầu",
    };
    const sheets = onTasks.sheets.map((sheet) => ({
      ...sheet,
      name: names[sheet.name] ?? sheet.name,
    }));
    const renamed = { ...onTasks, sheets };
    expect(handEdits(renamed, below.told)).toMatchObject([
      { kind: "cell", sheet: "Số liệu gốc", typed: "Đã xong" },
      { kind: "verdict", sheet: "Nhiệm vụ của huyện", typed: "Hoàn thành" },
    ]);
    expect(cutOffDayOf(renamed)).toBe(cutOffDayOf(below.workbook));
    expect(cutOffDayOf(renamed)).not.toBeNull();
  });

  it("finds rows that were added and taken away, wherever the others were sorted to", () => {
    const below = handedUp(rollUpOf(FILES));
    const added = {
      number: 3,
      cells: [undefined, aCell("9"), aCell("Việc mới"), aCell("Sở Y tế")],
    };
    const workbook = edited(below.workbook, DETAIL, (rows) => [
      defined(rows[0]),
      { ...defined(rows[2]), number: 2 },
      added,
    ]);
    expect(handEdits(workbook, below.told)).toMatchObject([
      { kind: "row-added", cell: "C3", about: "mục 9 của Sở Y tế", typed: "Việc mới" },
      {
        ...{ kind: "row-removed", cell: null, rowId: "nv.1", about: "mục 1 của Sở Tư pháp" },
        source: "“bieu-a.xlsx”, trang “Nhiệm vụ”, dòng 2",
      },
    ]);
  });

  it("finds the lower level's own word on a task where the reports say something else", () => {
    const below = handedUp(rollUpOf(FILES));
    const verdict = "Xác nhận của cơ quan tổng hợp";
    const word = (text: string) =>
      handEdits(edited(below.workbook, TASKS, typed(2, verdict, text)), below.told);
    expect(word("Hoàn thành")).toMatchObject([
      {
        ...{ kind: "verdict", sheet: TASKS, cell: `${lettersOf(TASKS, verdict)}2`, rowId: "nv.1" },
        ...{ typed: "Hoàn thành", told: "Đang thực hiện" },
      },
    ]);
    expect(word("Đang thực hiện")).toEqual([]);
    const due = edited(below.workbook, TASKS, typed(2, "Hạn được điều chỉnh", "30/06/2025"));
    expect(handEdits(due, below.told)).toMatchObject([
      { kind: "deadline", typed: "30/06/2025", told: "28/02/2025", about: "nhiệm vụ 1" },
    ]);
  });
});

describe("cutOffDayOf", () => {
  it("is the day on the overview", () => {
    const { workbook } = handedUp(rollUpOf(FILES));
    expect(cutOffDayOf(workbook)).toBe("2025-03-18");
    expect(cutOffDayOf({ ...workbook, sheets: [] })).toBeNull();
  });
});
