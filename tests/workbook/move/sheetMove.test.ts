import { sheetMover, type Block } from "../../../src/workbook/move/sheetMove";
import { tableTakenOver } from "../../helpers/takenOver";

/** A block of columns from A on, given by its rows and columns. */
function block(rows: readonly [number, number], columns: readonly [number, number]): Block {
  return {
    rows: { first: rows[0], last: rows[1] },
    columns: { first: columns[0], last: columns[1] },
  };
}

describe("sheetMover", () => {
  // Rows 2, 3, 4 stood there; now they are 3, gone and 4, with a new one in front and one behind.
  const { move } = tableTakenOver({ rows: 3, columns: 4 }, [null, 2, 4, null], [1, 2, 3, 4]);
  const mover = sheetMover(move);
  const whole = [block([2, 4], [3, 3])];
  const one = [block([4, 4], [1, 2])];

  it.each([
    ["$D2>0", "$D2>0"],
    ["COUNTIF($C$2:$C$4,$C2)>1", "COUNTIF($C$2:$C$5,$C2)>1"],
    ["C2='Tờ khác'!$C$4", "C2='Tờ khác'!$C$4"],
    ["SUM($C:$C)", "SUM($C:$C)"],
    ["C2=$F$9", "C2=$F$10"],
  ])("writes %s over a whole column as %s", (formula, expected) => {
    expect(mover.formula(formula, whole, mover.blocks(whole))).toBe(expected);
  });

  it("writes a formula of one row for the place where the row went", () => {
    expect(mover.blocks(one)).toEqual(one);
    const { move: down } = tableTakenOver({ rows: 3, columns: 4 }, [null, 2, 3, 4], [1, 2, 3, 4]);
    const below = sheetMover(down);
    expect(below.blocks(one)).toEqual([block([5, 5], [1, 2])]);
    expect(below.formula("A4<>$A3", one, below.blocks(one))).toBe("A5<>$A4");
  });

  it("has no formula where a fixed place is gone", () => {
    expect(mover.formula("C2=$C$3", whole, mover.blocks(whole))).toBeUndefined();
  });

  it("follows columns that moved, and says where they moved apart", () => {
    const { move: apart } = tableTakenOver({ rows: 3, columns: 4 }, [2, 3, 4], [1, 3, 4, 2]);
    const other = sheetMover(apart);
    const column = [block([2, 4], [2, 2])];
    expect(other.blocks(column)).toEqual([block([2, 4], [4, 4])]);
    expect(other.formula("$C2=B2", column, other.blocks(column))).toBe("$B2=D2");
    const wide = [block([2, 4], [2, 3])];
    expect(other.formula("B2>0", wide, other.blocks(wide))).toBeUndefined();
  });

  it("moves what names places by address, whether fixed or not, on its own sheet alone", () => {
    const isHere = (name: string): boolean => name === "'Chi tiết'!";
    expect(mover.places("'Chi tiết'!$A$1:$C$4,'Chi tiết'!$1:$1", isHere)).toBe(
      "'Chi tiết'!$A$1:$C$5,'Chi tiết'!$1:$1",
    );
    expect(mover.places("Sheet1!A4", isHere)).toBe("Sheet1!A4");
  });
});
