import {
  readDay,
  readFigure,
  readPercent,
  showCell,
  whyNoDay,
} from "../../../src/domain/submission/readings";
import { aCell, aDate } from "../../helpers/aSubmission";

const PERCENT = { type: "number", numberFormat: "0.00%" } as const;

describe("readDay", () => {
  it.each([
    "05/3/2025",
    "5/03/2025",
    "05-03-2025",
    "5.3.2025",
    "05 / 3 / 2025",
    "Ngày 05/3/2025",
    "ngày 5 tháng 3 năm 2025",
    "05/3/2025.",
  ])("reads %s as day, month, year", (text) => {
    expect(readDay(aCell(text))).toEqual({ kind: "read", day: "2025-03-05", from: "text" });
  });

  it("never turns day and month round", () => {
    expect(readDay(aCell("03/12/2025"))).toMatchObject({ day: "2025-12-03" });
    expect(readDay(aCell("12/31/2025"))).toEqual({ kind: "unclear", text: "12/31/2025" });
  });

  it.each([
    "31/02/2025",
    "29/02/2025",
    "0/3/2025",
    "3/2025",
    "05/3/25",
    "05/3/1825",
    "5/3",
    "quý I/2025",
    "05/3/2025 và 06/3/2025",
    "trước 05/3/2025",
    "true",
  ])("does not read %s", (text) => {
    expect(readDay(aCell(text))).toEqual({ kind: "unclear", text });
  });

  it("reads a date and leaves the time of day off", () => {
    expect(readDay(aCell(aDate(45717)))).toEqual({ kind: "read", day: "2025-03-01", from: "date" });
    expect(readDay(aCell(aDate(45717.99)))).toMatchObject({ day: "2025-03-01" });
    expect(readDay(aCell(aDate(45351)))).toMatchObject({ day: "2024-02-29" });
  });

  it("reads the serial of a day in a cell that lost its format", () => {
    expect(readDay(aCell(45717))).toEqual({ kind: "read", day: "2025-03-01", from: "number" });
  });

  it.each([0, 1, 2025, 20250305, -1, 36525, 73416])("does not take %d for a day", (value) => {
    expect(readDay(aCell(value))).toMatchObject({ kind: "unclear" });
    expect(readDay(aCell(aDate(value)))).toMatchObject({ kind: "unclear" });
  });

  it("does not read an error or a truth value", () => {
    expect(readDay(aCell({ type: "error", value: "#REF!" }))).toEqual({
      kind: "unclear",
      text: "#REF!",
    });
    expect(readDay(aCell({ type: "boolean", value: true }))).toMatchObject({ kind: "unclear" });
  });

  it("takes nothing for nothing", () => {
    expect(readDay(undefined)).toEqual({ kind: "blank" });
    expect(readDay(aCell({ type: "blank" }))).toEqual({ kind: "blank" });
  });
});

describe("whyNoDay", () => {
  it.each([
    "18/3/25",
    "18-3-25.",
    "05/03",
    "ngày 5 tháng 3",
    "tháng 3",
    "3/2025",
    "tháng 3 năm 2025",
    "quý I/2025",
    "Quý 2",
    "2025",
    "Năm 2025",
  ])("misses a part of the day in %s", (text) => {
    expect(whyNoDay(text)).toBe("chưa đủ ngày, tháng, năm (năm ghi 4 chữ số)");
  });

  it.each(["31/02/2025", "12/31/2025", "05/3/1825", "cuối năm", "45", "đã xong", "1/2/3/4"])(
    "does not take %s for a part of a day",
    (text) => {
      expect(whyNoDay(text)).toBe("không phải là một ngày có thật");
    },
  );
});

