import { readCell, readRange, type CellRange } from "../lint/cellRange";
import { scanXml, type XmlAttributes } from "../xmlTokens";
import { columnLetters } from "../../../workbook/cellRef";
import { prefixOf } from "./xmlPlaces";

/** A cell of a sheet and where it stands in the part. */
export interface CellPlace {
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly end: number;
  readonly formula: FormulaPlace | undefined;
  /** What stands in `v`: an index where the text is shared. */
  readonly stored: string;
  /** Its own text has parts with looks of their own. */
  readonly hasRuns: boolean;
  /** What other programs keep with the cell, as it stands. */
  readonly extensions: string;
}

export interface FormulaPlace {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a sheet; its cells only where they were asked for. */
export interface RowPlace {
  readonly number: number;
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly insideStart: number;
  readonly insideEnd: number;
  readonly end: number;
  readonly cells: readonly CellPlace[];
}

/** Columns that share a look. */
export interface ColumnLook {
  readonly min: number;
  readonly max: number;
  readonly style: string | undefined;
}

/** What an edit of cells needs to know of a sheet. */
export interface SheetPlaces {
  readonly prefix: string;
  readonly data: {
    readonly name: string;
    readonly start: number;
    readonly insideStart: number;
    readonly insideEnd: number;
    readonly end: number;
  };
  readonly dimension:
    | { readonly ref: string; readonly start: number; readonly end: number; readonly name: string }
    | undefined;
  readonly rows: readonly RowPlace[];
  /** Every cell with a formula that several cells share, in the order of the sheet. */
  readonly shared: readonly CellPlace[];
  /** The blocks that one formula fills. */
  readonly arrays: readonly CellRange[];
  readonly merges: readonly CellRange[];
  readonly columns: readonly ColumnLook[];
  readonly isProtected: boolean;
}

type Writable<Of> = { -readonly [Key in keyof Of]: Of[Key] };
type DataDraft = Writable<SheetPlaces["data"]>;
type RowDraft = Writable<Omit<RowPlace, "cells">> & { readonly cells: CellPlace[] };
type CellDraft = Writable<CellPlace>;

const ROOT = 1;
const PART = 2;
const ROW = 3;
const CELL = 4;
const INSIDE = 5;

/**
 * Reads where things stand on a sheet, with the cells of the wanted rows. Undefined when rows or
 * cells are not in order or anything else stands among them: nothing is put in by guessing.
 */
export function readSheetPlaces(
  source: string,
  isWanted: (row: number) => boolean,
): SheetPlaces | undefined {
  const path: string[] = [];
  const rows: RowPlace[] = [];
  const shared: CellPlace[] = [];
  const arrays: CellRange[] = [];
  const merges: CellRange[] = [];
  const columns: ColumnLook[] = [];
  let prefix = "";
  const datas: DataDraft[] = [];
  let dimension: SheetPlaces["dimension"];
  let isProtected = false;
  const faults: string[] = [];
  let row: RowDraft | undefined;
  let cell: CellDraft | undefined;
  let formula: Writable<FormulaPlace> | undefined;
  let extensionsStart = 0;

  const isOurs = (name: string): boolean =>
    prefixOf({ name }) === prefix &&
    (path[2] ?? `${prefix}row`) === `${prefix}row` &&
    (path[3] ?? `${prefix}c`) === `${prefix}c`;

  const openInData = (
    name: string,
    attributes: XmlAttributes,
    start: number,
    end: number,
  ): void => {
    const depth = path.length + 1;
    const local = name.slice(prefix.length);
    if (depth === ROW) {
      const number = Number(attributes.get("r") ?? (rows.at(-1)?.number ?? 0) + 1);
      if (local !== "row" || !(number > (rows.at(-1)?.number ?? 0))) faults.push(name);
      row = { number, name, attributes, start, insideStart: end, insideEnd: end, end, cells: [] };
    } else if (depth === CELL && row !== undefined) {
      const previous = row.cells.at(-1)?.column ?? cell?.column ?? 0;
      const place = readCell(
        attributes.get("r")?.toUpperCase() ?? `${columnLetters(previous)}${row.number}`,
      );
      if (local !== "c" || place?.row !== row.number || !(place.column > previous))
        faults.push(name);
      cell = {
        row: row.number,
        column: place?.column ?? 0,
        name,
        attributes,
        start,
        end,
        formula: undefined,
        stored: "",
        hasRuns: false,
        extensions: "",
      };
    } else if (depth === INSIDE) {
      if (local === "f") formula = { name, attributes, text: "", start, end };
      if (local === "extLst") extensionsStart = start;
    } else if (local === "r" && path.at(-1) === `${prefix}is` && cell !== undefined)
      cell.hasRuns = true;
  };

  const closeInData = (name: string, end: number): void => {
    const depth = path.length + 1;
    const local = name.slice(prefix.length);
    if (depth === INSIDE && cell !== undefined) {
      if (local === "f" && formula !== undefined) {
        formula.end = end;
        cell.formula = formula;
        formula = undefined;
      }
      if (local === "extLst") cell.extensions = source.slice(extensionsStart, end);
    } else if (depth === CELL && cell !== undefined && row !== undefined) {
      cell.end = end;
      const kind = cell.formula?.attributes.get("t");
      if (kind === "shared") shared.push(cell);
      const filled = readRange(cell.formula?.attributes.get("ref") ?? "");
      if ((kind === "array" || kind === "dataTable") && filled !== undefined) arrays.push(filled);
      if (isWanted(row.number)) row.cells.push(cell);
    }
  };

  const openPart = (name: string, attributes: XmlAttributes, start: number, end: number): void => {
    const local = name.slice(prefix.length);
    if (path.length === PART - 1) {
      if (local === "sheetData") {
        datas.push({ name, start, insideStart: end, insideEnd: end, end });
      }
      if (local === "dimension") dimension = { ref: attributes.get("ref") ?? "", name, start, end };
      if (local === "sheetProtection")
        isProtected = /^(?:1|true|on)$/iu.test(attributes.get("sheet") ?? "");
    }
    if (local === "mergeCell") {
      const merged = readRange(attributes.get("ref") ?? "");
      if (merged !== undefined) merges.push(merged);
    }
    if (local === "col")
      columns.push({
        min: Number(attributes.get("min")),
        max: Number(attributes.get("max")),
        style: attributes.get("style"),
      });
  };

  const fault = scanXml(source, {
    open: (name, attributes, start, end) => {
      const depth = path.length + 1;
      if (depth === ROOT) prefix = prefixOf({ name });
      else if (path[1] === `${prefix}sheetData`) {
        if (isOurs(name)) openInData(name, attributes, start, end);
        // What other programs add may stand inside a cell, but not around rows or cells.
        else if (depth <= CELL) faults.push(name);
      } else openPart(name, attributes, start, end);
      path.push(name);
    },
    text: (text) => {
      if (cell === undefined || path.length !== INSIDE) return;
      if (formula !== undefined) formula.text += text;
      else if (path.at(-1) === `${prefix}v`) cell.stored += text;
    },
    close: (name, start, end) => {
      path.pop();
      const depth = path.length + 1;
      if (path[1] === `${prefix}sheetData` && isOurs(name)) closeInData(name, end);
      if (depth === ROW && path[1] === `${prefix}sheetData` && row !== undefined) {
        rows.push({ ...row, insideEnd: start, end });
        row = undefined;
        cell = undefined;
      }
      const data = datas.at(-1);
      if (depth === PART && name === data?.name) {
        data.insideEnd = start;
        data.end = end;
      }
    },
  });
  const [data, ...more] = datas;
  if (fault !== undefined || data === undefined || more.length > 0 || faults.length > 0)
    return undefined;
  return { prefix, data, dimension, rows, shared, arrays, merges, columns, isProtected };
}
