import { matchReceived, parseReceivedList } from "../../src/usecases/receivedList";
import { reportFinder } from "../../src/usecases/reportFinder";

describe("parseReceivedList", () => {
  it.each([
    ["a heading and ISO days", "file,date\na.xlsx,2025-03-18\n"],
    ["no heading", "a.xlsx,2025-03-18"],
    ["semicolons and Vietnamese days", "Tên tệp;Ngày nhận\r\na.xlsx;18/3/2025\r\n"],
    ["tabs", "a.xlsx\t18/03/2025"],
    ["quotes", '"a.xlsx","2025-03-18"'],
    ["empty columns behind", "a.xlsx,2025-03-18,,\n\n"],
  ])("reads a list with %s", (_case, text) => {
    expect(parseReceivedList(text)).toMatchObject({
      kind: "read",
      lines: [{ file: "a.xlsx", day: "2025-03-18" }],
    });
  });

  it("keeps separators and doubled quotes inside quotes", () => {
    const text = '"báo cáo ""gấp"", lần 2.xlsx",2025-03-18\n';
    expect(parseReceivedList(text)).toMatchObject({
      lines: [{ line: 1, file: 'báo cáo "gấp", lần 2.xlsx' }],
    });
  });

  it("counts blank lines and the heading, as an editor does", () => {
    expect(parseReceivedList("file,date\n\na.xlsx,2025-03-18")).toMatchObject({
      lines: [{ line: 3 }],
    });
  });

  it.each([
    ["a.xlsx", 1],
    [",2025-03-18", 1],
    ["a.xlsx,2025-03-18,b.xlsx", 1],
    ["a, b.xlsx,2025-03-18", 1],
    ["file,date\na.xlsx,18/03", 2],
    ["a.xlsx,2025-02-30", 1],
    ["a.xlsx,2025-03-18\na.xlsx,2025-03-19", 2],
  ])("refuses %j and names the line", (text, line) => {
    expect(parseReceivedList(text)).toMatchObject({ kind: "unusable", line });
  });

  it("takes the same line twice", () => {
    const text = "a.xlsx,2025-03-18\na.xlsx,18/03/2025";
    expect(parseReceivedList(text)).toMatchObject({ kind: "read" });
  });
});

describe("matchReceived", () => {
  const line = { line: 4, file: "a.xlsx", day: "2025-03-18", channel: "Thư điện tử" };

  it("gives the day and the way of what a line names, inside a roll-up too", () => {
    const find = reportFinder(["th.xlsx", "th.xlsx › a.xlsx"]);
    expect(matchReceived([line], find)).toEqual({
      days: new Map([["th.xlsx › a.xlsx", "2025-03-18"]]),
      channels: new Map([["th.xlsx › a.xlsx", "Thư điện tử"]]),
      unmatched: [],
    });
  });

  it("gives back the lines that name nothing, or more than one thing", () => {
    const other = { ...line, file: "khác hẳn.xlsx" };
    const find = reportFinder(["1/a.xlsx", "2/a.xlsx"]);
    expect(matchReceived([line, other], find)).toEqual({
      days: new Map(),
      channels: new Map(),
      unmatched: [
        { ...line, named: { kind: "several", paths: ["1/a.xlsx", "2/a.xlsx"] } },
        { ...other, named: { kind: "none", nearest: [] } },
      ],
    });
  });
});
