import { fittingWords } from "../../../src/workbook/rollup/fittingWords";
import { MOST_LINES, fittingHeight, wrappedLines } from "../../../src/workbook/rowHeight";

const WIDTH = 34;
const said = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `- Sở thứ ${at + 1}: Đã triển khai 05 nội dung.`);

describe("fittingWords", () => {
  it("says nothing where nobody said anything", () => {
    expect(fittingWords([], [], WIDTH)).toBeNull();
  });

  it("tells all of it while a row can show it", () => {
    expect(fittingWords(said(3), ["(2 cơ quan phối hợp)"], WIDTH)).toBe(
      [...said(3), "(2 cơ quan phối hợp)"].join("\n"),
    );
  });

  it.each([30, 40, 300])("counts the agencies that a row has no room for, of %i", (count) => {
    const text = fittingWords(said(count), ["(2 cơ quan phối hợp)"], WIDTH) ?? "";
    expect(wrappedLines(text, WIDTH)).toBeLessThanOrEqual(MOST_LINES);
    expect(fittingHeight([{ text: `${text}\n`, width: WIDTH }])).toBeLessThanOrEqual(409);
    const lines = text.split("\n");
    const told = lines.filter((line) => line.startsWith("- "));
    expect(told).toEqual(said(told.length));
    expect(lines.slice(told.length)).toEqual([
      `(và ${count - told.length} cơ quan khác, xem trang Chi tiết)`,
      "(2 cơ quan phối hợp)",
    ]);
    expect(told.length).toBeGreaterThan(5);
  });

  it("never leaves out the first, however long it is", () => {
    const long = "Đã ban hành kế hoạch. ".repeat(200);
    expect(fittingWords([long], [], WIDTH)).toBe(long);
    expect(fittingWords([long, "b"], [], WIDTH)).toBe(
      `${long}\n(và 1 cơ quan khác, xem trang Chi tiết)`,
    );
  });
});
