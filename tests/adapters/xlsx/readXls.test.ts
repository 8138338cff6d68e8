import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";

const golden = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../golden", name, "input.xls")));

/** The places where a pattern of bytes begins. */
function placesOf(bytes: Uint8Array, pattern: readonly number[]): readonly number[] {
  return Array.from(bytes.keys()).filter((at) =>
    pattern.every((byte, index) => bytes[at + index] === byte),
  );
}

describe("readXls", () => {
  it("tells which sheets are hidden", async () => {
    const reading = await readWorkbook("a.xls", golden("libreoffice-xls"));
    if (reading.kind !== "read") throw new Error(reading.message);
    const { sheets } = reading.workbook;
    expect(sheets.map(({ name, visibility }) => `${name}: ${visibility}`)).toEqual([
      "Hướng dẫn: visible",
      "Nhiệm vụ: visible",
      "Chỉ tiêu: visible",
      "Danh mục: hidden",
      "_kehoach: hidden",
    ]);
  });

  it("reads whatever part of a cut-off file is asked for as damaged or cut off", async () => {
    const bytes = golden("libreoffice-xls");
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const reading = await readWorkbook("a.xls", bytes.slice(0, bytes.length * share));
      expect(["truncated", "damaged"]).toContain("code" in reading ? reading.code : "read");
    }
  });

  it("says of a workbook whose records are encrypted that it has a password", async () => {
    const bytes = golden("libreoffice-xls").slice();
    // The record behind the workbook's first one becomes the one that announces a password.
    const [begin = 0] = placesOf(bytes, [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
    bytes.set([0x2f, 0x00], begin + 20);
    expect(await readWorkbook("a.xls", bytes)).toMatchObject({ code: "encrypted" });
  });

  it("refuses to read one place as several sheets", async () => {
    const bytes = golden("libreoffice-xls").slice();
    const named = placesOf(bytes, [0x85, 0x00]).filter(
      (at) => bytes[at + 8] === 0 && bytes[at + 9] === 0,
    );
    const [first = 0, second = 0] = named;
    bytes.copyWithin(second + 4, first + 4, first + 8);
    expect(await readWorkbook("a.xls", bytes)).toMatchObject({ code: "damaged" });
  });
});
