import type { SheetDraft } from "../../../workbook/draft";
import { rangeAt } from "../rangeAt";
import { draftInput, type CellInput } from "./cellInput";
import { addressOf, rectanglesOf } from "./rectangles";
import { CALL_BYTES, requestBytes } from "./requestBytes";
import type { WriteStep } from "./writeStep";

/** Bytes of one block; several go into a request. */
const BLOCK_BYTES = 250_000;

/** Writes values and number formats, in blocks of whole rows. */
export function valueSteps(sheet: SheetDraft, as: string): readonly WriteStep[] {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width === 0) return [];
  const inputs = sheet.rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => draftInput(cells[column])),
  );
  const sent = ({ entryFormat, format, input }: CellInput): unknown => [entryFormat, format, input];
  return inBlocks(inputs, (row) => row.map(sent)).map(({ row, rows, bytes }): WriteStep => {
    const address = addressOf({ row, column: 0, rows: rows.length, columns: width });
    return {
      sheet: sheet.name,
      bytes,
      write: (workbook) => {
        writeInputs(rangeAt(workbook.worksheets.getItem(as), address), rows);
      },
    };
  });
}

/** Number formats first: they decide what Excel makes of what is written. */
export function writeInputs(range: Excel.Range, rows: readonly (readonly CellInput[])[]): void {
  const of = <Part>(part: (cell: CellInput) => Part): Part[][] => rows.map((row) => row.map(part));
  range.numberFormat = of(({ entryFormat }) => entryFormat);
  range.values = of(({ input }) => input);
  const changes = rows.some((row) => row.some(({ entryFormat, format }) => entryFormat !== format));
  if (changes) range.numberFormat = of(({ format }) => format);
}

/** Writes formulas, in blocks as large as they come. */
export function formulaSteps(sheet: SheetDraft): readonly WriteStep[] {
  const formulas = sheet.rows.map(({ cells }) => cells.map((cell) => cell?.formula));
  const cells = formulas.flatMap((row, at) =>
    row.flatMap((formula, column) =>
      formula === undefined ? [] : [{ row: at, column, key: "formula" as const }],
    ),
  );
  return rectanglesOf(cells).flatMap((rectangle) => {
    const { row: top, column, rows: height, columns } = rectangle;
    const block = formulas
      .slice(top, top + height)
      .map((row) => row.slice(column, column + columns).map((formula) => `=${formula ?? ""}`));
    return inBlocks(block, (line) => line).map(({ row, rows, bytes }): WriteStep => {
      const address = addressOf({ row: top + row, column, rows: rows.length, columns });
      return {
        sheet: sheet.name,
        bytes,
        write: (workbook) => {
          rangeAt(workbook.worksheets.getItem(sheet.name), address).formulas = rows.map((line) => [
            ...line,
          ]);
        },
      };
    });
  });
}

interface Block<Row> {
  readonly row: number;
  readonly rows: readonly Row[];
  readonly bytes: number;
}

function inBlocks<Row>(rows: readonly Row[], sent: (row: Row) => unknown): readonly Block<Row>[] {
  const blocks: { row: number; rows: Row[]; bytes: number }[] = [];
  rows.forEach((row, at) => {
    const bytes = requestBytes(sent(row));
    const last = blocks.at(-1);
    if (last === undefined || last.bytes + bytes > BLOCK_BYTES)
      blocks.push({ row: at, rows: [row], bytes: bytes + CALL_BYTES });
    else {
      last.rows.push(row);
      last.bytes += bytes;
    }
  });
  return blocks;
}
