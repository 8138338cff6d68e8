import fc from "fast-check";
import { axisMover, placeBefore, type AxisMove } from "../../../src/workbook/move/axisMove";

const LIMITS = { first: 1, last: 1_000 };

/** A table from row 2 on: where each row that is there now stood before, null for a new one. */
function aMove(rowsBefore: number, now: readonly (number | null)[]): AxisMove {
  return {
    before: { first: 2, last: rowsBefore + 1 },
    after: { first: 2, last: now.length + 1 },
    from: new Map(now.flatMap((old, at) => (old === null ? [] : [[at + 2, old] as const]))),
    limits: LIMITS,
  };
}

const moved = (move: AxisMove, first: number, last: number): string =>
  axisMover(move)
    .stretch({ first, last })
    .map((stretch) => `${stretch.first}-${stretch.last}`)
    .join(" ");

describe("axisMover", () => {
  // Rows 2 to 5 stood there; 3 went, one came in front, one between 4 and 5, one at the end.
  const move = aMove(4, [null, 2, 4, null, 5, null]);

  it("lets a stretch over all of the table grow and shrink with it", () => {
    expect(moved(move, 2, 5)).toBe("2-7");
    expect(moved(move, 1, 5)).toBe("1-7");
  });

  it("lets rows between two rows of a stretch belong to it, and none at an end", () => {
    expect(moved(move, 4, 5)).toBe("4-6");
    expect(moved(move, 2, 4)).toBe("3-4");
    expect(moved(move, 5, 5)).toBe("6-6");
    expect(moved(move, 3, 3)).toBe("");
  });

  it("keeps what reaches beyond the table at its distance, as far as a sheet goes", () => {
    expect(moved(move, 2, 9)).toBe("2-11");
    expect(moved(move, 5, 9)).toBe("6-11");
    expect(moved(move, 8, 9)).toBe("10-11");
    expect(moved(move, 1, 1)).toBe("1-1");
    expect(moved(move, 1, 1_000)).toBe("1-1000");
  });

  it("takes a stretch apart whose rows people sorted apart", () => {
    expect(moved(aMove(4, [5, 2, 4, 3]), 2, 3)).toBe("3-3 5-5");
  });

  it("never says another place of a row than the way back does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 2, max: 11 })), { maxLength: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (rows, row) => {
          const now = rows.filter((old, at) => old === null || rows.indexOf(old) === at);
          const any = aMove(10, now);
          const place = axisMover(any).place(row);
          const isBack = place === undefined || placeBefore(any, place) === row;
          const parts = place === undefined ? [] : [{ first: place, last: place }];
          expect([isBack, axisMover(any).stretch({ first: row, last: row })]).toEqual([
            true,
            parts,
          ]);
        },
      ),
    );
  });
});
