import { readXlsx, type Sheet } from "hucre";
import type { ReadWorkbook, WorkbookReading } from "../../usecases/ports";
import type { RawCell } from "../../domain/submission/rawCell";
import { cellRef, columnLetters } from "../../workbook/cellRef";
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { textCell, uncalculatedCell } from "../../workbook/rawCellOf";
import { packageForLibrary } from "./packageForLibrary";
import { readOds } from "./readOds";
import { readPlainText } from "./readPlainText";
import { readXls } from "./readXls";
import { scanWorkbook } from "./scan/scanWorkbook";
import { openMeter, sheetName, SheetTooLarge, type SheetMeter } from "../../workbook/sheetLimits";
import { makeTextReader, type StoredText } from "../../workbook/textCache";
import { guardZip, type ZipVerdict } from "./zipGuard";
import { portableUnpacker, type Unpacker } from "./unpacker";
import { unreadableMessage } from "./unreadableMessage";

const SERIAL_OF_UNIX_EPOCH = 25_569;
const DAY_MS = 86_400_000;

type Unpacked = Awaited<ReturnType<typeof readXlsx>>;
type WorkbookZip = Extract<ZipVerdict, { kind: "workbook-zip" }>;
type Extras = ReadonlyMap<number, { readonly formula: string | null; readonly error: boolean }>;

/** Reads workbooks with the portable unpacker. */
export const readWorkbook: ReadWorkbook = makeReadWorkbook(portableUnpacker);

/**
 * Makes the reader of workbooks: .xlsx, .xlsm, .ods, .xls, and tables saved as text. What a file is,
 * its bytes tell, never its name. The zip guard looks first; workbooks made from our template are
 * scanned, other .xlsx and whatever the scanner does not fully understand go through the library.
 * What is wrong with a file comes back as a sentence: one bad file never stops the others.
 */
export function makeReadWorkbook(unpacker: Unpacker): ReadWorkbook {
  const read = makeTextReader();
  return async (path, bytes) => {
    const verdict = guardZip(bytes);
    return orTooLarge(async () => {
      switch (verdict.kind) {
        case "workbook-zip": {
          const { entries, macros } = verdict;
          if (verdict.format === "xlsb") return unreadable(BINARY_FORMAT);
          const workbook = scanWorkbook(bytes, entries, macros, unpacker, read);
          return workbook === undefined
            ? readWithLibrary(path, bytes, verdict, unpacker)
            : { kind: "read", workbook };
        }
        case "ods":
          return readOds(bytes, verdict.entries, unpacker);
        case "xls":
          return readXls(bytes, verdict.macros);
        case "not-zip": {
          const workbook = readPlainText(path, bytes);
          return workbook === undefined
            ? unreadable(unreadableMessage(verdict))
            : { kind: "read", workbook };
        }
        case "encrypted":
        case "refused":
        case "other-document":
        case "plain-zip":
          return unreadable(unreadableMessage(verdict));
      }
    });
  };
}

/** The library's reading alone: what the scanner is measured against. */
export async function readWithLibrary(
  path: string,
  bytes: Uint8Array,
  { entries, macros }: WorkbookZip,
  unpacker: Unpacker,
): Promise<WorkbookReading> {
  return orTooLarge(async () => {
    const pack = packageForLibrary(bytes, entries, unpacker);
    if (pack === undefined) return unreadable(damaged(path));
    const sheets = ({ name }: { readonly name: string }): boolean => !pack.withoutCells.has(name);
    const unpacked = await unpack(path, pack.bytes, sheets);
    return "kind" in unpacked ? unpacked : { kind: "read", workbook: snapshotOf(unpacked, macros) };
  });
}

async function orTooLarge(read: () => Promise<WorkbookReading>): Promise<WorkbookReading> {
  try {
    return await read();
  } catch (reason) {
    if (reason instanceof SheetTooLarge)
      return unreadable({ code: "sheet-too-large", message: reason.message });
    throw reason;
  }
}

const BINARY_FORMAT = {
  code: "old-format",
  message:
    "Tệp ở dạng nhị phân của Excel (.xlsb). Hãy mở bằng Excel, lưu lại dưới dạng .xlsx rồi nộp lại.",
};

/** Whatever the library throws at, a damaged part is the file's fault: the bytes are all it was given. */
async function unpack(
  path: string,
  bytes: Uint8Array,
  sheets: (sheet: { readonly name: string }) => boolean,
): Promise<Unpacked | WorkbookReading> {
  try {
    return await readXlsx(bytes, { readStyles: true, sheets });
  } catch {
    return unreadable(damaged(path));
  }
}

