import { EncryptedFileError, readXlsx, type Sheet } from "hucre";
import type { ReadWorkbook, WorkbookReading } from "../../usecases/ports";
import type { RawCell } from "../../domain/submission/rawCell";
import { columnLetters } from "../../workbook/cellRef";
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { textCell } from "./cellOf";
import { scanWorkbook } from "./scan/scanWorkbook";
import { makeTextNormaliser } from "./textCache";
import { guardZip } from "./zipGuard";
import { portableUnpacker, type Unpacker } from "./unpacker";
import { unreadableMessage } from "./unreadableMessage";

/** Rows with content that are read from one sheet; a sheet with more is refused, never cut. */
export const MOST_ROWS = 100_000;

const SERIAL_OF_UNIX_EPOCH = 25_569;
const DAY_MS = 86_400_000;

type Unpacked = Awaited<ReturnType<typeof readXlsx>>;
type Extras = ReadonlyMap<number, { readonly formula: string | null; readonly error: boolean }>;

/** Reads workbooks with the portable unpacker. */
export const readWorkbook: ReadWorkbook = makeReadWorkbook(portableUnpacker);

/**
 * Makes the reader of .xlsx and .xlsm files. The zip guard looks first; workbooks made from our
 * template are scanned, all others and whatever the scanner does not fully understand go through the
 * library. What is wrong with a file comes back as a sentence: one bad file never stops the others.
 */
export function makeReadWorkbook(unpacker: Unpacker): ReadWorkbook {
  const normalise = makeTextNormaliser();
  return async (path, bytes) => {
    const verdict = guardZip(bytes);
    if (verdict.kind !== "workbook-zip") return unreadable(unreadableMessage(verdict));
    if (verdict.format === "xlsb") return unreadable(BINARY_FORMAT);
    const { entries, macros } = verdict;
    const scanned = scanWorkbook(bytes, entries, macros, unpacker, normalise);
    if (scanned?.sheets.every(({ rows }) => rows.length <= MOST_ROWS))
      return { kind: "read", workbook: scanned };
    return readWithLibrary(path, bytes, macros);
  };
}

/** The library's reading alone: what the scanner is measured against. */
export async function readWithLibrary(
  path: string,
  bytes: Uint8Array,
  macros: boolean,
): Promise<WorkbookReading> {
  const unpacked = await unpack(path, bytes);
  if ("kind" in unpacked) return unpacked;
  const long = unpacked.sheets.find(({ rows }) => usedRows(rows) > MOST_ROWS);
  if (long !== undefined) return tooLarge(`Trang “${long.name}” có quá ${MOST_ROWS} dòng`);
  return { kind: "read", workbook: snapshotOf(unpacked, macros) };
}

const BINARY_FORMAT = {
  code: "old-format",
  message:
    "Tệp ở dạng nhị phân của Excel (.xlsb). Hãy mở bằng Excel, lưu lại dưới dạng .xlsx rồi nộp lại.",
};

/** The library's own words for a sheet with a stray cell millions of cells away. */
const SPANS_TOO_MUCH = /^Sheet "(?<name>.*)" spans \d+ rows/u;

/** Whatever the library throws at, a damaged part is the file's fault: the bytes are all it was given. */
async function unpack(path: string, bytes: Uint8Array): Promise<Unpacked | WorkbookReading> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof EncryptedFileError)
      return unreadable(unreadableMessage({ kind: "encrypted" }));
    const spans = SPANS_TOO_MUCH.exec(error instanceof Error ? error.message : "");
    if (spans !== null)
      return tooLarge(`Trang “${spans.groups?.["name"] ?? ""}” có ô nằm quá xa bảng`);
    return unreadable({
      code: "damaged",
      message: `Tệp “${path}” bị hỏng, không mở được. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi nộp lại.`,
    });
  }
}

function unreadable(reason: { readonly code: string; readonly message: string }): WorkbookReading {
  return { kind: "unreadable", ...reason };
}

function tooLarge(what: string): WorkbookReading {
  const message = `${what}. Hãy xóa phần thừa dưới và bên phải bảng, lưu lại rồi nộp lại.`;
  return unreadable({ code: "sheet-too-large", message });
}

function usedRows(rows: Sheet["rows"]): number {
  if (rows.length <= MOST_ROWS) return rows.length;
  return rows.filter((row) => row.some((value) => value !== null && value !== "")).length;
}

function snapshotOf({ sheets, properties }: Unpacked, macros: boolean): WorkbookSnapshot {
  const normalise = makeTextNormaliser();
  const custom = Object.entries(properties?.custom ?? {});
  return {
    sheets: sheets.map((sheet) => sheetSnapshot(sheet, normalise)),
    properties: new Map(custom.map(([name, value]) => [name, String(value)])),
    macros,
  };
}

function sheetSnapshot(sheet: Sheet, normalise: (text: string) => string): SheetSnapshot {
  const extras = extrasOf(sheet);
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const letters = Array.from({ length: width }, (_, at) => columnLetters(at));
  const rows: RowSnapshot[] = [];
  sheet.rows.forEach((values, rowIndex) => {
    const number = rowIndex + 1;
    let cells: (RawCell | undefined)[] | undefined;
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column];
      if (value === null || value === undefined || value === "") continue;
      cells ??= new Array<RawCell | undefined>(values.length).fill(undefined);
      const extra = extras.get(rowIndex * 16_384 + column);
      const ref = `${letters[column] ?? columnLetters(column)}${number}`;
      cells[column] = rawCell(ref, value, extra, sheet, rowIndex, column, normalise);
    }
    if (cells?.some((cell) => cell !== undefined)) rows.push({ number, cells });
  });
  const visibility = sheet.veryHidden ? "very-hidden" : sheet.hidden ? "hidden" : "visible";
  return { name: normalise(sheet.name), visibility, rows };
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
  normalise: (text: string) => string,
): RawCell | undefined {
  const formula = extra?.formula ?? null;
  if (typeof value === "number" || value instanceof Date) {
    const numberFormat = sheet.cells?.get(`${row},${column}`)?.style?.numFmt ?? null;
    return { ref, ...numeric(value), numberFormat, formula };
  }
  if (typeof value === "boolean")
    return { ref, type: "boolean", value, numberFormat: null, formula };
  return textCell(ref, value, formula, extra?.error ?? false, normalise);
}

/** A number or a day; where Excel itself can show neither, it shows hash signs. */
function numeric(value: number | Date): Pick<RawCell, "type" | "value"> {
  const isDate = value instanceof Date;
  const number = isDate ? value.getTime() / DAY_MS + SERIAL_OF_UNIX_EPOCH : value;
  if (!Number.isFinite(number)) return { type: "text", value: "########" };
  return { type: isDate ? "date" : "number", value: number };
}
