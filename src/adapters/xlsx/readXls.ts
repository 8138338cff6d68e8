import type { RawCell } from "../../domain/submission/rawCell";
import type { WorkbookReading } from "../../usecases/ports";
import { cellRef } from "../../workbook/cellRef";
import { rawCellOf } from "../../workbook/rawCellOf";
import {
  inSheet,
  MOST_CELLS,
  openMeter,
  sheetName,
  SheetTooLarge,
  TOO_MANY_CELLS,
  type SheetMeter,
} from "../../workbook/sheetLimits";
import type { RowSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { makeTextReader, type StoredText } from "../../workbook/textCache";
import { compoundStream } from "./compoundFile";
import { xlsCells, type XlsCell } from "./xls/cells";
import { readGlobals, type XlsGlobals } from "./xls/globals";
import { zipRefusalMessage } from "./zipRefusalMessage";

/** Days that the calendar of old Macs begins later. */
const DAYS_OF_1904 = 1_462;

/**
 * Reads a workbook of Excel 97–2003 (BIFF8); macros are told and never run. Such a file has no
 * checksums: what cannot be read is damaged, what can be read is believed. Throws SheetTooLarge.
 */
export function readXls(bytes: Uint8Array, macros: boolean): WorkbookReading {
  const stream = compoundStream(bytes, "Workbook");
  const sheets = stream === undefined ? "damaged" : orDamaged(() => sheetsOf(stream));
  if (typeof sheets === "string")
    return { kind: "unreadable", code: sheets, message: zipRefusalMessage(sheets) };
  return { kind: "read", workbook: { sheets, properties: new Map(), macros } };
}

function orDamaged<Result>(read: () => Result): Result | "damaged" {
  try {
    return read();
  } catch (reason) {
    if (reason instanceof RangeError) return "damaged";
    throw reason;
  }
}

function sheetsOf(stream: Uint8Array): readonly SheetSnapshot[] | "damaged" | "encrypted" {
  const globals = readGlobals(stream);
  if (typeof globals === "string") return globals;
  const offsets = new Set(globals.sheets.map(({ offset }) => offset));
  // Two sheets in one place would read a small file a thousand times over.
  if (globals.sheets.length === 0 || offsets.size < globals.sheets.length) return "damaged";
  const read = makeTextReader();
  const meterOf = openMeter();
  return globals.sheets.map(({ name: stored, visibility, offset }) => {
    const name = sheetName(stored);
    const cells = xlsCells(stream, offset, globals.texts);
    const counted = upTo(MOST_CELLS, inSheet(name), cells);
    return { name, visibility, rows: rowsOf(counted, globals, read, meterOf(name)) };
  });
}

/** All of the cells; throws SheetTooLarge before there are more than memory holds. */
function* upTo(most: number, where: string, cells: Iterable<XlsCell>): Generator<XlsCell> {
  let count = 0;
  for (const cell of cells) {
    count += 1;
    if (count > most) throw new SheetTooLarge(where, TOO_MANY_CELLS);
    yield cell;
  }
}

function rowsOf(
  stored: Iterable<XlsCell>,
  globals: XlsGlobals,
  read: (stored: string) => StoredText,
  meter: SheetMeter,
): readonly RowSnapshot[] {
  const rows = new Map<number, RawCell[]>();
  for (const one of stored) {
    const cell = rawCell(one, globals, read);
    if (cell === undefined) continue;
    const row = rows.get(one.row) ?? [];
    // Holes are filled below; a cell that stands twice is the last of the two, as Excel shows it.
    row[one.column] = cell;
    if (!rows.has(one.row)) rows.set(one.row, row);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([at, row]) => {
      const cells = Array.from(row, (cell: RawCell | undefined) => cell);
      meter.count(cells);
      return { number: at + 1, cells };
    });
}

function rawCell(
  { row, column, format, value, isError, hasFormula }: XlsCell,
  { numberFormats, from1904 }: XlsGlobals,
  read: (stored: string) => StoredText,
): RawCell | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return undefined;
  const told = rawCellOf(
    {
      ref: cellRef(column, row + 1),
      value,
      // That there is a formula is known, its words are not.
      formula: hasFormula ? "" : null,
      numberFormat: numberFormats[format] ?? "General",
      isError,
    },
    read,
  );
  return told?.type === "date" && typeof told.value === "number" && from1904
    ? { ...told, value: told.value + DAYS_OF_1904 }
    : told;
}
