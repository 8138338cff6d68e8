import { changeOf } from "../../../src/adapters/office/changeOf";

const edited = (address: string) => changeOf({ address, changeType: "RangeEdited" }, "A");

describe("changeOf", () => {
  it.each([
    ["B2", 2, 2],
    ["B2:C5", 2, 5],
    ["3:5", 3, 5],
    ["$B$7:$B$9", 7, 9],
    ["A9,C2:D4", 2, 9],
  ])("tells the rows of %s", (address, firstRow, lastRow) => {
    expect(edited(address)).toEqual({ kind: "cells", sheet: "A", firstRow, lastRow });
  });

  it("takes a change to whole columns for one to everything", () => {
    expect(edited("C:C")).toEqual({ kind: "structure" });
  });

  it.each([
    "RowInserted",
    "RowDeleted",
    "ColumnInserted",
    "ColumnDeleted",
    "CellInserted",
    "Unknown",
  ])("takes %s for a change of structure", (changeType) => {
    expect(changeOf({ address: "2:3", changeType }, "A")).toEqual({ kind: "structure" });
  });
});
