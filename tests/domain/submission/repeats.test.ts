import { repeatsIn } from "../../../src/domain/submission/repeats";
import { aBlankTaskRow, aStagedRow, aTargetRow, aTask, aTaskRow } from "../../helpers/aSubmission";

const copy = (written: Parameters<typeof aTaskRow>[0] = {}) => aTaskRow(written, { row: 7 });

describe("repeatsIn", () => {
  it("finds nothing where every row stands once", () => {
    const rows = [aTaskRow(), aTaskRow({}, { task: aTask({ no: "2" }), row: 3 }), aTargetRow()];
    expect(repeatsIn([...rows, aStagedRow(), aStagedRow({}, "2030")])).toEqual([]);
  });

  it("keeps the first of equal rows, whatever the plan's own columns say", () => {
    const rows = [aTaskRow(), copy({ title: "Tên khác", deadline: "" })];
    expect(repeatsIn(rows)).toEqual([{ rows, kept: rows[0] }]);
  });

  it("keeps the filled row beside blank copies", () => {
    const rows = [aBlankTaskRow({ row: 1 }), aTaskRow(), aBlankTaskRow({ row: 9 })];
    expect(repeatsIn(rows)).toEqual([{ rows, kept: rows[1] }]);
  });

  it("keeps the first of blank rows", () => {
    const rows = [aBlankTaskRow(), aBlankTaskRow({ row: 9 })];
    expect(repeatsIn(rows)).toMatchObject([{ kept: { row: 2 } }]);
  });

  it("keeps none of rows that are filled differently", () => {
    const rows = [aBlankTaskRow({ row: 1 }), aTaskRow(), copy({ officer: "Trần Thị B" })];
    expect(repeatsIn(rows)).toEqual([{ rows, kept: null }]);
    const figures = [aTargetRow(), aTargetRow({ actual: 73 }, { row: 7 })];
    expect(repeatsIn(figures)).toMatchObject([{ kept: null }]);
  });

  it("leaves rows without a known id alone", () => {
    const unknown = { task: null, match: "unknown-id" } as const;
    expect(repeatsIn([aTaskRow({ id: "x" }, unknown), aTaskRow({ id: "x" }, unknown)])).toEqual([]);
    const added = { task: null, match: "added" } as const;
    expect(repeatsIn([aTaskRow({}, added), aTaskRow({}, added)])).toEqual([]);
  });
});
