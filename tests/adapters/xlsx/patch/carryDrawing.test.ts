import { strToU8, unzipSync, zipSync } from "fflate";
import { lintPackage } from "../../../../src/adapters/xlsx/lintPackage";
import { patchPackage } from "../../../../src/adapters/xlsx/patch/patchPackage";
import { writeWorkbook } from "../../../../src/adapters/xlsx/writeWorkbook";
import { emptySheet, plainRow, type SheetDraft } from "../../../../src/workbook/draft";
import { withBox } from "../../../helpers/drawnOn";
import { part } from "../../../helpers/packagePart";
import { PAGE_TAKEN_OVER } from "../../../helpers/takenOver";

const PAGE: SheetDraft = {
  ...emptySheet,
  name: "Tổng quan",
  rows: [
    plainRow([
      { value: "Sở Y tế", style: "text" },
      { value: 5, style: "integer" },
    ]),
  ],
  charts: [
    {
      ...{ kind: "column", title: "Nhiệm vụ", legend: "none" },
      categories: "'Tổng quan'!$A$1:$A$1",
      series: [{ name: "Tổng số", values: "'Tổng quan'!$B$1:$B$1", colour: "1D4ED8" }],
      ...{ from: { row: 2, column: 0 }, to: { row: 9, column: 9 } },
    },
  ],
};

async function withBoxOfId(id: string): Promise<Uint8Array> {
  const bytes = await writeWorkbook({
    ...{ sheets: [PAGE], names: [], title: "", subject: "", writtenOn: "2025-03-18" },
    ...{ properties: {}, activeSheet: 0 },
  });
  const drawn = withBox(bytes, "sheet1", "Lưu ý");
  const name = "xl/drawings/drawing1.xml";
  const drawing = part(drawn, name).replace('id="900"', `id="${id}"`);
  return zipSync({ ...unzipSync(drawn), [name]: strToU8(drawing) });
}

/** The numbers of the shapes on the only sheet after it was put in anew. */
async function idsAfter(workbook: Uint8Array): Promise<readonly (string | undefined)[]> {
  const done = await patchPackage(workbook, [
    { kind: "sheet", draft: PAGE, takenOver: PAGE_TAKEN_OVER },
  ]);
  if (done.kind === "refused") throw new Error(done.message);
  expect(lintPackage(done.bytes)).toEqual([]);
  const drawing = part(done.bytes, "xl/drawings/drawing1.xml");
  return Array.from(drawing.matchAll(/cNvPr id="([^"]*)"/gu), ([, id]) => id);
}

describe("a sheet put in where people drew something", () => {
  it("keeps what they drew and gives its own charts numbers behind theirs", async () => {
    expect(await idsAfter(await withBoxOfId("900"))).toEqual(["900", "901"]);
  });

  it("does so, too, where another program wrote no number", async () => {
    expect(await idsAfter(await withBoxOfId("hộp"))).toEqual(["hộp", "1"]);
  });
});
