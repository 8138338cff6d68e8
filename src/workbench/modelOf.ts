import {
  cellKey,
  type HostCell,
  type HostFormat,
  type HostLink,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
  type SheetVisibility,
} from "../host/model";
import { newId, newWorkbook } from "../host/newWorkbook";
import type {
  CellDraft,
  LinkDraft,
  SheetDraft,
  TableDraft,
  Visibility,
  WorkbookDraft,
} from "../workbook/draft";
import { FONT, styleOf, type StyleName } from "../workbook/styles";
import { areaOf, capital } from "./draftWords";
import { chartModel } from "./chartModel";
import { pageModel } from "./pageModel";
import { conditionModel, validationModel } from "./ruleModels";

/** A draft as the workbook that stands open: what Excel would hold after opening its file. */
export function modelOf(draft: WorkbookDraft): HostWorkbook {
  const workbook: HostWorkbook = {
    ...newWorkbook(),
    sheets: [],
    names: draft.names.map(({ name, refersTo }) => ({
      name,
      formula: `=${refersTo}`,
      visible: true,
      sheetId: null,
    })),
    properties: new Map(Object.entries(draft.properties)),
    title: draft.title,
    subject: draft.subject,
  };
  const nextId = (): string => newId(workbook);
  workbook.sheets.push(...draft.sheets.map((sheet) => sheetOf(sheet, nextId)));
  workbook.activeSheetId = (workbook.sheets[draft.activeSheet] ?? workbook.sheets[0])?.id ?? "";
  return workbook;
}

type NextId = () => string;

const VISIBILITY: Readonly<Record<Visibility, SheetVisibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  "very-hidden": "VeryHidden",
};
const BORDER = "#BFC5CC";
const STANDARD_WIDTH = 8.43;

function sheetOf(sheet: SheetDraft, nextId: NextId): HostSheet {
  return {
    id: nextId(),
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    cells: cellsOf(sheet),
    columns: columnsOf(sheet),
    rows: rowsOf(sheet),
    merges: sheet.merges.map(areaOf),
    freeze: sheet.freeze,
    tables: sheet.tables.map((table) => tableOf(table, nextId)),
    validations: sheet.validations.map(validationModel),
    conditionalFormats: sheet.conditionalFormats.map((rule, at) =>
      conditionModel(rule, at, nextId()),
    ),
    charts: sheet.charts.map((chart) => chartModel(chart, nextId())),
    notes: new Map(),
    comments: [],
    protection: null,
    standardWidth: STANDARD_WIDTH,
    showGridlines: sheet.gridlines,
    showHeadings: true,
    tabColour: sheet.tabColour === null ? "" : `#${sheet.tabColour}`,
    page: pageModel(sheet.print),
  };
}

function cellsOf({ rows }: SheetDraft): Map<number, HostCell> {
  return new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell === null ? [] : [[cellKey(row, column), cellOf(cell)] as const],
      ),
    ),
  );
}

function cellOf({ value, style, formula, link }: CellDraft): HostCell {
  return {
    value: value ?? "",
    formula: formula === undefined ? null : `=${formula}`,
    format: { ...formatOf(style), ...(link === undefined ? {} : { link: linkOf(link) }) },
  };
}

function formatOf(name: StyleName): HostFormat {
  const style = styleOf(name);
  return {
    numberFormat: style.format ?? "General",
    fontName: FONT.name,
    fontSize: style.size ?? FONT.size,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.colour === undefined ? {} : { fontColour: `#${style.colour}` }),
    ...(style.fill === undefined ? {} : { fill: `#${style.fill}` }),
    ...(style.border ? { border: BORDER } : {}),
    ...(style.horizontal === undefined ? {} : { horizontal: capital(style.horizontal) }),
    ...(style.vertical === undefined ? {} : { vertical: capital(style.vertical) }),
    ...(style.wrap ? { wrap: true } : {}),
  };
}

function linkOf(link: LinkDraft): HostLink {
  const place = `'${link.sheet.replace(/'/gu, "''")}'!${link.ref}`;
  return link.kind === "cell"
    ? { documentReference: place }
    : { address: link.path, documentReference: place };
}

function columnsOf({ columns }: SheetDraft): HostSheet["columns"] {
  return new Map(
    columns.map(({ width, hidden, foldable }, at) => [
      at,
      { width, ...(hidden ? { hidden } : {}), ...(foldable ? { outlineLevel: 1 } : {}) },
    ]),
  );
}

function rowsOf({ rows }: SheetDraft): HostSheet["rows"] {
  return new Map(
    rows.flatMap(({ height, hidden }, at) =>
      height === null && !hidden
        ? []
        : [
            [
              at,
              { ...(height === null ? {} : { height }), ...(hidden ? { hidden } : {}) },
            ] as const,
          ],
    ),
  );
}

function tableOf({ name, ref, filter }: TableDraft, nextId: NextId): HostTable {
  return {
    id: nextId(),
    name,
    area: areaOf(ref),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleLight1",
    showBandedRows: false,
    showFilterButton: true,
    filters: new Map(filter === null ? [] : [[filter.column, filter.values]]),
  };
}
