import { displayText } from "../../src/host/displayText";

describe("displayText", () => {
  it.each([
    [45716, "dd/mm/yyyy", "28/02/2025"],
    [45716, "d-mmm", "28-Feb"],
    [45716, "mmm-yy", "Feb-25"],
    [1234.5, "#,##0.##", "1,234.5"],
    [1234, "#,##0", "1,234"],
    [0.5, "0%", "50%"],
    [0.125, "0.00%", "12.50%"],
    [7.1, "0.00", "7.10"],
    [7.1, "General", "7.1"],
    ["7.10", "@", "7.10"],
    [true, "General", "TRUE"],
    ["", "dd/mm/yyyy", ""],
  ])("shows %p under %s as %s", (value, format, shown) => {
    expect(displayText(value, format)).toBe(shown);
  });
});
