import { readdirSync } from "node:fs";
import fc from "fast-check";
import { UNREADABLE_DEADLINE, type DeadlineMeaning } from "../../../src/domain/deadline/deadline";
import { deadlineForms } from "../../../src/domain/deadline/forms";
import { addDays, daysBetween, formatDay, isIsoDay } from "../../../src/domain/deadline/isoDate";
import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";

const examples = deadlineForms.flatMap((form) =>
  Object.entries(form.examples).map(([text, meaning]) => ({ form, text, meaning })),
);

function readBack(meaning: DeadlineMeaning) {
  return { ...UNREADABLE_DEADLINE, ...meaning, readable: true };
}

/** Words of the document keep their case, so that only what they are is compared. */
function lowerWords(meaning: DeadlineMeaning) {
  const { condition = null, scope = null } = meaning;
  return {
    ...meaning,
    condition: condition?.toLowerCase() ?? null,
    scope: scope?.toLowerCase() ?? null,
  };
}

describe("deadlineForms", () => {
  it("lists every form once", () => {
    const files = readdirSync("src/domain/deadline/forms").filter((file) => file !== "index.ts");
    expect(new Set(deadlineForms).size).toBe(files.length);
    expect(new Set(deadlineForms.map((form) => form.name)).size).toBe(files.length);
  });

  it.each(examples)("claims the example $text for one form only", ({ form, text }) => {
    const claims = deadlineForms.filter((other) => other.read(text) !== undefined);
    expect(claims.map((claim) => claim.name)).toEqual([form.name]);
  });
});

