import fc from "fast-check";
import {
  formatVietnameseNumber,
  parseVietnameseNumber,
} from "../../../src/domain/text/vietnameseNumber";

describe("parseVietnameseNumber", () => {
  it.each([
    ["0", 0],
    ["01", 1],
    ["0,8", 0.8],
    ["0.8", 0.8],
    ["12.25", 12.25],
    ["1.234", 1234],
    ["1.234,5", 1234.5],
    ["1.234.567", 1_234_567],
    ["2030", 2030],
    ["1,234", 1.234],
    [" 55 ", 55],
    ["-3,5", -3.5],
    ["−3", -3],
  ])("reads %s", (text, value) => {
    expect(parseVietnameseNumber(text)).toBe(value);
  });

  it.each([
    "",
    " ",
    ",",
    "5,",
    ",5",
    "1,2,3",
    "1,234.5",
    "1.23,4",
    "0.123",
    "1.2345",
    "12.34.56",
    "1 234",
    "5x",
    "5%",
    "--5",
    "+5",
    "1e3",
    "0x10",
    "0912345678",
    "12345678901234567",
    "NaN",
    "Infinity",
    "٣",
  ])("does not read %j", (text) => {
    expect(parseVietnameseNumber(text)).toBeNull();
  });
});

describe("formatVietnameseNumber", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [0.8, "0,8"],
    [55, "55"],
    [1234.5, "1.234,5"],
    [1_234_567, "1.234.567"],
    [-1234.25, "-1.234,25"],
    [0.1 + 0.2, "0,3"],
    [-0.0000001, "0"],
  ])("writes %d", (value, text) => {
    expect(formatVietnameseNumber(value)).toBe(text);
  });

  it("writes what parseVietnameseNumber reads back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (n, d) => {
        const value = Number((n / 10 ** d).toFixed(d));
        expect(parseVietnameseNumber(formatVietnameseNumber(value))).toBe(value + 0);
      }),
    );
  });
});
