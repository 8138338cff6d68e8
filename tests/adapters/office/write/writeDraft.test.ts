import { openExcelWorkbook } from "../../../../src/adapters/office/openExcelWorkbook";
import { draftOf } from "../../../../src/host/draftOf";
import { HostError } from "../../../../src/usecases/hostError";
import { makeCancellation } from "../../../../src/usecases/cancelToken";
import { writeWorkbook } from "../../../../src/adapters/xlsx/writeWorkbook";
import type {
  CellDraft,
  ChartDraft,
  FreeSheetDraft,
  RowDraft,
  SheetDraft,
  WorkbookDraft,
} from "../../../../src/workbook/draft";
import { emptySheet, plainRow } from "../../../../src/workbook/draft";
import { styleOf, TONES } from "../../../../src/workbook/styles";
import { aRollUp, bigRollUp } from "../../../helpers/rollUpDrafts";
import { compareFormulas } from "../../../helpers/compareFormulas";
import { describeWithProgram } from "../../../helpers/describeWithProgram";
import { openExcel } from "../../../helpers/excelClient";
import { aTemplate } from "../../../helpers/filledWorkbooks";
import { hostCell, hostSheet, modelOf, sheetNames } from "../../../helpers/hostModel";
import { recalculate } from "../../../helpers/libreOffice";
import { aDraft } from "../../contract/workbookContract";

const MEGABYTE = 1024 * 1024;
const TEMPLATE_SHEETS = ["Hướng dẫn", "Nhiệm vụ", "Chỉ tiêu", "Danh mục", "_kehoach"];

/** The draft with a formula on its last sheet that no Excel takes. */
function withBadFormula(draft: WorkbookDraft): WorkbookDraft {
  const bad: SheetDraft = {
    ...emptySheet,
    name: "Trang hỏng",
    rows: [plainRow([{ value: 0, formula: "SUM((", style: "integer" }])],
  };
  return { ...draft, sheets: [...draft.sheets, bad] };
}

async function refusalOf(work: Promise<unknown>): Promise<HostError> {
  const reason: unknown = await work.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  if (!(reason instanceof HostError)) throw new Error("It was not refused", { cause: reason });
  return reason;
}

