import { HostError } from "../../usecases/hostError";
import { openMeter, refuseExtent, sheetName, SheetTooLarge } from "../../workbook/sheetLimits";
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { makeTextReader, type StoredText } from "../../workbook/textCache";
import { loadPiece, readPieces, rowsOf, type Piece } from "./readCells";
import { runExcel } from "./runExcel";
import type { SheetDirectory } from "./sheetDirectory";

/** Cells asked for in one request; with all that is told of them about a megabyte and a half. */
const MOST_CELLS = 20_000;

interface SheetPlan {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly pieces: readonly Piece[];
}

interface Begun {
  readonly sheets: readonly SheetPlan[];
  readonly properties: ReadonlyMap<string, string>;
  readonly rest: readonly (readonly Piece[])[];
  readonly rows: Map<Piece, readonly RowSnapshot[]>;
}

/** Reads the whole workbook as the file reader would read the file that Excel saves. */
export async function readSnapshot(directory: SheetDirectory): Promise<WorkbookSnapshot> {
  const read = makeTextReader();
  const { sheets, properties, rest, rows } = await begin(directory, read);
  for (const pieces of rest) {
    const found = await readPieces(pieces, read);
    pieces.forEach((piece, at) => rows.set(piece, found[at] ?? []));
  }
  return { sheets: measured(sheets, rows), properties, macros: false };
}

/** Looks how large the sheets are, and reads as much as one request holds. */
async function begin(
  directory: SheetDirectory,
  read: (stored: string) => StoredText,
): Promise<Begun> {
  return runExcel("", async (context) => {
    const { worksheets, properties } = context.workbook;
    worksheets.load("items/name,items/visibility");
    properties.custom.load("items/key,items/value");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).untrack());
    for (const range of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    directory.learn(worksheets.items.map(({ name }) => name));
    const sheets = worksheets.items.map((sheet, at) => planOf(sheet, used[at]));
    const [first = [], ...rest] = requestsOf(sheets.flatMap(({ pieces }) => pieces));
    const ranges = first.map((piece) => loadPiece(context.workbook, piece));
    await context.sync();
    const rows = new Map<Piece, readonly RowSnapshot[]>();
    ranges.forEach((range, at) => {
      const piece = first[at];
      if (piece !== undefined) rows.set(piece, rowsOf(range, read));
    });
    return { sheets, properties: textsOf(properties.custom.items, read), rest, rows };
  });
}

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

/** Divides a sheet's used range into blocks of rows; a sheet larger than anybody fills is refused. */
function planOf({ name, visibility }: Excel.Worksheet, used: Excel.Range | undefined): SheetPlan {
  const plan = { name: sheetName(name), visibility: VISIBILITIES[visibility] };
  if (used === undefined || used.isNullObject) return { ...plan, pieces: [] };
  const { rowIndex, columnIndex: column, rowCount, columnCount: columns } = used;
  refusing(plan.name, () => refuseExtent(plan.name, rowIndex + rowCount, column + columns));
  const height = Math.max(1, Math.floor(MOST_CELLS / columns));
  const pieces = Array.from({ length: Math.ceil(rowCount / height) }, (_, at): Piece => {
    const rows = Math.min(height, rowCount - at * height);
    return { sheet: name, row: rowIndex + at * height, column, rows, columns };
  });
  return { ...plan, pieces };
}

function requestsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    const size = piece.rows * piece.columns;
    cells += size;
    if (cells > MOST_CELLS) {
      requests.push([piece]);
      cells = size;
    } else requests.at(-1)?.push(piece);
  }
  return requests;
}

function textsOf(
  properties: readonly Excel.CustomProperty[],
  read: (stored: string) => StoredText,
): ReadonlyMap<string, string> {
  return new Map(properties.map(({ key, value }) => [key, read(String(value)).text]));
}

/** The sheets with their rows, under the same limits as those of a file. */
function measured(
  plans: readonly SheetPlan[],
  rows: ReadonlyMap<Piece, readonly RowSnapshot[]>,
): readonly SheetSnapshot[] {
  const meterOf = openMeter();
  return plans.map(({ name, visibility, pieces }) => {
    const meter = meterOf(name);
    const all = pieces.flatMap((piece) => rows.get(piece) ?? []);
    refusing(name, () => all.forEach(({ cells }) => meter.count(cells)));
    return { name, visibility, rows: all };
  });
}

function refusing(sheet: string, measure: () => void): void {
  try {
    measure();
  } catch (cause) {
    if (!(cause instanceof SheetTooLarge)) throw cause;
    throw new HostError("request-too-large", sheet, { cause });
  }
}
