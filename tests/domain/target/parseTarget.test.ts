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
    for (const closing of [".", ";", ",", " ;", "…"]) {
      expect(parseTarget(text + closing)).toEqual(expected);
    }
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
    "0220.3853.123",
    "57-NQ/TW",
    "123/KH-UBND",
    "1552/BTTTT-TTH",
    "31/02/2025",
    "13/2025",
    "24/7",
    "3/5 ngày",
    "5/3 xã",
    "5 kg/",
    "80%+",
    "90% trở lên/năm",
    "90 - 80%",
    "80%; 90%",
    "80% và 90%",
    "≥ 90%, phấn đấu 95%",
    "100%, riêng cấp xã 90%",
    "100% (nếu đủ điều kiện)",
    "100% vào năm 2030",
    "Vượt 5%",
    "nếu có thể",
    "Dự kiến hoàn thành",
    "tăng khoảng 5%",
    "tăng 5% hoặc 6%",
    "giảm còn khoảng 5%",
    "5% so với năm 2024",
    "1,234,567",
    "1 500",
    "Năm 2025",
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

  it.each([
    ["trên 90%", { op: ">", value: 90, unit: "%" }],
    ["tối thiểu 80%", { op: ">=", value: 80, unit: "%" }],
    ["không quá 5%", { op: "<=", value: 5, unit: "%" }],
    ["dưới 10%", { op: "<", value: 10, unit: "%" }],
    ["đạt 100%", { op: ">=", value: 100, unit: "%", opStated: false }],
    ["100 %", { op: ">=", value: 100, unit: "%", opStated: false }],
    ["≥ 500 triệu đồng", { op: ">=", value: 500, unit: "triệu đồng" }],
    ["Đạt 80% trở lên", { op: ">=", value: 80, unit: "%" }],
    ["phấn đấu đạt từ 90% trở lên", { op: ">=", value: 90, aspirational: true }],
    ["Không quá 24 giờ", { op: "<=", value: 24, unit: "giờ" }],
    ["Trong nhóm 10 tỉnh dẫn đầu", { op: "<=", value: 10 }],
    ["1.234,5", { op: ">=", value: 1234.5 }],
    ["1.000 - 1.500 hộ", { op: "range", min: 1000, max: 1500, unit: "hộ" }],
  ])("understands the ordinary %s", (text, meaning) => {
    expect(parseTarget(text)).toMatchObject({ ...meaning, readable: true });
  });

  it("reads a part of a whole only with its noun, in the cell or in its column", () => {
    expect(["3/5", "3/4", "24/7"].map((text) => parseTarget(text).readable)).toEqual([
      false,
      false,
      false,
    ]);
    expect(parseTarget("3/5", "%").readable).toBe(false);
    const part = { op: ">=", value: 3, unit: "/5 xã", opStated: false, readable: true };
    expect(parseTarget("3/5 xã")).toMatchObject(part);
    expect(parseTarget("3/5", "xã")).toMatchObject(part);
  });

  it("takes a comma before three digits for a decimal comma too", () => {
    expect(parseTarget("1,500 hộ")).toMatchObject({ value: 1.5, unit: "hộ" });
    expect(parseTarget("1.500 hộ")).toMatchObject({ value: 1500, unit: "hộ" });
  });

  it("takes a bare rank for the worst one that will do", () => {
    expect(parseTarget("5", "Thứ bậc")).toMatchObject({ op: "<=", value: 5, opStated: false });
    expect(parseTarget("01", "thứ bậc ")).toMatchObject({ op: "<=", value: 1, opStated: false });
    expect(parseTarget("10 - 15", "Thứ bậc")).toMatchObject({ op: "<=", value: 15 });
    expect(parseTarget("≥ 5", "Thứ bậc").op).toBe(">=");
    expect(parseTarget("5", "Hạng toàn quốc").op).toBe("<=");
    expect(parseTarget("5", "Hạng mục").op).toBe(">=");
    expect(parseTarget("01", "Số doanh nghiệp/1000 dân").op).toBe(">=");
    expect(parseTarget("80%", "Thứ bậc").op).toBe(">=");
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

  it("never throws, whatever the text", () => {
    const words = examples.flatMap(({ text }) => text.split(" "));
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(null, "%", "Thứ bậc", "xã"), (text, unit) => {
        const read = parseTarget(typeof text === "string" ? text : text.join(" "), unit);
        const figures = [read.value, read.min, read.max].filter((figure) => figure !== null);
        expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
        expect(read.op === "range").toBe(read.min !== null && read.value === null);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["≥ ", "5 ", "đạt ", "tăng dần ", "- ", "5 % ", "nhóm ", "tăng ", "5/5 ", "xã, "])(
    "does not read a text of many %j, however long",
    (piece) => {
      expect(parseTarget(piece.repeat(100_000)).value).toBeNull();
      expect(parseTarget(piece.repeat(Math.floor(299 / piece.length))).value).toBeNull();
    },
  );
});
