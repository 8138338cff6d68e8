import { normaliseText } from "../../../src/domain/text/normaliseText";

describe("normaliseText", () => {
  it("replaces halves of surrogate pairs, so that every text can be written", () => {
    expect(normaliseText("a\uD800b 😀 \uDE00")).toBe("a\uFFFDb 😀 \uFFFD");
    expect(() => encodeURIComponent(normaliseText("NV \uD800"))).not.toThrow();
  });

  it("drops the control characters of both ranges", () => {
    expect(normaliseText("a\u001B[31m\u009B2Jb")).toBe("a[31m2Jb");
  });

  it("keeps no more accents on one letter than any language writes", () => {
    const piled = `e${"\u0301\u0316".repeat(100_000)}x`;
    const normalised = normaliseText(piled);
    expect(normalised.length).toBeLessThan(40);
    expect(normalised.endsWith("x")).toBe(true);
    expect(normaliseText(normalised)).toBe(normalised);
  });

  it("changes nothing the second time where letters come apart into several accents", () => {
    const piled = normaliseText(`e${"\u0344".repeat(30)}`);
    expect(normaliseText(piled)).toBe(piled);
  });

  it("treats every letter alike, alone in a plain text or beside signs that need a closer look", () => {
    const different: string[] = [];
    for (let code = 0; code < 0xd800; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      if (normaliseText(`${text}\n\u00a0x`) !== `${normaliseText(text)}\nx`) different.push(text);
    }
    expect(different).toEqual([]);
  });
});
