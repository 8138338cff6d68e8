import {
  borderRectangles,
  lookRectangles,
} from "../../../../src/adapters/office/write/lookRectangles";
import { addressOf } from "../../../../src/adapters/office/write/rectangles";
import { emptySheet, plainRow, type SheetDraft } from "../../../../src/workbook/draft";
import type { StyleName } from "../../../../src/workbook/styles";
import { aTemplate } from "../../../helpers/filledWorkbooks";

const sheet = (rows: readonly (readonly (StyleName | null)[])[]): SheetDraft => ({
  ...emptySheet,
  name: "Trang thử",
  rows: rows.map((row) =>
    plainRow(row.map((style) => (style === null ? null : { value: null, style }))),
  ),
});

const addresses = (blocks: ReturnType<typeof lookRectangles>): readonly string[] =>
  blocks.map((block) => `${block.key} ${addressOf(block)}`);

describe("lookRectangles", () => {
  it("gathers cells of one look, whatever stands in them", () => {
    const rows: readonly (readonly (StyleName | null)[])[] = [
      ["heading", "heading", "headingFill"],
      ["text", "text", "input"],
      ["text", "text", "input"],
    ];
    expect(addresses(lookRectangles(sheet(rows)))).toEqual([
      "heading A1:B1",
      "text A2:B3",
      "headingFill C1",
      "input C2:C3",
    ]);
  });

  it("leaves places without a cell alone", () => {
    expect(addresses(lookRectangles(sheet([[null, "title"], [], ["note"]])))).toEqual([
      "note A3",
      "title B1",
    ]);
  });

  it("takes few blocks for a template's sheet", () => {
    const tasks = aTemplate("so-khcn").sheets.find(({ name }) => name === "Nhiệm vụ");
    expect(tasks?.rows.length).toBeGreaterThan(60);
    expect(lookRectangles(tasks ?? sheet([])).length).toBeLessThan(50);
  });
});

describe("borderRectangles", () => {
  it("gathers bordered cells of different looks", () => {
    const rows: readonly (readonly (StyleName | null)[])[] = [
      ["title", null],
      ["heading", "headingFill"],
      ["text", "input"],
    ];
    expect(borderRectangles(sheet(rows)).map(addressOf)).toEqual(["A2:B3"]);
  });
});
