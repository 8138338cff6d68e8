import { shortenText } from "../../../src/domain/text/shortenText";

describe("shortenText", () => {
  it("leaves a short text as it is", () => {
    expect(shortenText("Ban hành kế hoạch.", 40)).toBe("Ban hành kế hoạch.");
    expect(shortenText("mười hai chữ", 12)).toBe("mười hai chữ");
  });

  it("cuts behind a word and marks the cut", () => {
    expect(shortenText("Xây dựng cơ sở dữ liệu dùng chung", 20)).toBe("Xây dựng cơ sở dữ…");
    expect(shortenText("Xây dựng cơ sở dữ liệu", 15)).toBe("Xây dựng cơ sở…");
  });

  it("leaves no punctuation before the mark", () => {
    expect(shortenText("Đã ban hành; đang triển khai", 14)).toBe("Đã ban hành…");
  });

  it("cuts within a word that alone is too long", () => {
    expect(shortenText("a".repeat(50), 20)).toBe(`${"a".repeat(19)}…`);
    expect(shortenText(`Số ${"a".repeat(50)}`, 20)).toBe(`Số ${"a".repeat(16)}…`);
  });

  it("never leaves half of a sign", () => {
    expect(shortenText("😀".repeat(10), 6)).toBe("😀😀…");
  });

  it("shows several lines as one", () => {
    expect(shortenText("Một\nhai\r\n ba", 20)).toBe("Một hai ba");
  });
});
