import { withColumns } from "../../../../src/adapters/xlsx/patch/withColumns";

const sheet = (columns: string): string =>
  `<worksheet xmlns="x">${columns}<sheetData></sheetData></worksheet>`;
const EARLIER = sheet('<cols><col min="2" max="16384" width="7" hidden="1"/></cols>');

describe("withColumns", () => {
  it("gives a column the look that another one had, the others their own", () => {
    const now = sheet('<cols><col min="1" max="2" width="10"/></cols>');
    expect(withColumns(now, EARLIER, new Map([[1, 4]]))).toBe(
      sheet(
        '<cols><col min="1" max="1" width="10"/><col min="2" max="2" width="7" hidden="1"/></cols>',
      ),
    );
  });

  it("makes a list where there was none", () => {
    expect(withColumns(sheet(""), EARLIER, new Map([[1, 1]]))).toBe(
      sheet('<cols><col min="2" max="2" width="7" hidden="1"/></cols>'),
    );
  });

  it("makes no list of nothing", () => {
    expect(withColumns(sheet(""), EARLIER, new Map([[0, 0]]))).toBe(sheet(""));
  });
});
