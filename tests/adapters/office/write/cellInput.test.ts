import { draftInput, editInput } from "../../../../src/adapters/office/write/cellInput";

describe("draftInput", () => {
  it("hands a text over under the text format and gives the cell its own format after", () => {
    expect(draftInput({ value: "3/2025", style: "date" })).toEqual({
      entryFormat: "@",
      format: "dd/mm/yyyy",
      input: "3/2025",
    });
  });

  it.each(["=1+1", "+84", "-x", "@a", "'a"])("protects the first sign of %s", (value) => {
    expect(draftInput({ value, style: "text" }).input).toBe(`'${value}`);
  });

  it("never puts a formula or a number into a text cell", () => {
    expect(draftInput({ value: 1, style: "text", formula: "A1" })).toEqual({
      entryFormat: "General",
      format: "General",
      input: null,
    });
    expect(draftInput({ value: 5, style: "text" }).entryFormat).toBe("General");
    expect(draftInput({ value: 45_716, style: "date" }).entryFormat).toBe("dd/mm/yyyy");
  });

  it("leaves a blank cell its format for what people will type", () => {
    expect(draftInput({ value: null, style: "inputDate" })).toEqual({
      entryFormat: "dd/mm/yyyy",
      format: "dd/mm/yyyy",
      input: null,
    });
  });
});

describe("editInput", () => {
  it("keeps the cell's format, and a text a text in it", () => {
    expect(editInput({ value: "7.10" }, "0%")).toEqual({
      entryFormat: "@",
      format: "0%",
      input: "7.10",
    });
  });

  it("writes a formula into a text cell as a formula", () => {
    expect(editInput({ value: null, formula: "A1+1" }, "@")).toEqual({
      entryFormat: "General",
      format: "@",
      input: "=A1+1",
    });
  });

  it("empties a cell", () => {
    expect(editInput({ value: null, numberFormat: "@" }, "General").input).toBe("");
  });
});
