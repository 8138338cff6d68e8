import { writeXlsx, type Cell, type CellValue, type WriteOptions, type WriteSheet } from "hucre";
import type {
  CellDraft,
  ChartDraft,
  FreeLook,
  FreeSheetDraft,
  FreeWorkbookDraft,
  LinkDraft,
  TableDraft,
  ValidationDraft,
} from "../../workbook/draft";
import type { Remembered } from "../../usecases/ports";
import { isBlocked, type FreeBlockedWorkbookDraft } from "../../workbook/blockedDraft";
import { barLabelInk, barNumberFormat } from "../../workbook/barLabels";
import { columnIndex, quoteSheetName } from "../../workbook/cellRef";
import { linkTarget } from "../../workbook/linkTarget";
import { CHART_LETTERS, FONT } from "../../workbook/styles";
import { hucreStyle, toneStyle } from "./hucreStyle";
import { completePackage } from "./completePackage";
import {
  blockedPattern,
  patternSheet,
  type BlockedPattern,
  type PatternSheet,
} from "./long/patternSheet";
import { portableZip, type ZipMeans } from "./packer";
import { writtenText } from "./writtenText";

type HucreChart = NonNullable<WriteSheet["charts"]>[number];
type ChartDataLabels = Exclude<NonNullable<HucreChart["series"][number]["dataLabels"]>, false>;
type Validation = NonNullable<WriteSheet["dataValidations"]>[number];

/** By what means a workbook is written. */
export interface WritingMeans {
  readonly zip?: ZipMeans;
  /** Rows from which on a sheet is written beside the library. */
  readonly long?: number;
  /** Blocks of rows that were written before, and where those written now are kept. */
  readonly kept?: Remembered | undefined;
}

/**
 * Writes a draft as the bytes of an .xlsx file; the same draft gives the same bytes. Sheets from so
 * many rows on, and those with their rows in blocks, are written beside the library; a host may bring
 * faster means.
 */
export async function writeWorkbook(
  draft: FreeWorkbookDraft | FreeBlockedWorkbookDraft,
  { zip = portableZip, long, kept }: WritingMeans = {},
): Promise<Uint8Array> {
  const whole: PatternSheet[] = [];
  const blocked: BlockedPattern[] = [];
  const sheets = draft.sheets.map((sheet, at): FreeSheetDraft => {
    if (isBlocked(sheet)) {
      const pattern = blockedPattern(sheet, at);
      blocked.push(pattern);
      return pattern.pattern;
    }
    const pattern = patternSheet(sheet, at, long);
    if (pattern !== undefined) whole.push(pattern);
    return pattern?.pattern ?? sheet;
  });
  const repeated = "repeated" in draft ? draft.repeated : [];
  const bytes = await writeXlsx(optionsOf({ ...draft, sheets }));
  const { isSealed = false } = draft;
  return completePackage(bytes, sheets, { whole, blocked, repeated, kept, isSealed }, zip);
}

/** A sheet's pattern alone in a workbook: all of the sheet but its rows, which whoever asked puts in. */
export async function writePattern(
  draft: FreeWorkbookDraft,
  { zip = portableZip }: Pick<WritingMeans, "zip"> = {},
): Promise<{ readonly bytes: Uint8Array; readonly pattern: PatternSheet }> {
  const [sheet] = draft.sheets;
  const pattern = sheet === undefined ? undefined : patternSheet(sheet, 0, 0);
  if (pattern === undefined) throw new Error("A workbook without a sheet has no pattern");
  const bytes = await writeXlsx(optionsOf({ ...draft, sheets: [pattern.pattern] }));
  return { bytes: await completePackage(bytes, draft.sheets, NO_LONG_SHEETS, zip), pattern };
}

const NO_LONG_SHEETS = {
  ...{ whole: [], blocked: [], repeated: [] },
  ...{ kept: undefined, isSealed: false },
};

function optionsOf(draft: FreeWorkbookDraft): WriteOptions {
  const day = new Date(`${draft.writtenOn}T00:00:00Z`);
  return {
    sheets: draft.sheets.map(writeSheet),
    namedRanges: [
      ...draft.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
      ...draft.sheets.flatMap(printNames),
    ],
    properties: {
      title: draft.title,
      subject: draft.subject,
      creator: "kehoach",
      created: day,
      modified: day,
      custom: { ...draft.properties },
    },
    defaultFont: { name: FONT.name, size: FONT.size },
    activeSheet: draft.activeSheet,
  };
}

