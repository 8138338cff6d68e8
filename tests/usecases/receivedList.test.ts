import { matchReceived, parseReceivedList } from "../../src/usecases/receivedList";

const file = (path: string) => ({
  path,
  changedOn: null,
  bytes: () => Promise.resolve(new Uint8Array()),
});

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
  const day = "2025-03-18";
  const matched = (named: string, ...paths: readonly string[]): readonly string[] => {
    const { days } = matchReceived([{ line: 1, file: named, day, channel: null }], paths.map(file));
    return [...days.keys()];
  };

  it("finds a file by its path, whatever way it is written", () => {
    expect(matched("sở/a.xlsx", "sở/a.xlsx", "a.xlsx")).toEqual(["sở/a.xlsx"]);
    expect(matched(".\\sở\\a.xlsx", "sở/a.xlsx")).toEqual(["sở/a.xlsx"]);
    expect(matched("sở/a.xlsx".normalize("NFD"), "sở/a.xlsx")).toEqual(["sở/a.xlsx"]);
    expect(matched("sở/a.xlsx", "sở/a.xlsx".normalize("NFD"))).toEqual([
      "sở/a.xlsx".normalize("NFD"),
    ]);
  });

  it("finds a file by its bare name only when no other has it", () => {
    expect(matched("a.xlsx", "sở/a.xlsx")).toEqual(["sở/a.xlsx"]);
    expect(matched("a.xlsx", "sở/a.xlsx", "huyện/a.xlsx")).toEqual([]);
    expect(matched("a.xlsx", "sở/a.xlsx", "a.xlsx")).toEqual(["a.xlsx"]);
  });

  it("gives back the lines that name no file", () => {
    const line = { line: 4, file: "z.xlsx", day, channel: null };
    expect(matchReceived([line], [file("a.xlsx")])).toEqual({
      days: new Map(),
      channels: new Map(),
      unmatched: [line],
    });
  });
});