describe("parseDeadline", () => {
  it.each(examples)("understands the example $text", ({ text, meaning }) => {
    expect(parseDeadline(text)).toEqual(readBack(meaning));
  });

  it.each(examples)("understands $text decomposed, spaced and with a full stop", (example) => {
    const expected = readBack(example.meaning);
    expect(parseDeadline(example.text.normalize("NFD"))).toEqual(expected);
    expect(parseDeadline(`\u00A0${example.text.replaceAll(" ", "\u00A0 ")} `)).toEqual(expected);
    expect(parseDeadline(example.text.replaceAll(" ", "\n"))).toEqual(expected);
    for (const closing of [".", ";", ",", " ;", " .", "…", "..."]) {
      expect(parseDeadline(example.text + closing)).toEqual(expected);
    }
    expect(parseDeadline(`- Thời gian thực hiện: ${example.text};`)).toEqual(expected);
  });

  it.each(examples)("understands $text in capital letters", ({ text, meaning }) => {
    const read = parseDeadline(text.toUpperCase());
    expect(lowerWords(read)).toEqual(lowerWords(readBack(meaning)));
  });

  it.each(examples)("does not read $text behind other words", ({ text }) => {
    expect(parseDeadline(`Các đơn vị gửi kết quả ${text}`).readable).toBe(false);
    expect(parseDeadline(`Đề nghị quý cơ quan: ${text} để tổng hợp`).readable).toBe(false);
  });

  // What a condition waits for is free text, which more words only make longer.
  const closed = examples.filter(({ meaning }) => (meaning.condition ?? null) === null);
  it.each(closed)("does not read $text before other words", ({ text }) => {
    expect(parseDeadline(`${text} để tổng hợp, báo cáo Ủy ban nhân dân tỉnh`).readable).toBe(false);
  });

  it.each<[string, DeadlineMeaning]>([
    ["cuối năm 2026", { due: "2026-12-31" }],
    ["Đến hết quý II/2025", { due: "2025-06-30" }],
    ["Xong trước ngày 30/6/2025", { due: "2025-06-29" }],
    ["Hoàn thành chậm nhất trong tháng 6/2025", { due: "2025-06-30" }],
    ["không quá 31/12/2025", { due: "2025-12-31" }],
    ["Tháng 5, năm 2025", { due: "2025-05-31" }],
    ["Trong 6 tháng đầu năm 2025", { due: "2025-06-30" }],
    ["Tháng 11-12/2025", { from: "2025-11-01", due: "2025-12-31" }],
    ["Quý IV/2025 - Quý I/2026", { from: "2025-10-01", due: "2026-03-31" }],
    ["Từ 15/3/2025 đến hết 31/12/2025", { from: "2025-03-15", due: "2025-12-31" }],
    ["Trong giai đoạn 2025-2030", { from: "2025-01-01", due: "2030-12-31" }],
    ["Tháng 12 năm 2025 và những năm sau", { due: "2025-12-31", continues: true }],
    ["Quý II/2025 và hằng năm", { due: "2025-06-30", recurrence: "yearly" }],
    ["30/6, 31/12 hằng năm", { recurrence: "half-yearly" }],
    ["6 tháng/lần", { recurrence: "half-yearly" }],
    ["Mỗi quý 01 lần", { recurrence: "quarterly" }],
    ["Chậm nhất ngày 25 hằng tháng", { recurrence: "monthly", recurrenceDay: 25 }],
    ["Theo quy định", { condition: "Theo quy định" }],
    ["Khi có văn bản hướng dẫn", { condition: "Khi có văn bản hướng dẫn" }],
  ])("understands the ordinary %s", (text, meaning) => {
    expect(parseDeadline(text)).toEqual(readBack(meaning));
  });

  it("knows the other spellings of quý", () => {
    const quarter = readBack({ due: "2025-12-31" });
    expect(["Qúy IV/2025", "quí 4/2025", "Q4/2025"].map(parseDeadline)).toEqual([
      quarter,
      quarter,
      quarter,
    ]);
    expect(parseDeadline("hằng quí").recurrence).toBe("quarterly");
  });

  it.each([
    null,
    undefined,
    "",
    " \n\u00A0",
    ".",
    "-",
    "?",
    "Không",
    "0912345678",
    "0220.3853.123",
    "+84 912 345 678",
    "57-NQ/TW",
    "123/KH-UBND",
    "1552/BTTTT-TTH",
    "500 triệu đồng",
    "1.500.000 đồng",
    "2025 đồng",
    "3/4",
    "726/KH-UBND",
    "113-CTr/TU",
    "Kế hoạch số 726/KH-UBND ngày 20/02/2025",
    "31/02/2025",
    "29/02/2025",
    "31/4/2025",
    "13/2025",
    "00/2025",
    "32/1/2025",
    "0/2025",
    "00/3/2025",
    "3/13/2025",
    "15/3/26",
    "15/3",
    "12/25",
    "3/2025/15",
    "31/12-2025",
    "12.2025",
    "12/20255",
    "1925",
    "20255",
    "12",
    "Quý V/2026",
    "Quý 0/2026",
    "Quý II",
    "12 tháng đầu năm 2026",
    "khoảng tháng 5/2025",
    "dự kiến quý II",
    "nếu có thể",
    "hoàn thành trong tháng 6/2025 nếu có thể",
    "Hàng tháng (dự kiến)",
    "theo yêu cầu, nếu có thể",
    "Dự kiến tháng 5/2025",
    "dự kiến 12/2025",
    "12/2025 (dự kiến)",
    "12/2025?",
    "tháng 5 hoặc tháng 6/2025",
    "Phấn đấu hoàn thành trong năm 2025",
    "đầu năm",
    "đầu năm 2026",
    "Đầu tháng 6/2025",
    "Giữa tháng 6/2025",
    "Tuần 1 tháng 3/2025",
    "Tháng 6",
    "30/6",
    "6 tháng đầu năm",
    "cả năm",
    "Năm học 2025-2027",
    "Năm học 2025",
    "V/2026",
    "IIII/2026",
    "I/25",
    "Trung tuần tháng 13/2025",
    "giữa năm 2026",
    "cuối năm",
    "Cuối quý",
    "trong năm",
    "năm sau",
    "sớm nhất",
    "sau 12/2025",
    "Sau khi",
    "Theo",
    "Định kỳ",
    "năm",
    "tháng",
    "2030-2026",
    "2026-2026",
    "6/2025-3/2025",
    "2025-2030-2035",
    "năm 2025 và 2027",
    "2026, 2025",
    "2030-2025",
    "Tháng 3, 5/2025",
    "Quý I, III/2026",
    "trước cuối năm 2026",
    "29/02 hằng năm",
    "tháng 13 hàng năm",
    "5 hàng năm",
    "ngày 32 hàng tháng",
    "Tháng 3 và tháng 4 hằng năm",
    "15/3, 15/6 và 15/12 hằng năm",
    "15/6 và 15/12",
    "01/01 và 02/01 hằng năm",
    "2 và 4 hàng năm",
    "trước ngày 01 tháng cuối quý",
    "ngày 32 tháng cuối quý",
    "3 lần/năm",
    "2 năm/lần",
    "hàng tuần",
    "hằng ngày",
    "Hằng năm (trước ngày 15/13)",
    "từ 31/02/2025",
    "Từ nay",
    "trở đi",
    "Thường xuyên và 12/2025",
    "12/2025 và",
    "12/2025 (thường xuyên)",
    "15/3/2025 (trước 17h)",
    "12/2025, 5/2026 và thường xuyên",
    "31/12/2025 (gia hạn đến 30/6/2026)",
    "Theo lộ trình, khoảng tháng 5/2025",
    "Theo lộ trình đến năm 2030",
    "Sau khi tháng 5/2025",
    "Theo kế hoạch, nếu được phê duyệt",
    "Sau khi Trung ương ban hành. Báo cáo trước 12/2025",
    "5/2025 và thực hiện thường xuyên từ 2026",
    "Hoàn thành",
    "Đã hoàn thành tháng 3/2025",
    "Chưa xác định",
  ])("leaves %j unread", (text) => {
    expect(parseDeadline(text)).toEqual(UNREADABLE_DEADLINE);
  });

  it("reads back every day that formatDay writes", () => {
    const first = "2000-01-01";
    const offsets = fc.integer({ min: 0, max: daysBetween(first, "2099-12-31") });
    fc.assert(
      fc.property(offsets, (offset) => {
        const day = addDays(first, offset);
        expect(parseDeadline(formatDay(day))).toEqual(readBack({ due: day }));
        expect(parseDeadline(day)).toEqual(readBack({ due: day }));
      }),
    );
  });

  it("gives real days only, for any text", () => {
    const pieces = [
      "ngày ",
      "tháng ",
      "năm ",
      "quý ",
      "trước ",
      "31",
      "02",
      "13",
      "/",
      "-",
      "2025",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const { due, from } = parseDeadline(text);
        expect([due, from].filter((day) => day !== null && !isIsoDay(day))).toEqual([]);
      }),
    );
  });

  it("never throws, whatever the text", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(fc.constantFrom(...examples.flatMap(({ text }) => text.split(" "))), {
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseDeadline(typeof text === "string" ? text : text.join(" "));
        expect(read.readable || read === UNREADABLE_DEADLINE).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "trước ",
    "5/2025 và ",
    "hoàn thành, ",
    "- ",
    "(",
    "hàng năm, ",
    "tháng 3 và ",
    "3, ",
    "từ ",
    " ",
  ])("does not read a text of many %j, however long", (piece) => {
    expect(parseDeadline(piece.repeat(100_000)).readable).toBe(false);
    expect(parseDeadline(piece.repeat(Math.floor(299 / piece.length))).due).toBeNull();
  });
});