/** The library writes print titles and areas without quotes around names that need them. */
function printNames({ name, print }: FreeSheetDraft): NonNullable<WriteOptions["namedRanges"]> {
  if (print === null) return [];
  const sheet = quoteSheetName(name);
  const absolute = (ref: string): string => ref.replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
  return [
    ...(print.repeatRow === null
      ? []
      : [
          {
            name: "_xlnm.Print_Titles",
            range: `${sheet}!$${print.repeatRow}:$${print.repeatRow}`,
            scope: name,
          },
        ]),
    ...(print.area === null
      ? []
      : [{ name: "_xlnm.Print_Area", range: `${sheet}!${absolute(print.area)}`, scope: name }]),
  ];
}

function writeSheet(sheet: FreeSheetDraft): WriteSheet {
  return {
    name: sheet.name,
    ...writeRows(sheet),
    columns: sheet.columns.map(({ width, hidden, foldable }) => ({
      width,
      ...(hidden ? { hidden } : {}),
      ...(foldable ? { outlineLevel: 1 } : {}),
    })),
    merges: sheet.merges.map(mergeRange),
    ...(sheet.freeze === null ? {} : { freezePane: sheet.freeze }),
    tables: sheet.tables.map(writeTable),
    dataValidations: sheet.validations.map(writeValidation),
    conditionalRules: sheet.conditionalFormats.map(({ ref, formula, tone }, at) => ({
      type: "expression" as const,
      priority: at + 1,
      formula,
      range: ref,
      style: toneStyle(tone),
    })),
    charts: sheet.charts.map(writeChart),
    ...printSetUp(sheet),
    ...(sheet.visibility === "hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "very-hidden" ? { veryHidden: true } : {}),
    view: {
      showGridLines: sheet.gridlines,
      ...(sheet.tabColour === null ? {} : { tabColor: { rgb: `FF${sheet.tabColour}` } }),
    },
  };
}

/** The values, what else their cells have, and rows that are high or hidden. */
function writeRows(sheet: FreeSheetDraft): Pick<WriteSheet, "rows" | "cells" | "rowDefs"> {
  const cells = new Map<string, Partial<Cell>>();
  const rows = sheet.rows.map((row, rowIndex) =>
    row.cells.map((cell, column): CellValue => {
      if (cell === null) return null;
      const value = cellValue(cell);
      cells.set(`${rowIndex},${column}`, { value, ...cellExtras(cell, value) });
      return value;
    }),
  );
  const rowDefs = new Map<number, { readonly height?: number; readonly hidden?: boolean }>();
  sheet.rows.forEach(({ height, hidden }, at) => {
    if (height === null && !hidden) return;
    rowDefs.set(at, { ...(height === null ? {} : { height }), ...(hidden ? { hidden } : {}) });
  });
  return { rows, cells, rowDefs };
}

function writeTable({
  name,
  ref,
  headings,
}: TableDraft): NonNullable<WriteSheet["tables"]>[number] {
  return {
    name,
    range: ref,
    columns: headings.map((heading) => ({ name: heading })),
    style: "TableStyleLight1",
    showRowStripes: false,
    showAutoFilter: true,
  };
}

function cellValue({ value }: CellDraft<FreeLook>): CellValue {
  return typeof value === "string" ? writtenText(value) : value;
}

function cellExtras(cell: CellDraft<FreeLook>, value: CellValue): Partial<Cell> {
  const link = cell.link === undefined ? undefined : hyperlink(cell.link);
  return {
    style: hucreStyle(cell.style),
    ...(cell.formula === undefined
      ? {}
      : { type: "formula" as const, formula: cell.formula, formulaResult: value }),
    ...(cell.formula === undefined && typeof value === "string" ? keptText(value) : {}),
    ...(link === undefined ? {} : { hyperlink: link }),
  };
}

/** The library takes "#N/A" and its like for an error; a text made of runs it leaves alone. */
function keptText(text: string): Partial<Cell> {
  return text.startsWith("#") ? { richText: [{ text }] } : {};
}

function hyperlink(link: LinkDraft): Cell["hyperlink"] {
  const target = linkTarget(link);
  if (target?.kind === "cell") return { target: "", location: target.location };
  return target === undefined ? undefined : { target: target.address };
}

function mergeRange(ref: string): NonNullable<WriteSheet["merges"]>[number] {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(ref);
  if (match === null) throw new Error(`Not a range: ${ref}`);
  const [, left = "", top = "", right = "", bottom = ""] = match;
  return {
    startRow: Number(top) - 1,
    startCol: columnIndex(left),
    endRow: Number(bottom) - 1,
    endCol: columnIndex(right),
  };
}

function writeValidation({ ref, rule, title, prompt, refusal }: ValidationDraft): Validation {
  const shared = {
    range: ref,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: title,
    inputMessage: prompt,
    errorTitle: title,
    errorMessage: refusal,
    errorStyle: "stop" as const,
  };
  if (rule.kind === "list") return { ...shared, type: "list", formula1: rule.source };
  return {
    ...shared,
    type: rule.kind,
    operator: "between",
    formula1: String(rule.min),
    formula2: String(rule.max),
  };
}

/**
 * Bars carry their numbers: an axis beside them would only say them again. Bars begin at 0, which Excel
 * would not see to where all are about as long.
 */
const NO_AXIS = {
  hidden: true,
  gridlines: { major: false, minor: false },
  scale: { min: 0 },
} as const;

const NAMES = {
  labelFontFamily: CHART_LETTERS.name,
  labelFontSize: CHART_LETTERS.size,
  majorTickMark: "none",
} as const;

const CHART_KINDS = {
  column: { type: "column", gapWidth: 60, axes: { x: NAMES, y: NO_AXIS } },
  "stacked-column": {
    type: "column",
    barGrouping: "stacked",
    overlap: 100,
    gapWidth: 60,
    axes: { x: NAMES, y: NO_AXIS },
  },
  // The first category stands at the top, as in the table.
  "stacked-bar": {
    type: "bar",
    barGrouping: "stacked",
    overlap: 100,
    gapWidth: 25,
    axes: { x: { ...NAMES, reverse: true }, y: NO_AXIS },
  },
  pie: { type: "pie" },
  doughnut: { type: "doughnut" },
} as const;

function writeChart(chart: ChartDraft): HucreChart {
  return {
    ...CHART_KINDS[chart.kind],
    ...(chart.title === ""
      ? { showTitle: false }
      : {
          title: chart.title,
          titleFontFamily: CHART_LETTERS.name,
          titleFontSize: CHART_LETTERS.titleSize,
          titleBold: true,
        }),
    series: chart.series.map(({ name, values, colour }) => ({
      name,
      values,
      categories: chart.categories,
      color: colour,
      ...(chart.kind === "pie" || chart.kind === "doughnut"
        ? {}
        : { dataLabels: barLabels(chart, colour) }),
      ...(chart.pointColours === undefined
        ? {}
        : { dataPoints: chart.pointColours.map((point, idx) => ({ idx, fillColor: point })) }),
    })),
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    ...(chart.legend === "none"
      ? { legend: false }
      : {
          legend: chart.legend,
          legendFontFamily: CHART_LETTERS.name,
          legendFontSize: CHART_LETTERS.size,
        }),
    // Columns that a user hides or folds away keep their place in the chart.
    plotVisOnly: false,
  };
}

/**
 * The number of each bar or stretch of one, so that it is told even where colours are not; none for 0
 * or for a stretch too small to hold it.
 */
function barLabels(chart: ChartDraft, colour: string): ChartDataLabels {
  const shared = {
    showValue: true,
    fontFamily: CHART_LETTERS.name,
    fontSize: CHART_LETTERS.size,
  } as const;
  if (chart.kind === "column")
    return { ...shared, position: "outEnd", numberFormat: { formatCode: "0" } };
  return {
    ...shared,
    numberFormat: { formatCode: barNumberFormat(chart) },
    fontColor: barLabelInk(colour),
  };
}

function printSetUp({ print }: FreeSheetDraft): Partial<WriteSheet> {
  if (print === null) return {};
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: {
        top: print.header === "" ? 0.4 : 0.7,
        bottom: 0.6,
        left: 0.5,
        right: 0.4,
        header: 0.3,
        footer: 0.3,
      },
    },
    headerFooter: {
      ...(print.header === "" ? {} : { oddHeader: `&C&"${FONT.name},Bold"${print.header}` }),
      oddFooter: print.footer,
    },
  };
}