describe("readPercent", () => {
  it.each([
    [0, 0],
    [50, 50],
    [100, 100],
    [75.5, 75.5],
    [1, 1],
  ])("reads the number %d as it stands", (value, percent) => {
    expect(readPercent(aCell(value))).toEqual({ kind: "read", value: percent, from: "number" });
  });

  it.each([
    [0.5, 50],
    [1, 100],
    [0.07, 7],
    [0.005, 0.5],
    [0, 0],
  ])("reads %d in a percent cell as %d", (value, percent) => {
    expect(readPercent(aCell({ ...PERCENT, value }))).toEqual({
      kind: "read",
      value: percent,
      from: "percent-format",
    });
  });

  it.each(['0"%"', "0\\%", "[$%-42A]0"])(
    "takes the sign in the format %s for a letter",
    (format) => {
      const reading = readPercent(aCell({ type: "number", value: 50, numberFormat: format }));
      expect(reading).toEqual({ kind: "read", value: 50, from: "number" });
    },
  );

  it.each([
    ["75%", 75],
    ["75 %", 75],
    ["75,5", 75.5],
    ["0,5%", 0.5],
    ["05", 5],
  ])("reads the text %s", (text, value) => {
    expect(readPercent(aCell(text))).toEqual({ kind: "read", value, from: "text" });
  });

  it("asks about a value between 0 and 1", () => {
    expect(readPercent(aCell(0.5))).toEqual({ kind: "fraction", value: 0.5 });
    expect(readPercent(aCell("0,5"))).toEqual({ kind: "fraction", value: 0.5 });
  });

  it("does not believe a share below nothing or above everything", () => {
    expect(readPercent(aCell(101))).toEqual({ kind: "out-of-range", value: 101 });
    expect(readPercent(aCell(-1))).toEqual({ kind: "out-of-range", value: -1 });
    expect(readPercent(aCell("150%"))).toEqual({ kind: "out-of-range", value: 150 });
    expect(readPercent(aCell({ ...PERCENT, value: 50 }))).toEqual({
      kind: "out-of-range",
      value: 5000,
    });
  });

  it.each(["năm mươi", "50-60", "50/100", "%", "1e2", "Infinity", "0x10", "50 phần trăm"])(
    "does not read %s",
    (text) => {
      expect(readPercent(aCell(text))).toEqual({ kind: "unclear", text });
    },
  );

  it("does not read a date, an error or a truth value", () => {
    expect(readPercent(aCell(aDate(45717)))).toEqual({ kind: "unclear", text: "01/03/2025" });
    expect(readPercent(aCell({ type: "error", value: "#N/A" }))).toMatchObject({ kind: "unclear" });
    expect(readPercent(aCell({ type: "boolean", value: true }))).toMatchObject({ kind: "unclear" });
  });

  it("takes nothing for nothing", () => {
    expect(readPercent(undefined)).toEqual({ kind: "blank" });
  });
});

describe("readFigure", () => {
  it.each([
    [72.5, 72.5],
    [-3, -3],
    [1234567, 1234567],
  ])("reads the number %d", (written, value) => {
    expect(readFigure(aCell(written))).toEqual({ kind: "read", value, from: "number" });
  });

  it.each([
    ["72,5", 72.5],
    ["72,5%", 72.5],
    ["1.234,5", 1234.5],
    ["0.8", 0.8],
    ["01", 1],
  ])("reads the text %s", (text, value) => {
    expect(readFigure(aCell(text))).toEqual({ kind: "read", value, from: "text" });
  });

  it("reads a percent cell in percent", () => {
    expect(readFigure(aCell({ ...PERCENT, value: 0.725 }))).toMatchObject({ value: 72.5 });
  });

  it.each(["≥ 55", "55 %GRDP", "16 - 18", "chưa có", "1,234,5", "__proto__"])(
    "does not read %s",
    (text) => {
      expect(readFigure(aCell(text))).toEqual({ kind: "unclear", text });
    },
  );

  it("shows a date as an officer knows it", () => {
    expect(readFigure(aCell(aDate(45689)))).toEqual({ kind: "unclear", text: "01/02/2025" });
  });
});

describe("showCell", () => {
  it("shows what the officer sees", () => {
    expect(showCell(undefined)).toBe("(trống)");
    expect(showCell(aCell(72.5))).toBe("72,5");
    expect(showCell(aCell(aDate(45717)))).toBe("01/03/2025");
    expect(showCell(aCell("hai\ndòng"))).toBe("hai dòng");
    expect(showCell(aCell("a".repeat(200)))).toBe(`${"a".repeat(79)}…`);
    expect(showCell(aCell("kế hoạch ".repeat(20)))).toBe(`${"kế hoạch ".repeat(8)}kế…`);
  });
});