describe("writing a draft into Excel", () => {
  describe.each([
    "desktop-1.13",
    "desktop-1.14",
    "desktop-1.17",
    "desktop-1.21",
    "web-1.13",
    "web-1.21",
  ] as const)("on %s", (profile) => {
    it("takes at most six requests for a template", async () => {
      const { host } = openExcel({ profile });
      const outcome = await openExcelWorkbook().write(aTemplate("so-khcn"));
      expect(outcome).toEqual({ kind: "written", added: TEMPLATE_SHEETS, replaced: [] });
      expect(host.requests.length).toBeLessThanOrEqual(6);
      expect(sheetNames(host)).toEqual(TEMPLATE_SHEETS);
    });
  });

  it("sends a roll-up of 5,000 rows in requests that the web takes, with progress", async () => {
    const { host } = openExcel({ profile: "web-1.21" });
    const progress = jest.fn();
    await openExcelWorkbook().write(await bigRollUp(5_000), { progress });
    const largest = Math.max(...host.requests.map(({ bytes }) => bytes));
    expect(largest).toBeLessThan(2 * MEGABYTE);
    expect(host.requests.length).toBeLessThan(30);
    const written = host.requests.length - 1;
    expect(progress.mock.calls.map(([done, total]: unknown[]) => [done, total])).toEqual(
      Array.from({ length: written }, (_, at) => [at + 1, written]),
    );
    expect(hostCell(host, "Chi tiết", "W5001")?.formula).toMatch(/^=IF\(/u);
  });

  it("makes sheets that look as those of the file do", async () => {
    const { host } = openExcel();
    const draft = aTemplate("so-khcn");
    await openExcelWorkbook().write(draft);
    const { sheets, ...workbook } = draftOf(host.model, draft.writtenOn);
    const { sheets: drafted, ...expected } = draft;
    expect(workbook).toEqual(expected);
    for (const [at, sheet] of drafted.entries())
      expect(comparable(sheets[at])).toEqual(comparable(sheet));
  });

  it("draws the charts of a roll-up over its sheets", async () => {
    const { host } = openExcel();
    const draft = await aRollUp();
    await openExcelWorkbook().write(draft);
    const [overview] = draftOf(host.model, draft.writtenOn).sheets;
    expect(overview?.charts.map(drawn)).toEqual(draft.sheets[0]?.charts.map(drawn));
    expect(hostSheet(host, "Tổng quan").charts[2]).toMatchObject({ reversedCategories: true });
  });

  it("keeps what users hide in the charts, and writes in the letters of the tables", async () => {
    const { host } = openExcel({ profile: "desktop-1.13" });
    const draft = await aRollUp();
    await openExcelWorkbook().write(draft);
    const drafts = draft.sheets[0]?.charts ?? [];
    const { charts } = hostSheet(host, "Tổng quan");
    expect(charts.map(({ plotVisibleOnly }) => plotVisibleOnly)).toEqual(drafts.map(() => false));
    const table = { name: "Times New Roman", size: 12, bold: false };
    const letters = drafts.map(({ kind, title, legend }) => ({
      categorySpacing: kind === "stacked-bar" ? 1 : null,
      writing: {
        title: title === "" ? {} : { ...table, size: 14, bold: true },
        legend: legend === "none" ? {} : table,
        categories: kind.startsWith("stacked") ? table : {},
      },
    }));
    expect(charts).toMatchObject(letters);
  });

  it("says in each stretch of a stacked bar how much it is, and then needs no axis", async () => {
    const { host } = openExcel({ profile: "desktop-1.13" });
    const chart: Omit<ChartDraft, "kind"> = {
      title: "Tiến độ",
      categories: "'Trang thử'!$A$1:$A$2",
      legend: "bottom",
      smallestLabel: 2,
      series: [
        { name: "Xong", values: "'Trang thử'!$B$1:$B$2", colour: "C0392B" },
        { name: "Chưa", values: "'Trang thử'!$C$1:$C$2", colour: "E5E7EB" },
      ],
      from: { row: 3, column: 0 },
      to: { row: 9, column: 4 },
    };
    const kinds = ["stacked-bar", "stacked-column", "column"] as const;
    const cells = (name: string, ...counts: readonly number[]): readonly CellDraft[] => [
      { value: name, style: "text" },
      ...counts.map((value) => ({ value, style: "integer" as const })),
    ];
    await openExcelWorkbook().write(
      aDraft([cells("Sở Y tế", 5, 0), cells("Sở Nội vụ", 3, 2)], {
        charts: kinds.map((kind) => ({ ...chart, kind })),
      }),
    );
    const labels = ["#FFFFFF", "#000000"].map((colour) => ({
      ...{ showValue: true, numberFormat: "[>=2]0;;" },
      writing: { name: "Times New Roman", size: 12, bold: false, colour },
    }));
    const looks = hostSheet(host, "Trang thử").charts.map(({ valueAxis, series }) => ({
      ...{ valueAxis, labels: series.map((each) => each.labels) },
      gaps: series.map(({ gapWidth, overlap }) => [gapWidth, overlap]),
    }));
    const hidden = { visible: false, gridlines: false, minimum: 0 };
    const bars = (gap: number): readonly unknown[] => [
      [gap, 100],
      [gap, 100],
    ];
    expect(looks).toEqual([
      { valueAxis: hidden, labels, gaps: bars(40) },
      { valueAxis: hidden, labels, gaps: bars(60) },
      {
        ...{ valueAxis: { visible: true, gridlines: true, minimum: null }, labels: [null, null] },
        gaps: [
          [null, null],
          [null, null],
        ],
      },
    ]);
  });

  it("sets links that lead into the workbook and to files beside it", async () => {
    const { host } = openExcel();
    const cell: CellDraft = { value: "Xem", style: "link" };
    const inside = { kind: "cell", sheet: "Trang thử", ref: "A9" } as const;
    const beside = {
      kind: "file",
      path: "Sở Y tế/báo cáo.xlsx",
      sheet: "Nhiệm vụ",
      ref: "A2",
    } as const;
    await openExcelWorkbook().write(
      aDraft([
        [
          { ...cell, link: inside },
          { ...cell, link: beside },
        ],
      ]),
    );
    expect(hostCell(host, "Trang thử", "A1")?.format).toMatchObject({
      link: { documentReference: "'Trang thử'!A9" },
      fontName: "Times New Roman",
      fontColour: "#1D4ED8",
    });
    expect(hostCell(host, "Trang thử", "B1")?.format.link?.address).toBe(
      "S%E1%BB%9F%20Y%20t%E1%BA%BF/b%C3%A1o%20c%C3%A1o.xlsx#'Nhi%E1%BB%87m%20v%E1%BB%A5'!A2",
    );
    expect(hostCell(host, "Trang thử", "B1")?.value).toBe("Xem");
  });

  it("lets Excel find the heights of a long sheet's rows, but for its heading", async () => {
    const { host } = openExcel();
    const rows = Array.from({ length: 400 }, (_, at) => ({
      ...plainRow([{ value: at, style: "integer" as const }]),
      height: 33,
    }));
    await openExcelWorkbook().write(aDraft([], { rows, freeze: { rows: 1, columns: 0 } }));
    const heights = hostSheet(host, "Trang thử").rows;
    expect(heights.get(0)?.height).toBe(33);
    expect(heights.get(200)?.height).toBeUndefined();
  });

  it("hides rows that no filter hides", async () => {
    const { host } = openExcel();
    const row = plainRow([{ value: 1, style: "integer" }]);
    await openExcelWorkbook().write(aDraft([], { rows: [row, { ...row, hidden: true }, row] }));
    expect([...hostSheet(host, "Trang thử").rows].filter(([, { hidden }]) => hidden)).toEqual([
      [1, expect.objectContaining({ hidden: true })],
    ]);
  });

  describe("with what stands in the workbook", () => {
    it("takes the place of the blank sheet of a new workbook, whatever its language", async () => {
      for (const name of ["Sheet1", "Trang tính1"]) {
        const { host } = openExcel();
        hostSheet(host, "Sheet1").name = name;
        await openExcelWorkbook().write(aTemplate("so-khcn"));
        expect(sheetNames(host)).toEqual(TEMPLATE_SHEETS);
      }
    });

    it("keeps a sheet with content, or with a name somebody gave", async () => {
      const written = openExcel().host;
      const sheet = hostSheet(written, "Sheet1");
      written.userEdit(sheet.id, { row: 4, column: 4, rows: 1, columns: 1 }, [["của tôi"]]);
      await openExcelWorkbook().write(aTemplate("so-khcn"));
      expect(sheetNames(written)).toEqual(["Sheet1", ...TEMPLATE_SHEETS]);
      const named = openExcel().host;
      hostSheet(named, "Sheet1").name = "Nháp";
      await openExcelWorkbook().write(aTemplate("so-khcn"));
      expect(sheetNames(named)).toEqual(["Nháp", ...TEMPLATE_SHEETS]);
    });

    it("replaces sheets of the same name where they stand, other sheets stay", async () => {
      const { host } = openExcel();
      const workbook = openExcelWorkbook();
      await workbook.write(aTemplate("so-y-te"));
      await workbook.write(aDraft([[{ value: "của tôi", style: "text" }]], { name: "Ghi chú" }));
      const outcome = await workbook.write(aTemplate("so-khcn"));
      expect(outcome).toEqual({ kind: "written", added: [], replaced: TEMPLATE_SHEETS });
      expect(sheetNames(host)).toEqual([...TEMPLATE_SHEETS, "Ghi chú"]);
      const { sheets, ...book } = draftOf(host.model, "2025-03-18");
      expect(sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
        "NhiemVu",
        "ChiTieu",
      ]);
      expect(book.names).toEqual(aTemplate("so-khcn").names);
      expect(book.properties["kehoach_agency"]).toBe("so-khcn");
      expect(hostCell(host, "Ghi chú", "A1")?.value).toBe("của tôi");
    });

    it("finds the sheet to replace whatever the case of its name", async () => {
      const { host } = openExcel();
      const workbook = openExcelWorkbook();
      await workbook.write(aDraft([[{ value: 1, style: "integer" }]], { name: "TRANG THỬ" }));
      const outcome = await workbook.write(aDraft([[{ value: 2, style: "integer" }]]));
      expect(outcome).toMatchObject({ replaced: ["Trang thử"] });
      expect(sheetNames(host)).toEqual(["Trang thử"]);
    });

    it("leaves a renamed copy its table, under another name", async () => {
      const { host } = openExcel();
      const workbook = openExcelWorkbook();
      await workbook.write(aTemplate("so-khcn"));
      hostSheet(host, "Nhiệm vụ").name = "Nhiệm vụ tháng 2";
      await workbook.write(aTemplate("so-khcn"));
      expect(hostSheet(host, "Nhiệm vụ tháng 2").tables[0]?.name).toBe("NhiemVu_cu");
      expect(hostSheet(host, "Nhiệm vụ").tables[0]?.name).toBe("NhiemVu");
    });

    it("leaves the document its own title", async () => {
      const { host } = openExcel();
      host.model.title = "Sổ của phòng";
      await openExcelWorkbook().write(aTemplate("so-khcn"));
      expect(host.model.title).toBe("Sổ của phòng");
      expect(host.model.subject).not.toBe("");
    });
  });

  describe("when it cannot be done", () => {
    it("refuses a workbook whose structure is protected, and changes nothing", async () => {
      const { host } = openExcel();
      host.model.protectedStructure = true;
      const before = modelOf(host);
      const refusal = await refusalOf(openExcelWorkbook().write(aTemplate("so-khcn")));
      expect(refusal.code).toBe("workbook-protected");
      expect(modelOf(host)).toEqual(before);
    });

    it("refuses to replace a protected sheet, and names it", async () => {
      const { host } = openExcel();
      const workbook = openExcelWorkbook();
      await workbook.write(aTemplate("so-khcn"));
      hostSheet(host, "Nhiệm vụ").protection = { options: {}, password: "" };
      const before = modelOf(host);
      const refusal = await refusalOf(workbook.write(aTemplate("so-khcn")));
      expect(refusal).toMatchObject({ code: "sheet-protected", subject: "Nhiệm vụ" });
      expect(modelOf(host)).toEqual(before);
    });

    it.each([0, 1, 2])("leaves nothing half-written (%i templates there before)", async (times) => {
      const { host } = openExcel();
      const workbook = openExcelWorkbook();
      for (const agency of ["so-y-te", "so-khcn"].slice(0, times))
        await workbook.write(aTemplate(agency));
      const before = modelOf(host);
      const refusal = await refusalOf(workbook.write(withBadFormula(aTemplate("so-tu-phap"))));
      expect(refusal.code).toBe("host-failed");
      expect(modelOf(host)).toEqual(before);
    });

    it("leaves nothing when the web refuses a request for its size", async () => {
      const { host } = openExcel({ profile: "web-1.21" });
      const before = modelOf(host);
      const values = Array.from({ length: 60_000 }, (_, at) =>
        `giá trị thứ ${at}`.padEnd(100, "."),
      );
      const draft = aDraft(
        [[{ value: "Cột", style: "heading" }], [{ value: "a", style: "text" }]],
        {
          tables: [
            { name: "Bang", ref: "A1:A2", headings: ["Cột"], filter: { column: 0, values } },
          ],
        },
      );
      const refusal = await refusalOf(openExcelWorkbook().write(draft));
      expect(refusal.code).toBe("request-too-large");
      expect(modelOf(host)).toEqual(before);
    });

    it("leaves nothing when it is cancelled half-way", async () => {
      const { host } = openExcel();
      const before = modelOf(host);
      const cancel = makeCancellation();
      const progress = jest.fn(() => {
        cancel.cancel();
      });
      const outcome = await openExcelWorkbook().write(await bigRollUp(1_000), { cancel, progress });
      expect(outcome).toEqual({ kind: "cancelled" });
      expect(progress).toHaveBeenCalledTimes(1);
      expect(modelOf(host)).toEqual(before);
    });

    it("writes nothing when it is cancelled before it begins", async () => {
      const { host } = openExcel();
      const cancel = makeCancellation();
      cancel.cancel();
      const outcome = await openExcelWorkbook().write(aTemplate("so-khcn"), { cancel });
      expect(outcome).toEqual({ kind: "cancelled" });
      expect(sheetNames(host)).toEqual(["Sheet1"]);
    });
  });
});

