import { shiftFormula } from "../../src/workbook/shiftFormula";

describe("shiftFormula", () => {
  it.each([
    ["A1", "B3"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["SUM(A1:B2)", "SUM(B3:C4)"],
    ["LOG10(A1)+ATAN2(A1,1)", "LOG10(B3)+ATAN2(B3,1)"],
    ['"A1"&A1&"""B2"""', '"A1"&B3&"""B2"""'],
    ["'Tờ A1'!A1+'It''s B2'!B2", "'Tờ A1'!B3+'It''s B2'!C4"],
    ["Sheet1!A1+Quý1!A1", "Sheet1!B3+Quý1!B3"],
    ["[1]Sheet1!A1", "[1]Sheet1!B3"],
    ["Bảng[[#This Row],[A1]]+Bảng[C'[3']]", "Bảng[[#This Row],[A1]]+Bảng[C'[3']]"],
    ["SUM(A:B)+SUM($A:B)+SUM(2:3)+SUM($2:3)", "SUM(B:C)+SUM($A:C)+SUM(4:5)+SUM($2:5)"],
    ["IF(TRUE,1.5E3,#N/A)", "IF(TRUE,1.5E3,#N/A)"],
    ["Tỷ_lệ.A1+TyLe2025+_xlfn.CONCAT(A1)", "Tỷ_lệ.A1+TyLe2025+_xlfn.CONCAT(B3)"],
    ["XFC1", "XFD3"],
  ])("reads %s two rows down and one column on as %s", (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  it("goes back the way it came", () => {
    expect(shiftFormula("B3:C4", -2, -1)).toBe("A1:B2");
  });

  it.each(["XFD1", "A1048575", "XFD:XFD", "1048575:1048576", "Bảng[A1"])(
    "is not sure of %s",
    (formula) => {
      expect(shiftFormula(formula, 2, 1)).toBeUndefined();
    },
  );
});
