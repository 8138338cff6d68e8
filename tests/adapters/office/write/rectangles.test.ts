import fc from "fast-check";
import {
  addressLists,
  addressOf,
  columnsAddress,
  rectanglesOf,
  rowsAddress,
  type KeyedCell,
} from "../../../../src/adapters/office/write/rectangles";

const cells = (picture: string): readonly KeyedCell<string>[] =>
  picture
    .trim()
    .split("\n")
    .flatMap((line, row) =>
      [...line.trim()].flatMap((key, column) => (key === "." ? [] : [{ row, column, key }])),
    );

const blocks = (picture: string): readonly string[] =>
  rectanglesOf(cells(picture)).map((block) => `${block.key} ${addressOf(block)}`);

describe("rectanglesOf", () => {
  it("makes one block of equal cells side by side and below each other", () => {
    expect(blocks("aab\naab\naab")).toEqual(["a A1:B3", "b C1:C3"]);
  });

  it("does not join runs that begin or end in different rows", () => {
    expect(blocks("aa\naa\na.")).toEqual(["a A1:A3", "a B1:B2"]);
  });

  it("does not join across a column that lies between", () => {
    expect(blocks("a.a\naba")).toEqual(["a A1:A2", "b B2", "a C1:C2"]);
  });

  it("takes the later key of a cell given twice as one cell", () => {
    const twice = [...cells("a"), ...cells("a")];
    expect(rectanglesOf(twice).map(addressOf)).toEqual(["A1"]);
  });

  it("holds every cell once, with its key", () => {
    const grid = fc.array(fc.array(fc.constantFrom("a", "b", "."), { maxLength: 6 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(grid, (rows) => {
        const given = cells(rows.map((row) => row.join("")).join("\n") || ".");
        const held = rectanglesOf(given).flatMap((block) =>
          Array.from({ length: block.rows * block.columns }, (_, at) => {
            const row = block.row + Math.floor(at / block.columns);
            return `${row},${block.column + (at % block.columns)},${block.key}`;
          }),
        );
        const wanted = given.map(({ row, column, key }) => `${row},${column},${key}`);
        expect(held.sort()).toEqual(wanted.sort());
      }),
    );
  });
});

describe("addressLists", () => {
  it("cuts a list where Excel would refuse a longer one, and loses nothing", () => {
    const single = Array.from({ length: 5_000 }, (_, at) => ({
      row: at * 2,
      column: 25,
      rows: 1,
      columns: 1,
    }));
    const lists = addressLists(single);
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(8_000);
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.join(",").split(",")).toEqual(single.map(addressOf));
  });
});

describe("rowsAddress and columnsAddress", () => {
  it("name whole rows and columns", () => {
    expect(rowsAddress(4, 5)).toBe("5:9");
    expect(columnsAddress(1, 3)).toBe("B:D");
  });
});
