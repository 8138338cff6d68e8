import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { ChartDraft, WorkbookDraft } from "../../../src/workbook/draft";
import { CHART_COLOURS } from "../../../src/workbook/styles";
import { defined } from "../../helpers/defined";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { part } from "../../helpers/packagePart";

const COLOURS = Object.values(CHART_COLOURS);

async function written(chart: Partial<ChartDraft> = {}): Promise<string> {
  const draft = aTemplate("so-y-te");
  const [sheet, ...others] = draft.sheets;
  const drawn: ChartDraft = {
    kind: "stacked-bar",
    title: "Nhiệm vụ",
    categories: "'Nhiệm vụ'!$B$2:$B$3",
    series: COLOURS.map((colour, at) => ({
      name: `Nhóm ${at}`,
      values: "'Nhiệm vụ'!$C$2:$C$3",
      colour,
    })),
    legend: "bottom",
    from: { row: 0, column: 0 },
    to: { row: 10, column: 5 },
    ...chart,
  };
  const book: WorkbookDraft = {
    ...draft,
    sheets: [{ ...defined(sheet), charts: [drawn] }, ...others],
  };
  return part(await writeWorkbook(book), "xl/charts/chart1.xml");
}

/** How far two colours stand apart, 1 to 21, as WCAG measures it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const share = Number.parseInt(colour.slice(at * 2, at * 2 + 2), 16) / 255;
      return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("a chart in a written workbook", () => {
  it("speaks in letters as large as those of the cells", async () => {
    for (const kind of ["column", "stacked-column", "stacked-bar"] as const) {
      const sizes = [...(await written({ kind })).matchAll(/ sz="(\d+)"/gu)].map(
        ([, size]) => size,
      );
      expect(sizes.length).toBeGreaterThan(COLOURS.length + 2);
      expect(Math.min(...sizes.map(Number))).toBe(1200);
    }
  });

  it("keeps what stands in hidden or folded columns", async () => {
    expect(await written()).toContain('<c:plotVisOnly val="0"/>');
  });

  it("names every bar, and leaves columns to the program", async () => {
    expect(await written()).toContain('<c:tickLblSkip val="1"/><c:noMultiLvlLbl ');
    expect(await written({ kind: "stacked-column" })).not.toContain("tickLblSkip");
  });

  it("says its numbers in letters that stand out from every stretch", async () => {
    const series = (await written()).split("<c:ser>").slice(1);
    expect(series).toHaveLength(COLOURS.length);
    series.forEach((xml, at) => {
      const [ground, line, letters] = [...xml.matchAll(/srgbClr val="([0-9A-F]{6})"/gu)].map(
        ([, colour = ""]) => colour,
      );
      expect([ground, line]).toEqual([COLOURS[at], "FFFFFF"]);
      expect(contrast(defined(ground), defined(letters))).toBeGreaterThan(4.5);
    });
  });

  it("says no number that a stretch has no room for", async () => {
    expect(await written({ smallestLabel: 7 })).toContain('formatCode="[&gt;=7]0;;"');
    expect(await written()).toContain('formatCode="[&gt;=1]0;;"');
  });

  it("draws every bar from 0", async () => {
    for (const kind of ["column", "stacked-column", "stacked-bar"] as const)
      expect(await written({ kind })).toMatch(/<c:valAx>.*<c:min val="0"\/>/u);
  });

  it("has figures above single columns and neither an axis of numbers nor lines across", async () => {
    const xml = await written({ kind: "column" });
    expect(xml).toContain('<c:dLblPos val="outEnd"/>');
    expect(xml).toMatch(/<c:valAx>.*<c:delete val="1"\/>/u);
    expect(xml).not.toContain("Gridlines");
  });
});
