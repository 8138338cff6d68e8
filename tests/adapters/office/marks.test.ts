import { openExcelWorkbook } from "../../../src/adapters/office/openExcelWorkbook";
import { cellKey } from "../../../src/host/model";
import type { CellMark } from "../../../src/usecases/openWorkbook";
import { MARK_TONES, TONES } from "../../../src/workbook/styles";
import { openExcel, type OpenedExcel } from "../../helpers/excelClient";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { hostSheet, modelOf } from "../../helpers/hostModel";

const TASKS = "Nhiệm vụ";

async function withTemplate(profile: "desktop-1.13" | "desktop-1.21"): Promise<OpenedExcel> {
  const opened = openExcel({ profile });
  await openExcelWorkbook().write(aTemplate("so-khcn"));
  return opened;
}

const mark = (cell: string, tone: CellMark["tone"] = "bad", sheet = TASKS): CellMark => ({
  sheet,
  cell,
  tone,
  message: "Cần xem lại.",
});

describe.each(["desktop-1.13", "desktop-1.21"] as const)("marking cells on %s", (profile) => {
  it("colours the cells and leaves no trace once the marks are taken away", async () => {
    const { host } = await withTemplate(profile);
    const before = modelOf(host);
    const workbook = openExcelWorkbook();
    await workbook.mark([
      mark("J3"),
      mark("J4"),
      mark("L9", "warn"),
      mark("H2", "info", "Chỉ tiêu"),
    ]);
    expect(modelOf(host)).not.toEqual(before);
    await openExcelWorkbook().mark([]);
    expect(modelOf(host)).toEqual(before);
  });

  it("replaces all marks of ours, and only those", async () => {
    const { host } = await withTemplate(profile);
    const workbook = openExcelWorkbook();
    await workbook.mark([mark("J3"), mark("H2", "bad", "Chỉ tiêu")]);
    await workbook.mark([mark("L9", "warn")]);
    const ours = host.model.sheets.flatMap(({ name, conditionalFormats }) =>
      conditionalFormats
        .filter(({ formula }) => formula.includes("kehoach-danh-dau"))
        .map(({ areas, fill, stopIfTrue }) => ({ name, areas, fill, stopIfTrue })),
    );
    expect(ours).toEqual([
      {
        name: TASKS,
        areas: [{ row: 8, column: 11, rows: 1, columns: 1 }],
        fill: `#${MARK_TONES.warn.fill}`,
        stopIfTrue: false,
      },
    ]);
    expect(hostSheet(host, TASKS).conditionalFormats).toHaveLength(4);
  });

  it("shows the worst of several marks on a cell, above the template's own colours", async () => {
    const { host } = await withTemplate(profile);
    await openExcelWorkbook().mark([mark("J3", "bad"), mark("J3", "info"), mark("J3", "warn")]);
    const fills = hostSheet(host, TASKS).conditionalFormats.map(({ fill }) => fill);
    expect(fills.slice(0, 3)).toEqual(
      [MARK_TONES.bad, MARK_TONES.warn, MARK_TONES.info].map(({ fill }) => `#${fill}`),
    );
  });

  it("marks thousands of scattered cells", async () => {
    const { host } = await withTemplate(profile);
    const cells = Array.from({ length: 4_000 }, (_, at) => `L${at * 2 + 2}`);
    host.requests.length = 0;
    await openExcelWorkbook().mark(cells.map((cell) => mark(cell)));
    const keys = hostSheet(host, TASKS)
      .conditionalFormats.filter(({ formula }) => formula.includes("kehoach-danh-dau"))
      .flatMap(({ areas }) => areas.map(({ row, column }) => cellKey(row, column)));
    expect(new Set(keys).size).toBe(4_000);
    expect(host.requests.length).toBeLessThanOrEqual(4);
  });

  it("passes over a sheet that is gone", async () => {
    const { host } = await withTemplate(profile);
    const before = modelOf(host);
    await openExcelWorkbook().mark([mark("A1", "bad", "Không còn")]);
    expect(modelOf(host)).toEqual(before);
  });
});

describe("the colours of marks", () => {
  it("differ from those of the template and can be read", () => {
    const fills = new Set<string>(Object.values(TONES).map(({ fill }) => fill));
    for (const { text, fill } of Object.values(MARK_TONES)) {
      expect(fills).not.toContain(fill);
      expect(contrast(text, fill)).toBeGreaterThan(4.5);
    }
  });
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
