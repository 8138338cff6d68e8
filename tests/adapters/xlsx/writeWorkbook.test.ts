import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook, type WritingMeans } from "../../../src/adapters/xlsx/writeWorkbook";
import type { LinkDraft, WorkbookDraft } from "../../../src/workbook/draft";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { defined } from "../../helpers/defined";

/** A template whose first cell holds a text and a link. */
function withLink(text: string, link: LinkDraft): WorkbookDraft {
  const draft = aTemplate("so-y-te");
  const [sheet, ...others] = draft.sheets;
  const [row, ...rows] = defined(sheet).rows;
  const style = defined(defined(row).cells.find((cell) => cell !== null)).style;
  const cells = [{ value: text, style, link }];
  const first = { ...defined(sheet), merges: [], rows: [{ ...defined(row), cells }, ...rows] };
  return { ...draft, sheets: [first, ...others] };
}

async function written(draft: WorkbookDraft): Promise<string> {
  const parts = unzipSync(await writeWorkbook(draft));
  return Object.entries(parts)
    .filter(([name]) => /sheet1\.xml(?:\.rels)?$|sharedStrings/u.test(name))
    .map(([, content]) => strFromU8(content))
    .join("");
}

describe("writeWorkbook", () => {
  it("writes links to files and sheets of any name", async () => {
    const link = { kind: "file", path: "Sở \uD800/a.xlsx", sheet: "NV \uDC00", ref: "A1" } as const;
    const xml = await written(withLink("mở \uD800", link));
    expect(xml).toContain(encodeURIComponent("Sở \uFFFD"));
    expect(xml).not.toContain("\uFFFD\uFFFD\uFFFD");
    const inside = { kind: "cell", sheet: "NV \uD800\u0001", ref: "A1" } as const;
    expect(await written(withLink("mở", inside))).toContain("NV \uFFFD\uFFFD");
  });

  it("leaves out a link that is too long for Excel", async () => {
    const file = (name: string) => ({ kind: "file", path: name, sheet: "NV", ref: "A1" }) as const;
    expect(await written(withLink("mở", file("ế.xlsx")))).toContain("%E1%BA%BF.xlsx");
    expect(await written(withLink("mở", file("ế".repeat(300))))).not.toContain("%E1%BA%BF");
  });

  it("cuts a text to what Excel holds, never through a letter", async () => {
    const text = "😀".repeat(20_000);
    const xml = await written(withLink(text, { kind: "cell", sheet: "A", ref: "A1" }));
    expect(xml).toMatch(/😀…</u);
    expect(xml).not.toContain("\uFFFD");
  });

  it.each<[string, WritingMeans]>([
    ["a short sheet", {}],
    ["a long sheet", { long: 1 }],
  ])("keeps what looks like an error a text on %s", async (_, means) => {
    const typed = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#SPILL!", "#1 <b>&", "#"];
    const draft = aTemplate("so-y-te");
    const sheet = defined(draft.sheets[0]);
    const rows = typed.map((value) => ({
      cells: [{ value, style: "text" } as const],
      height: null,
      hidden: false,
    }));
    const bytes = await writeWorkbook(
      { ...draft, sheets: [{ ...sheet, merges: [], rows }] },
      means,
    );
    const reading = await readWorkbook("a.xlsx", bytes);
    if (reading.kind !== "read") throw new Error(reading.message);
    const [read] = reading.workbook.sheets;
    const cells = typed.map((_value, at) => read?.rows[at]?.cells[0]);
    expect(cells.map((cell) => cell?.value)).toEqual(typed);
    expect(new Set(cells.map((cell) => cell?.type))).toEqual(new Set(["text"]));
  });
});
