import { foldAccents, foldText } from "../../../src/domain/text/foldText";

describe("foldText", () => {
  it("drops the punctuation and the blanks a text ends in, and no other", () => {
    expect(foldText("  Sở Y tế; UBND\ntỉnh. ; ")).toBe("sở y tế; ubnd tỉnh");
  });

  it("looks at each letter once where punctuation fills a long text", () => {
    const text = "; ".repeat(200_000);
    expect(foldText(`${text}x`)).toBe(`${text}x`);
    expect(foldText(text)).toBe("");
  });
});

describe("foldAccents", () => {
  it("drops every accent", () => {
    expect(foldAccents("Đã BAN hành.")).toBe("da ban hanh");
  });
});
