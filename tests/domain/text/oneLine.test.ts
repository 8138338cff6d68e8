import fc from "fast-check";
import { normaliseText } from "../../../src/domain/text/normaliseText";
import { oneLine } from "../../../src/domain/text/oneLine";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "ế",
      "e",
      "\u0302",
      "\u0301",
      "đ",
      " ",
      "\u00A0",
      "\r",
      "\n",
      "\t",
      "\u200B",
      ".",
      ";",
    ),
  }),
);

describe("normaliseText", () => {
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });

  it("gives one form to composed and decomposed text", () => {
    expect(normaliseText("Thường xuyên".normalize("NFD"))).toBe("Thường xuyên");
  });
});

describe("oneLine", () => {
  it("joins the lines of a cell and drops the full stop at its end", () => {
    expect(oneLine(" Theo lộ\r\ntrình \u00A0của tỉnh. ")).toBe("Theo lộ trình của tỉnh");
  });

  it("keeps punctuation inside the text", () => {
    expect(oneLine("31.12.2025;")).toBe("31.12.2025");
  });

  it("changes nothing the second time and leaves no line break", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
        expect(oneLine(text)).not.toContain("\n");
      }),
    );
  });
});