function damaged(path: string): { readonly code: string; readonly message: string } {
  return {
    code: "damaged",
    message: `Tệp “${path}” bị hỏng, không mở được. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi nộp lại.`,
  };
}

function unreadable(reason: { readonly code: string; readonly message: string }): WorkbookReading {
  return { kind: "unreadable", ...reason };
}

function snapshotOf({ sheets, properties }: Unpacked, macros: boolean): WorkbookSnapshot {
  const read = makeTextReader();
  const meterOf = openMeter();
  const custom = Object.entries(properties?.custom ?? {});
  return {
    sheets: sheets.map((sheet) => {
      const name = sheetName(sheet.name);
      return sheetSnapshot(sheet, name, read, meterOf(name));
    }),
    properties: new Map(custom.map(([name, value]) => [name, read(String(value)).text])),
    macros,
  };
}

function sheetSnapshot(
  sheet: Sheet,
  name: string,
  read: (stored: string) => StoredText,
  meter: SheetMeter,
): SheetSnapshot {
  const extras = extrasOf(sheet);
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const letters = Array.from({ length: width }, (_, at) => columnLetters(at));
  const rows: RowSnapshot[] = [];
  sheet.rows.forEach((values, rowIndex) => {
    const number = rowIndex + 1;
    const cells: (RawCell | undefined)[] = [];
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column];
      if (value === undefined || value === "") continue;
      const extra = extras.get(rowIndex * 16_384 + column);
      const ref = `${letters[column] ?? columnLetters(column)}${number}`;
      const cell =
        value === null
          ? uncalculatedCell(ref, extra?.formula ?? null)
          : rawCell(ref, value, extra, sheet, rowIndex, column, read);
      if (cell === undefined) continue;
      while (cells.length < column) cells.push(undefined);
      cells.push(cell);
    }
    if (cells.length === 0) return;
    meter.count(cells);
    rows.push({ number, cells });
  });
  const visibility = sheet.veryHidden ? "very-hidden" : sheet.hidden ? "hidden" : "visible";
  const emptyFormulas = emptyFormulasOf(sheet, meter);
  const silent = emptyFormulas.size === 0 ? {} : { emptyFormulas };
  return { name, visibility, rows, ...silent };
}

/** Formulas that show nothing, by cell. */
function emptyFormulasOf({ cells, rows }: Sheet, meter: SheetMeter): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  for (const [key, { formula }] of cells ?? []) {
    if (formula === undefined) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const value = rows[row]?.[column] ?? "";
    if (value !== "") continue;
    meter.countFormula(formula);
    formulas.set(cellRef(column, row + 1), formula);
  }
  return formulas;
}

/** Formulas and errors of a sheet, by row × 16,384 + column; most sheets have few or none. */
function extrasOf({ cells }: Sheet): Extras {
  const extras = new Map<number, { formula: string | null; error: boolean }>();
  for (const [key, cell] of cells ?? []) {
    if (cell.formula === undefined && cell.type !== "error") continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    extras.set(row * 16_384 + column, {
      formula: cell.formula ?? null,
      error: cell.type === "error",
    });
  }
  return extras;
}

function rawCell(
  ref: string,
  value: string | number | boolean | Date,
  extra: { readonly formula: string | null; readonly error: boolean } | undefined,
  sheet: Sheet,
  row: number,
  column: number,
  read: (stored: string) => StoredText,
): RawCell | undefined {
  const formula = extra?.formula ?? null;
  if (typeof value === "number" || value instanceof Date) {
    const numberFormat = sheet.cells?.get(`${row},${column}`)?.style?.numFmt ?? null;
    return { ref, ...numeric(value), numberFormat, formula };
  }
  if (typeof value === "boolean")
    return { ref, type: "boolean", value, numberFormat: null, formula };
  return textCell(ref, read(value), formula, extra?.error ?? false);
}

/** A number or a day; where Excel itself can show neither, it shows hash signs. */
function numeric(value: number | Date): Pick<RawCell, "type" | "value"> {
  const isDate = value instanceof Date;
  const number = isDate ? value.getTime() / DAY_MS + SERIAL_OF_UNIX_EPOCH : value;
  if (!Number.isFinite(number)) return { type: "text", value: "########" };
  return { type: isDate ? "date" : "number", value: number };
}
