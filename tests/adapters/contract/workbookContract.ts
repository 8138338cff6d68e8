import type { RawCell } from "../../../src/domain/submission/rawCell";
import { isDateFormat } from "../../../src/domain/submission/numberFormat";
import { normaliseText } from "../../../src/domain/text/normaliseText";
import { cellRef } from "../../../src/workbook/cellRef";
import {
  emptySheet,
  plainRow,
  type CellDraft,
  type SheetDraft,
  type WorkbookDraft,
} from "../../../src/workbook/draft";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { storableText } from "../../../src/workbook/storableText";
import { styleOf, type StyleName } from "../../../src/workbook/styles";
import { aTemplate, fillCover, fillTable } from "../../helpers/filledWorkbooks";
import { aRollUp } from "../../helpers/rollUpDrafts";

/** Writes a draft where a user would find it, and reads what is then there. */
export type RoundTrip = (draft: WorkbookDraft) => Promise<WorkbookSnapshot>;

/** What Excel would make into something else if it could. */
export const HOSTILE_TEXTS = [
  "=1+1",
  "=SUM(A1:A2",
  "+84",
  "-x",
  "- Đã trình",
  "@a",
  "'a",
  "''a",
  "7.10",
  "1-2",
  "12/2025",
  "28/02/2025",
  "01",
  "TRUE",
  "5%",
  "1e5",
  "8:30",
  "(5)",
  "_x0041_",
  "Dòng một\nDòng hai",
  "Chuye\u0302\u0309n đo\u0302\u0309i",
  "  hai  dấu cách ",
  "𝄞 và \uD800 nửa",
  "chuông\u0007",
  "x".repeat(40_000),
] as const;

/** One suite for whatever takes drafts and gives snapshots: a file, or the open workbook. */
export function describeWorkbookContract(adapter: string, roundTrip: RoundTrip): void {
  describe(`${adapter}, as every host of the product,`, () => {
    it("gives the template of an agency back as it was drafted", async () => {
      await expectSame(aTemplate("so-khcn"), roundTrip);
    });

    it("gives the template of the whole plan back", async () => {
      await expectSame(aTemplate(null), roundTrip);
    });

    it("gives a filled template back", async () => {
      const rows = fillTable(aTemplate("so-y-te"), "Nhiệm vụ", (_, at) => ({
        "Trạng thái": "Hoàn thành",
        "Tỷ lệ (%)": 100,
        "Kết quả thực hiện": HOSTILE_TEXTS[at % 20] ?? "",
        "Số, ký hiệu văn bản": "12/KH-SYT",
        "Ngày hoàn thành": 45_716,
      }));
      await expectSame(fillCover(rows, "Số báo cáo", "07/BC-SYT"), roundTrip);
    });

    it("gives a roll-up back with its formulas", async () => {
      await expectSame(await aRollUp(), roundTrip);
    });

    it.each(["text", "input", "plain", "note", "integer", "date", "inputDate", "percent"] as const)(
      "keeps a text a text under the look “%s”",
      async (style) => {
        await expectSame(aDraft(HOSTILE_TEXTS.map((value) => [{ value, style }])), roundTrip);
      },
    );

    it.each(["text", "plain", "integer", "date", "percent", "decimal"] as const)(
      "keeps numbers and truth values under the look “%s”",
      async (style) => {
        const numbers = style === "date" ? [45_716, 2_958_465] : [0, 1, -2.5, 0.5, 45_716, 1e12];
        const values = [...numbers, true, false];
        await expectSame(aDraft(values.map((value) => [{ value, style }])), roundTrip);
      },
    );

    it("leaves blank cells blank, wherever they stand", async () => {
      const cell = (value: CellDraft["value"]): CellDraft => ({ value, style: "text" });
      await expectSame(
        aDraft([
          [null, cell(null), cell("b")],
          [],
          [cell(""), null],
          [null, null, null, cell("d")],
        ]),
        roundTrip,
      );
    });
  });
}

