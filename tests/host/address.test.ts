import {
  areaAddress,
  columnLetters,
  columnNumber,
  fullAddress,
  parseAddress,
  parseAddressList,
  quotedSheet,
} from "../../src/host/address";

describe("parseAddress", () => {
  it.each([
    ["B3", null, "B3"],
    ["$B$3:D9", null, "B3:D9"],
    ["d9:b3", null, "B3:D9"],
    ["A:C", null, "A:C"],
    ["2:5", null, "2:5"],
    ["Sheet1!A1", "Sheet1", "A1"],
    ["'Nhiệm vụ'!A1:B2", "Nhiệm vụ", "A1:B2"],
    ["'Ông ''Ba'''!$C$4", "Ông 'Ba'", "C4"],
    ["=Sheet1!A1", "Sheet1", "A1"],
    ["XFD1048576", null, "XFD1048576"],
  ])("reads %s", (text, sheet, address) => {
    const parsed = parseAddress(text);
    expect([parsed?.sheet, parsed && areaAddress(parsed.area)]).toEqual([sheet, address]);
  });

  it.each(["", "A0", "A", "XFE1", "A1048577", "NgayChot", "A1,B2", "A1:", "R1C1"])(
    "does not read %j",
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );
});

describe("parseAddressList", () => {
  it("splits at commas that stand outside of sheet names", () => {
    const parsed = parseAddressList("A1:B2,'Sở, ban'!C3");
    expect(parsed?.map(({ sheet, area }) => [sheet, areaAddress(area)])).toEqual([
      [null, "A1:B2"],
      ["Sở, ban", "C3"],
    ]);
  });

  it("reads nothing when one part is no address", () => {
    expect(parseAddressList("A1,không")).toBeUndefined();
  });
});

describe("quotedSheet", () => {
  it.each([
    ["Sheet1", "Sheet1"],
    ["DanhMục", "DanhMục"],
    ["Nhiệm vụ", "'Nhiệm vụ'"],
    ["2025", "'2025'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["Ông 'Ba'", "'Ông ''Ba'''"],
  ])("writes %s as %s", (name, written) => {
    expect(quotedSheet(name)).toBe(written);
  });

  it("is read back by parseAddress", () => {
    const area = { row: 1, column: 2, rows: 1, columns: 1 };
    expect(parseAddress(fullAddress("Ông 'Ba'!", area))).toEqual({ sheet: "Ông 'Ba'!", area });
  });
});

describe("columnNumber", () => {
  it.each([0, 25, 26, 51, 701, 702, 16_383])("undoes columnLetters for %d", (column) => {
    expect(columnNumber(columnLetters(column))).toBe(column);
  });
});
