import type {
  CellDraft,
  ColumnDraft,
  ConditionalFormatDraft,
  FreeLook,
  FreeSheetDraft,
  FreeTone,
  RowDraft,
  TableDraft,
  Visibility,
} from "../../workbook/draft";
import { FONT, type ToneColours } from "../../workbook/styles";
import { areaAddress } from "../address";
import { cellAt, columnOfKey, rowOfKey } from "../cells";
import { shownAt } from "../cellContent";
import { NOT_CALCULATED } from "../coercion";
import { pointsOfCharacters } from "../columnWidth";
import type {
  HostCell,
  HostConditionalFormat,
  HostSheet,
  HostTable,
  SheetVisibility,
} from "../model";
import { headerArea } from "../tableAreas";
import { chartDraftsOf } from "./chartDraftsOf";
import { linkDraftOf } from "./linkDraftOf";
import { plainColour, styleOfFormat } from "./styleOfFormat";
import { printDraftOf } from "./printDraftOf";
import { validationDraftsOf } from "./validationDraftsOf";

const VISIBILITY: Readonly<Record<SheetVisibility, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** A sheet as a draft. */
export function sheetDraftOf(sheet: HostSheet): FreeSheetDraft {
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    columns: columnDraftsOf(sheet),
    rows: rowDraftsOf(sheet),
    merges: sheet.merges.map(areaAddress),
    freeze: sheet.freeze,
    tables: sheet.tables.map((table) => tableDraftOf(sheet, table)),
    validations: validationDraftsOf(sheet),
    conditionalFormats: sheet.conditionalFormats
      .filter(({ formula }) => formula !== "")
      .map(conditionalFormatDraftOf),
    charts: chartDraftsOf(sheet),
    print: printDraftOf(sheet.page),
    tabColour: plainColour(sheet.tabColour),
    gridlines: sheet.showGridlines,
  };
}

/** A draft counts digits of our own font, which is the file's; the model those of Excel's usual one. */
const POINTS_PER_DIGIT = FONT.size / 2;

function columnDraftsOf(sheet: HostSheet): readonly ColumnDraft[] {
  const told = [...sheet.columns].filter(
    ([, { width, hidden, outlineLevel }]) =>
      width !== undefined || hidden === true || (outlineLevel ?? 0) > 0,
  );
  const count = Math.max(0, ...told.map(([column]) => column + 1));
  return Array.from({ length: count }, (_, column) => {
    const { width, hidden, outlineLevel } = sheet.columns.get(column) ?? {};
    const points = pointsOfCharacters(width ?? sheet.standardWidth);
    return {
      width: Math.round((points / POINTS_PER_DIGIT) * 100) / 100,
      hidden: hidden ?? false,
      ...((outlineLevel ?? 0) > 0 ? { foldable: true } : {}),
    };
  });
}

function rowDraftsOf(sheet: HostSheet): readonly RowDraft<FreeLook>[] {
  const widths = new Map<number, number>();
  for (const key of sheet.cells.keys()) {
    const row = rowOfKey(key);
    widths.set(row, Math.max(widths.get(row) ?? 0, columnOfKey(key) + 1));
  }
  const told = [...sheet.rows].filter(([, { height, hidden }]) => height !== undefined || hidden);
  const rows = [...widths.keys(), ...told.map(([row]) => row)];
  const count = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  return Array.from({ length: count }, (_, row) => ({
    cells: Array.from({ length: widths.get(row) ?? 0 }, (__, column) =>
      cellDraftOf(cellAt(sheet, row, column)),
    ),
    height: sheet.rows.get(row)?.height ?? null,
    hidden: sheet.rows.get(row)?.hidden ?? false,
  }));
}

function cellDraftOf(cell: HostCell | undefined): CellDraft<FreeLook> | null {
  if (cell === undefined) return null;
  const { value, formula, format } = cell;
  const link = linkDraftOf(format.link);
  return {
    value: value === "" || value === NOT_CALCULATED ? null : value,
    style: styleOfFormat(format),
    ...(formula === null ? {} : { formula: formula.replace(/^=/u, "") }),
    ...(link === undefined ? {} : { link }),
  };
}

function tableDraftOf(sheet: HostSheet, table: HostTable): TableDraft {
  const { row, column: first, columns } = headerArea(table);
  const [filter] = table.filters;
  return {
    name: table.name,
    ref: areaAddress(table.area),
    headings: Array.from({ length: columns }, (_, at) => shownAt(sheet, row, first + at)),
    filter: filter === undefined ? null : { column: filter[0], values: filter[1] },
  };
}

function conditionalFormatDraftOf(format: HostConditionalFormat): ConditionalFormatDraft<FreeTone> {
  const tone: ToneColours = {
    text: plainColour(format.fontColour),
    fill: plainColour(format.fill),
    ...(format.bold ? { bold: true } : {}),
  };
  const ref = format.areas.map(areaAddress).join(" ");
  return { ref, formula: format.formula.replace(/^=/u, ""), tone };
}