/**
 * A chart as people see it; one whose points have colours needs none for the series. How small a
 * number is still said is not read back.
 */
function drawn(draft: ChartDraft): unknown {
  const { kind, title, categories, legend, from, to, pointColours = [], series } = draft;
  const shown = series.map(({ name, values, colour }) => ({
    name,
    values,
    colour: pointColours.length > 0 ? null : colour,
  }));
  const rows = to.row - from.row;
  return { kind, title, categories, legend, pointColours, series: shown, rows };
}

/** What is left open by a draft filled in, so that a draft and what became of it compare. */
function comparable(sheet: FreeSheetDraft | SheetDraft | undefined): unknown {
  if (sheet === undefined) return undefined;
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  return {
    ...sheet,
    columns: sheet.columns.map(({ foldable = false, ...column }) => ({ ...column, foldable })),
    conditionalFormats: sheet.conditionalFormats.map(({ tone, ...format }) => ({
      ...format,
      tone: typeof tone === "string" ? TONES[tone] : tone,
    })),
    rows: sheet.rows.map((row: RowDraft<unknown>) => ({
      ...row,
      cells: Array.from({ length: width }, (_, at) => comparableCell(row.cells[at])),
    })),
  };
}

/** A text keeps the text format where its look has none. */
function comparableCell(cell: CellDraft<unknown> | null | undefined): unknown {
  const { value: held = null, style = "plain", ...rest } = cell ?? {};
  const value = held === "" ? null : held;
  const look = typeof style === "string" ? styleOf(style as CellDraft["style"]) : style;
  const isText = typeof value === "string";
  return {
    ...rest,
    value,
    style: { size: 12, ...(isText ? { format: "@" } : {}), ...(look as object) },
  };
}

describeWithProgram("libreoffice", "a roll-up written into Excel", (libreOffice) => {
  it("calculates in LibreOffice to the values of the file", async () => {
    const { host } = openExcel();
    const draft = await aRollUp();
    await openExcelWorkbook().write(draft);
    const saved = await writeWorkbook(draftOf(host.model, draft.writtenOn));
    const { count, differences } = compareFormulas(
      await writeWorkbook(draft),
      recalculate(libreOffice, saved),
    );
    expect(count).toBeGreaterThan(500);
    expect(differences).toEqual([]);
  });
});
