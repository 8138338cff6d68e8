import { parseFormula } from "../../../src/workbook/explain/parseFormula";

describe("parseFormula", () => {
  it("binds as programs do", () => {
    expect(parseFormula('1+2*3&"x"=4')).toEqual({
      kind: "operation",
      operator: "=",
      left: {
        kind: "operation",
        operator: "&",
        left: {
          kind: "operation",
          operator: "+",
          left: { kind: "literal", value: 1 },
          right: {
            kind: "operation",
            operator: "*",
            left: { kind: "literal", value: 2 },
            right: { kind: "literal", value: 3 },
          },
        },
        right: { kind: "literal", value: "x" },
      },
      right: { kind: "literal", value: 4 },
    });
  });

  it("takes equal operators from the left", () => {
    expect(parseFormula("5-2-1")).toMatchObject({ left: { operator: "-" }, right: { value: 1 } });
  });

  it("reads columns of tables, cells of other sheets and ranges", () => {
    expect(parseFormula("SUM(TheoNhom[Hoàn thành, không có hạn])")).toMatchObject({
      inputs: [{ kind: "column", table: "TheoNhom", heading: "Hoàn thành, không có hạn" }],
    });
    expect(parseFormula("'Bảng ''A'''!$AB$3:$AB$9")).toEqual({
      kind: "range",
      from: { sheet: "Bảng 'A'", column: 27, row: 3 },
      to: { sheet: "Bảng 'A'", column: 27, row: 9 },
    });
    expect(parseFormula('"a""b"')).toEqual({ kind: "literal", value: 'a"b' });
  });

  it.each(["", "1+", "SUM(1", "{1,2}", "A1 B2", "ChiTiet[[#This Row],[Mã]]", "-A1", "SUM()"])(
    "reads nothing out of %j",
    (formula) => {
      expect(parseFormula(formula)).toBeUndefined();
    },
  );
});