/** A workbook of one sheet. */
export function aDraft(
  rows: readonly (readonly (CellDraft | null)[])[],
  sheet: Partial<SheetDraft> = {},
): WorkbookDraft {
  return {
    sheets: [
      { ...emptySheet, name: "Trang thử", rows: rows.map((row) => plainRow(row)), ...sheet },
    ],
    names: [],
    title: "Thử",
    subject: "Thử",
    writtenOn: "2025-03-18",
    properties: { kehoach_plan: "hd-726", "có dấu": "=1+1" },
    activeSheet: 0,
  };
}

async function expectSame(draft: WorkbookDraft, roundTrip: RoundTrip): Promise<void> {
  const snapshot = await roundTrip(draft);
  const properties = [...snapshot.properties].filter(([name]) => name !== "kehoach_seal");
  expect(new Map(properties)).toEqual(new Map(Object.entries(draft.properties)));
  expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    draft.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  for (const [at, sheet] of draft.sheets.entries())
    expect(valuesOf(snapshot.sheets[at], sheet)).toEqual(expectedValues(sheet));
  for (const [at, sheet] of draft.sheets.entries())
    expect(formulasOf(snapshot.sheets[at], sheet)).toEqual(expectedFormulas(sheet));
}

type Reading = Pick<RawCell, "ref" | "type" | "value"> & { readonly numberFormat?: string | null };

/** Values of formulas stand aside: who writes them need not calculate. */
function valuesOf(sheet: SheetSnapshot | undefined, draft: SheetDraft): readonly Reading[] {
  return cellsOf(sheet).flatMap(({ ref, type, value, numberFormat }) => {
    const cell = cellAt(draft, ref);
    if (cell?.formula !== undefined) return [];
    return [withFormat({ ref, type, value }, numberFormat, cell?.style)];
  });
}

function expectedValues(sheet: SheetDraft): readonly Reading[] {
  return draftedCells(sheet).flatMap(({ ref, value, style, formula }): readonly Reading[] => {
    if (formula !== undefined || value === null) return [];
    if (typeof value === "boolean") return [{ ref, type: "boolean", value }];
    const { format = null }: { readonly format?: string | null } = styleOf(style);
    if (typeof value === "number") {
      const type = isDateFormat(format) ? "date" : "number";
      return [withFormat({ ref, type, value }, format, style)];
    }
    const text = normaliseText(storableText(value));
    return text === "" ? [] : [{ ref, type: "text", value: text }];
  });
}

/** A number's format counts where the look has one for numbers. */
function withFormat(
  reading: Reading,
  numberFormat: string | null,
  style: StyleName | undefined,
): Reading {
  const { format }: { readonly format?: string } = style === undefined ? {} : styleOf(style);
  const counts = typeof reading.value === "number" && format !== undefined && format !== "@";
  return counts ? { ...reading, numberFormat } : reading;
}

/** A formula without a value may be told as a blank cell. */
function formulasOf(sheet: SheetSnapshot | undefined, draft: SheetDraft): readonly unknown[] {
  return cellsOf(sheet)
    .filter(({ ref, formula }) => formula !== null && cellAt(draft, ref)?.value !== "")
    .map(({ ref, formula }) => [ref, formula]);
}

function expectedFormulas(sheet: SheetDraft): readonly unknown[] {
  return draftedCells(sheet)
    .filter(({ formula, value }) => formula !== undefined && value !== "" && value !== null)
    .map(({ ref, formula }) => [ref, formula]);
}

function cellsOf(sheet: SheetSnapshot | undefined): readonly RawCell[] {
  return (sheet?.rows ?? []).flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
}

function draftedCells({ rows }: SheetDraft): readonly (CellDraft & { readonly ref: string })[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell === null ? [] : [{ ...cell, ref: cellRef(column, row + 1) }],
    ),
  );
}

const known = new WeakMap<SheetDraft, ReadonlyMap<string, CellDraft>>();

function cellAt(draft: SheetDraft, ref: string): CellDraft | undefined {
  const cells = known.get(draft) ?? new Map(draftedCells(draft).map((cell) => [cell.ref, cell]));
  known.set(draft, cells);
  return cells.get(ref);
}
