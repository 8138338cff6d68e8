import type { CellObject, WorkBook } from "@e965/xlsx";
import type { RawCell } from "../../domain/submission/rawCell";
import type { WorkbookReading } from "../../usecases/ports";
import { cellRef } from "../../workbook/cellRef";
import { rawCellOf } from "../../workbook/rawCellOf";
import { MOST_ROWS, openMeter, sheetName, type SheetMeter } from "../../workbook/sheetLimits";
import type { RowSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { makeTextReader, type StoredText } from "../../workbook/textCache";
import { zipRefusalMessage } from "./zipRefusalMessage";

/** Days that the calendar of old Macs begins later. */
const DAYS_OF_1904 = 1_462;
/** How the library says that a workbook opens with a password only. */
const LOCKED =
  /^(?:File is password-protected|Encryption scheme unsupported|Password is incorrect)/u;
const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;

/**
 * Reads a workbook of Excel 97–2003 with a library that is loaded only then; macros are told and
 * never run. Throws SheetTooLarge.
 */
export async function readXls(bytes: Uint8Array, macros: boolean): Promise<WorkbookReading> {
  const { read } = await import("@e965/xlsx");
  const book = parsed(() =>
    read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      // One row more than may be read, so that a larger sheet is told from one that just fits.
      sheetRows: MOST_ROWS + 1,
    }),
  );
  if (book === "damaged" || book === "encrypted")
    return { kind: "unreadable", code: book, message: zipRefusalMessage(book) };
  return { kind: "read", workbook: { ...snapshotOf(book), macros } };
}

/** Whatever the library throws at, the bytes are all it was given: the fault is the file's. */
function parsed(read: () => WorkBook): WorkBook | "damaged" | "encrypted" {
  try {
    const book = read();
    return book.SheetNames.length === 0 ? "damaged" : book;
  } catch (reason) {
    return reason instanceof Error && LOCKED.test(reason.message) ? "encrypted" : "damaged";
  }
}

function snapshotOf(book: WorkBook): Pick<WorkbookReadable, "sheets" | "properties"> {
  const readText = makeTextReader();
  const meterOf = openMeter();
  const shift = book.Workbook?.WBProps?.date1904 === true ? DAYS_OF_1904 : 0;
  const custom = Object.entries<unknown>({ ...book.Custprops });
  return {
    sheets: book.SheetNames.map((stored, at) => {
      const name = sheetName(stored);
      const visibility = VISIBILITIES.at(book.Workbook?.Sheets?.[at]?.Hidden ?? 0) ?? "visible";
      const cells = Object.hasOwn(book.Sheets, stored) ? book.Sheets[stored]?.["!data"] : undefined;
      return { name, visibility, rows: rowsOf(cells ?? [], shift, readText, meterOf(name)) };
    }),
    properties: new Map(
      custom.flatMap(([name, value]) =>
        typeof value === "string" ? [[name, readText(value).text] as const] : [],
      ),
    ),
  };
}

type WorkbookReadable = Extract<WorkbookReading, { kind: "read" }>["workbook"];

function rowsOf(
  grid: readonly (readonly (CellObject | undefined)[] | undefined)[],
  shift: number,
  read: (stored: string) => StoredText,
  meter: SheetMeter,
): SheetSnapshot["rows"] {
  const rows: RowSnapshot[] = [];
  grid.forEach((stored, rowIndex) => {
    const cells: (RawCell | undefined)[] = [];
    stored?.forEach((one, column) => {
      const cell =
        one === undefined ? undefined : rawCell(one, cellRef(column, rowIndex + 1), shift, read);
      if (cell === undefined) return;
      while (cells.length < column) cells.push(undefined);
      cells.push(cell);
    });
    if (cells.length === 0) return;
    meter.count(cells);
    rows.push({ number: rowIndex + 1, cells });
  });
  return rows;
}

function rawCell(
  { t, v, w, z, f }: CellObject,
  ref: string,
  shift: number,
  read: (stored: string) => StoredText,
): RawCell | undefined {
  const isError = t === "e";
  const value = isError ? (w ?? "#VALUE!") : v;
  if (value === undefined || value instanceof Date) return undefined;
  const numberFormat = typeof z === "string" ? z : "General";
  const told = rawCellOf({ ref, value, formula: f ?? null, numberFormat, isError }, read);
  return told?.type === "date" && typeof told.value === "number"
    ? { ...told, value: told.value + shift }
    : told;
}
