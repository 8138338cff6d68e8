import { strFromU8, unzipSync } from "fflate";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
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
});
