import type { RawCell } from "../../src/domain/submission/rawCell";
import { readKeptEntries, type KeptReading } from "../../src/workbook/readKeptEntries";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { plan726 } from "../helpers/filledWorkbooks";

type Value = string | number | null;

const { agencies, expected } = plan726();
const TASKS = ["Mã", "Tên nhiệm vụ", "Xác nhận của cơ quan tổng hợp"];
const BOARD = ["Cơ quan", "Tình hình", "Kênh nhận", "Số lần đôn đốc"];

function aSheet(name: string, rows: readonly (readonly Value[])[]): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: rows.map((values, at) => ({
      number: at + 1,
      cells: values.map((value, column) => aCell(value, `${"ABCDEFG"[column] ?? ""}${at + 1}`)),
    })),
  };
}

function aCell(value: Value, ref: string): RawCell | undefined {
  if (value === null) return undefined;
  const type = typeof value === "number" ? "number" : "text";
  return { ref, type, value, numberFormat: null, formula: null };
}

function kept(
  tasks: readonly (readonly Value[])[],
  board: readonly (readonly Value[])[] = [BOARD],
): KeptReading {
  const sheets = [aSheet("Tổng hợp nhiệm vụ", tasks), aSheet("Tình hình nộp", board)];
  return readKeptEntries({ sheets, properties: new Map(), macros: false }, agencies);
}

describe("readKeptEntries", () => {
  it("reads verdicts by task, in the words of the list and in usual ones", () => {
    const { verdicts, unread } = kept([
      TASKS,
      ["nv.II.1", "Một", "Hoàn thành"],
      ["nv.II.2", "Hai", null],
      ["nv.II.3", "Ba", "đã trình"],
    ]);
    expect([...verdicts]).toEqual([
      ["nv.II.1", "Hoàn thành"],
      ["nv.II.3", "Đã trình, chờ ban hành"],
    ]);
    expect(unread).toEqual([]);
  });

  it("finds columns that were moved, and headings below a title", () => {
    const { verdicts } = kept([
      ["Bảng của Sở"],
      ["xác nhận của cơ quan tổng hợp", "Cột riêng", "MÃ"],
      ["Tạm dừng", "x", "nv.II.4"],
    ]);
    expect([...verdicts]).toEqual([["nv.II.4", "Tạm dừng"]]);
  });

  it("tells of a verdict that is no state, by its cell", () => {
    const { verdicts, unread } = kept([TASKS, ["nv.II.1", "Một", "Cơ bản hoàn thành"]]);
    expect(verdicts.size).toBe(0);
    expect(unread).toEqual([
      "Trang “Tổng hợp nhiệm vụ”, ô C2: “Cơ bản hoàn thành” không phải một trạng thái.",
    ]);
  });

  it("tells of a document that changes a deadline to no day, by its cell", () => {
    const headings = [
      "Mã",
      "Xác nhận của cơ quan tổng hợp",
      "Hạn được điều chỉnh",
      "Căn cứ điều chỉnh",
    ];
    const { deadlines, unread } = kept([
      headings,
      ["nv.II.1", null, null, "12/QĐ-UBND"],
      ["nv.II.2", null, "sau Tết", "13/QĐ-UBND"],
      ["nv.II.3", null, "30/9/2025", "14/QĐ-UBND"],
    ]);
    expect([...(deadlines ?? [])]).toEqual([
      ["nv.II.3", { due: "2025-09-30", basis: "14/QĐ-UBND" }],
    ]);
    expect(unread).toEqual([
      "Trang “Tổng hợp nhiệm vụ”, ô D2: “12/QĐ-UBND” chưa có ngày ở cột Hạn được điều chỉnh.",
      "Trang “Tổng hợp nhiệm vụ”, ô C3: “sau Tết” không phải là một ngày.",
    ]);
  });

  it("reads how a report came in and how often it was followed up", () => {
    const { followUps, unread } = kept(
      [TASKS],
      [
        BOARD,
        ["Sở Y tế", "Chưa nộp", null, 2],
        ["Sở Tư pháp", "Đúng hạn", "Thư điện tử", null],
        ["Sở Nội vụ", "Đúng hạn", "Văn bản", "1"],
        ["Sở Tài chính", "Đúng hạn", null, null],
      ],
    );
    expect(Object.fromEntries(followUps)).toEqual({
      "so-y-te": { channel: null, times: 2 },
      "so-tu-phap": { channel: "Thư điện tử", times: null },
      "so-noi-vu": { channel: "Văn bản", times: 1 },
    });
    expect(unread).toEqual([]);
  });

  it("knows every agency that has to report by the name the board gives it", () => {
    const names = expected.map((id) => agencies.byId.get(id)?.name ?? id);
    const { followUps } = kept([TASKS], [BOARD, ...names.map((name, at) => [name, "", null, at])]);
    expect([...followUps].map(([id, { times }]) => [id, times])).toEqual(
      expected.map((id, at) => [id, at]),
    );
  });

  it("tells of what was entered for nobody it knows, and of a number that is none", () => {
    const { followUps, unread } = kept(
      [TASKS],
      [BOARD, ["Sở Nào đó", "", "Thư", null], ["Sở Y tế", "", "Thư", "nhiều lần"]],
    );
    expect(Object.fromEntries(followUps)).toEqual({ "so-y-te": { channel: "Thư", times: null } });
    expect(unread).toEqual([
      "Trang “Tình hình nộp”, ô C2: “Thư” không rõ của cơ quan nào.",
      "Trang “Tình hình nộp”, ô D3: “nhiều lần” không phải là số.",
    ]);
  });

  it("tells of a column or a sheet that is gone", () => {
    expect(kept([["Mã", "Tên nhiệm vụ"]]).unread).toEqual([
      "Trang “Tổng hợp nhiệm vụ” không còn đủ các cột “Mã”, “Xác nhận của cơ quan tổng hợp”.",
    ]);
    const nothing = readKeptEntries({ sheets: [], properties: new Map(), macros: false }, agencies);
    expect(nothing.unread).toHaveLength(2);
  });
});
