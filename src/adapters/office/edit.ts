import { HostError } from "../../usecases/hostError";
import type { CellWrite, Place } from "../../usecases/openWorkbook";
import { cellRef } from "../../workbook/cellRef";
import { cellPlace } from "./cellPlace";
import { rangeAt } from "./rangeAt";
import { formatAt, formulaOf } from "./readCells";
import { runExcel } from "./runExcel";
import { sheetKey, type SheetDirectory } from "./sheetDirectory";
import { writeInputs } from "./write/cellBlocks";
import { editInput } from "./write/cellInput";
import { addressOf, rectanglesOf, type KeyedRectangle } from "./write/rectangles";
import { CALL_BYTES, requestBytes } from "./write/requestBytes";

/** About how much is written in one request. */
const MOST_BYTES = 1_000_000;

/** Cells of one sheet to be written as one block. */
interface EditBlock {
  readonly sheet: string;
  readonly rectangle: KeyedRectangle<"cell">;
  readonly writes: ReadonlyMap<string, CellWrite>;
}

/** Writes cells and gives back what stood there; when a part fails, the parts before are written back. */
export async function editCells(
  writes: readonly CellWrite[],
  directory: SheetDirectory,
): Promise<readonly CellWrite[]> {
  const previous: CellWrite[] = [];
  try {
    for (const part of partsOf(lastOfEach(writes)))
      previous.push(...(await editPart(part, directory)));
  } catch (reason) {
    for (const part of partsOf(previous)) await editPart(part, directory);
    throw reason;
  }
  return previous;
}

/** Of several writes to one cell the last one counts. */
function lastOfEach(writes: readonly CellWrite[]): readonly CellWrite[] {
  return [...new Map(writes.map((write) => [keyOf(write), write])).values()];
}

function keyOf({ sheet, cell }: Place): string {
  return `${sheetKey(sheet)}!${cell}`;
}

function partsOf(writes: readonly CellWrite[]): readonly (readonly CellWrite[])[] {
  const parts: CellWrite[][] = [];
  let bytes = Infinity;
  for (const write of writes) {
    const size = requestBytes(write) + 2 * CALL_BYTES;
    bytes += size;
    if (bytes > MOST_BYTES) {
      parts.push([write]);
      bytes = size;
    } else parts.at(-1)?.push(write);
  }
  return parts;
}

async function editPart(
  writes: readonly CellWrite[],
  directory: SheetDirectory,
): Promise<readonly CellWrite[]> {
  return runExcel(writes[0]?.sheet ?? "", async (context) => {
    const { worksheets } = context.workbook;
    const blocks = blocksOf(writes);
    const loaded = blocks.map(({ sheet, rectangle }) => {
      const worksheet = worksheets.getItem(directory.stored(sheet));
      worksheet.load("protection/protected");
      const range = rangeAt(worksheet, addressOf(rectangle));
      range.load("values,formulas,numberFormat");
      return { sheet, worksheet, range };
    });
    await context.sync();
    for (const { sheet, worksheet } of loaded)
      if (worksheet.protection.protected) throw new HostError("sheet-protected", sheet);
    const previous = loaded.flatMap(({ range }, at) => previousOf(blocks[at], range));
    for (const block of blocks) {
      const worksheet = worksheets.getItem(directory.stored(block.sheet));
      const before = loaded[blocks.indexOf(block)]?.range.numberFormat ?? [];
      writeBlock(rangeAt(worksheet, addressOf(block.rectangle)), block, before);
    }
    await context.sync();
    return previous;
  });
}

function blocksOf(writes: readonly CellWrite[]): readonly EditBlock[] {
  const sheets = [...new Set(writes.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const own = new Map(
      writes.filter((write) => write.sheet === sheet).map((write) => [write.cell, write]),
    );
    const cells = [...own.keys()].map((cell) => ({ ...cellPlace(cell), key: "cell" as const }));
    return rectanglesOf(cells).map((rectangle) => ({ sheet, rectangle, writes: own }));
  });
}

function writesOf({ rectangle, writes }: EditBlock): readonly (readonly CellWrite[])[] {
  const { row, column, rows, columns } = rectangle;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right): CellWrite => {
      const write = writes.get(cellRef(column + right, row + down + 1));
      if (write === undefined) throw new Error("A block holds a cell that nobody writes");
      return write;
    }),
  );
}

function writeBlock(
  range: Excel.Range,
  block: EditBlock,
  formats: readonly (readonly unknown[])[],
): void {
  const inputs = writesOf(block).map((line, row) =>
    line.map((write, column) => editInput(write, formatAt(formats, row, column))),
  );
  writeInputs(range, inputs);
}

function previousOf(block: EditBlock | undefined, range: Excel.Range): readonly CellWrite[] {
  if (block === undefined) return [];
  return writesOf(block).flatMap((line, row) =>
    line.map(({ sheet, cell }, column): CellWrite => {
      const value: unknown = range.values[row]?.[column];
      const formula = formulaOf(range.formulas[row]?.[column], value);
      const numberFormat = formatAt(range.numberFormat, row, column);
      const place = { sheet, cell, numberFormat };
      if (formula !== null) return { ...place, value: null, formula };
      return { ...place, value: isBlank(value) ? null : (value as CellWrite["value"]) };
    }),
  );
}

function isBlank(value: unknown): boolean {
  return value === "" || value === null || value === undefined;
}
