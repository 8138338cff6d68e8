import type { Column } from "../domain/submission/columns";
import { foldAccents } from "../domain/text/foldText";
import type { RowSnapshot, SheetSnapshot } from "./snapshot";

/** Where the headings stand and which column holds which field. */
export interface HeaderReading<Field extends string> {
  readonly rowNumber: number;
  /** Column index (from 0) of each field found. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly missing: readonly Column<Field>[];
  readonly extra: readonly string[];
  readonly repeated: readonly string[];
}

/** Rows looked at for headings: titles, notes and national motto may stand above the table. */
const DEEPEST_HEADER = 60;
const FEWEST_HEADINGS = 3;

/**
 * Finds the headings by their words, never by position: the row, near the top, that holds most of
 * the known headings and the `key` one among them. `undefined` when no row looks like headings.
 */
export function findHeader<Field extends string>(
  sheet: SheetSnapshot,
  columns: readonly Column<Field>[],
  key: Field,
): HeaderReading<Field> | undefined {
  const spellings = spellingsOf(columns);
  let best: HeaderReading<Field> | undefined;
  for (const row of sheet.rows) {
    if (row.number > DEEPEST_HEADER) break;
    const reading = readHeaderRow(row, columns, spellings);
    if (reading.columns.size < FEWEST_HEADINGS || !reading.columns.has(key)) continue;
    if (best === undefined || reading.columns.size > best.columns.size) best = reading;
  }
  return best;
}

function spellingsOf<Field extends string>(
  columns: readonly Column<Field>[],
): ReadonlyMap<string, Field> {
  const spellings = new Map<string, Field>();
  for (const { field, heading } of columns) spellings.set(foldAccents(heading), field);
  for (const { field, aliases } of columns) {
    for (const alias of aliases) {
      const folded = foldAccents(alias);
      if (!spellings.has(folded)) spellings.set(folded, field);
    }
  }
  return spellings;
}

function readHeaderRow<Field extends string>(
  row: RowSnapshot,
  columns: readonly Column<Field>[],
  spellings: ReadonlyMap<string, Field>,
): HeaderReading<Field> {
  const found = new Map<Field, number>();
  const extra: string[] = [];
  const repeated: string[] = [];
  row.cells.forEach((cell, index) => {
    if (cell === undefined) return;
    const field = spellings.get(foldAccents(String(cell.value)));
    if (field === undefined) extra.push(String(cell.value));
    else if (found.has(field)) repeated.push(String(cell.value));
    else found.set(field, index);
  });
  const missing = columns.filter(({ field }) => !found.has(field));
  return { rowNumber: row.number, columns: found, missing, extra, repeated };
}
