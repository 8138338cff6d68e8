import { cellText } from "../../../src/domain/submission/rawCell";
import { aCell, aDate } from "../../helpers/aSubmission";

describe("cellText", () => {
  it("gives the words of a cell", () => {
    expect(cellText(aCell("Đã ban hành"))).toBe("Đã ban hành");
    expect(cellText(aCell(123))).toBe("123");
    expect(cellText(aCell({ type: "boolean", value: false }))).toBe("false");
  });

  it("gives null for a blank cell", () => {
    expect(cellText(undefined)).toBeNull();
    expect(cellText(aCell({ type: "blank" }))).toBeNull();
    expect(cellText(aCell({ value: "" }))).toBeNull();
  });

  it.each(["mmm-yy", "mm/yyyy", "m/yyyy;@", "[$-42A]mmmm yyyy", '"tháng" m/yyyy'])(
    "reads a first of the month shown as %s as the month",
    (format) => {
      expect(cellText(aCell(aDate(45717, format)))).toBe("03/2025");
    },
  );

  it.each(["dd/mm/yyyy", "d-mmm-yy", "yyyy-mm-dd", "General"])(
    "reads a date shown as %s as a day",
    (format) => {
      expect(cellText(aCell(aDate(45717, format)))).toBe("01/03/2025");
    },
  );

  it("reads a later day as a day, however it is shown", () => {
    expect(cellText(aCell(aDate(45718, "mmm-yy")))).toBe("02/03/2025");
  });

  it("shows a time as the number it is", () => {
    expect(cellText(aCell(aDate(0.75, "hh:mm")))).toBe("0.75");
  });
});
