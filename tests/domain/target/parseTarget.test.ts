import { readdirSync } from "node:fs";
import fc from "fast-check";
import { targetForms } from "../../../src/domain/target/forms";
import { parseTarget } from "../../../src/domain/target/parseTarget";
import type { TargetValue } from "../../../src/domain/target/target";
import { formatVietnameseNumber } from "../../../src/domain/text/vietnameseNumber";

const ABSENT = {
  value: null,
  min: null,
  max: null,
  unit: null,
  opStated: false,
  readable: true,
  aspirational: false,
  rising: false,
};

const examples = targetForms.flatMap((form) =>
  Object.entries(form.examples).map(([text, meaning]) => ({ form, text, meaning })),
);

function lowerUnit(target: TargetValue) {
  return { ...target, unit: target.unit?.toLowerCase() ?? null };
}

describe("targetForms", () => {
  it("lists every form once", () => {
    const files = readdirSync("src/domain/target/forms").filter((file) => file !== "index.ts");
    expect(new Set(targetForms).size).toBe(files.length);
    expect(new Set(targetForms.map((form) => form.name)).size).toBe(files.length);
  });

  it.each(examples)("claims the example $text for one form only", ({ form, text }) => {
    const claims = targetForms.filter((other) => other.read(text, false) !== undefined);
    expect(claims.map((claim) => claim.name)).toEqual([form.name]);
  });
});

describe("parseTarget", () => {
  it.each(examples)("understands the example $text", ({ text, meaning }) => {
    expect(parseTarget(text)).toEqual({ ...ABSENT, ...meaning });
  });

  it.each(examples)("understands $text however it was typed", ({ text, meaning }) => {
    const expected = { ...ABSENT, ...meaning };
    expect(parseTarget(text.normalize("NFD"))).toEqual(expected);
    expect(parseTarget(`\u00A0${text.replaceAll(" ", "\u00A0 ")}.`)).toEqual(expected);
    expect(parseTarget(text.replaceAll(" ", "\n"))).toEqual(expected);
    const upper = parseTarget(text.toUpperCase());
    expect(lowerUnit(upper)).toEqual(lowerUnit({ ...ABSENT, ...meaning }));
  });

  const figures = examples.filter(({ text }) => /\d/u.test(text));
  it.each(figures)("does not read $text out of a longer sentence", ({ text }) => {
    expect(parseTarget(`Trong năm 2025 và 2026 ${text}`).readable).toBe(false);
    expect(parseTarget(`${text} vào năm 2030, hướng tới 2045`).readable).toBe(false);
  });

  it.each([
    "5x",
    "x5",
    "12//3",
    "≥ ≤ 5",
    "≥",
    "≥ ",
    "%",
    "% 5",
    "5 %%",
    "5..3",
    "1,2,3",
    "= =",
    "12/2025",
    "726/KH-UBND",
    "0912345678",
    "31/12/2025",
    "-5%",
    "18 - 16",
    "16 - 16",
    "1-2-3",
    "16% - 18 điểm",
    "khoảng 30%",
    "gần 30%",
    "5 hoặc 6",
    "≥ 5 trở lên",
    "≥ 3 để tổng hợp",
    "Nhóm 5 tỉnh cuối cả nước",
    "Nhóm 0 tỉnh",
    "$\\alpha 5$",
    "?",
    "x",
    "#REF!",
  ])("leaves %j unread", (text) => {
    expect(parseTarget(text, "điểm")).toEqual({
      ...ABSENT,
      op: "text",
      unit: "điểm",
      readable: false,
    });
  });

  it.each([null, undefined, "", " \n"])("finds nothing asked in %j", (text) => {
    expect(parseTarget(text, "%")).toEqual({ ...ABSENT, op: "none", unit: "%" });
  });

  it("reads the mathematics of scanned documents and of keyboards", () => {
    const expected = { op: ">=", value: 0.8, opStated: true, readable: true };
    expect(parseTarget("$\\geq 0,8$")).toMatchObject(expected);
    expect(parseTarget("\\ge0,8")).toMatchObject(expected);
    expect(parseTarget(">= 0,8")).toMatchObject(expected);
    expect(parseTarget("$\\leq 20$")).toMatchObject({ op: "<=", value: 20 });
  });

  it("keeps that a figure is striven for", () => {
    const striven = { ...ABSENT, op: ">=", value: 3, unit: "%", aspirational: true };
    expect(parseTarget("Phấn đấu đạt 3%")).toEqual(striven);
    expect(parseTarget("phấn đấu ít nhất 3%")).toEqual({ ...striven, opStated: true });
  });

  it("keeps that a figure is to go on rising", () => {
    const rising = { ...ABSENT, op: ">=", value: 3, unit: "%", opStated: true, rising: true };
    expect(parseTarget("$\\geq 3\\%$ và tăng dần theo yêu cầu phát triển")).toEqual(rising);
    expect(parseTarget("≥ 3% và tăng dần")).toEqual(rising);
    expect(parseTarget("Tăng dần hằng năm").op).toBe("text");
  });

  it("takes a bare rank for the worst one that will do", () => {
    expect(parseTarget("5", "Thứ bậc")).toMatchObject({ op: "<=", value: 5, opStated: false });
    expect(parseTarget("01", "thứ bậc ")).toMatchObject({ op: "<=", value: 1, opStated: false });
    expect(parseTarget("10 - 15", "Thứ bậc")).toMatchObject({ op: "<=", value: 15 });
    expect(parseTarget("≥ 5", "Thứ bậc").op).toBe(">=");
  });

  it("prefers the unit in the text to the unit of the column", () => {
    expect(parseTarget("12", "Người/vạn dân").unit).toBe("Người/vạn dân");
    expect(parseTarget("≥ 3%", "% tổng chi NSNN").unit).toBe("%");
    expect(parseTarget("Nhóm 20 tỉnh dẫn đầu cả nước", "Thứ bậc").unit).toBe("Thứ bậc");
  });

  it("reads back every figure that is written with a relation", () => {
    const numbers = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(numbers, fc.constantFrom("≥", ">", "≤", "<"), (value, sign) => {
        const read = parseTarget(`${sign} ${formatVietnameseNumber(value)}%`);
        expect(read).toMatchObject({ value, unit: "%", readable: true });
      }),
    );
  });

  it.each(["≥ ", "5 ", "đạt ", "tăng dần ", "- ", "5 % ", "nhóm "])(
    "does not read a text of many %j, however long",
    (piece) => {
      expect(parseTarget(piece.repeat(100_000)).value).toBeNull();
      expect(parseTarget(piece.repeat(Math.floor(299 / piece.length))).value).toBeNull();
    },
  );
});
