import type { Column } from "../domain/submission/columns";
import { cellText } from "../domain/submission/rawCell";
import { rememberOf } from "../domain/text/remember";
import { foldAccents } from "../domain/text/foldText";
import type { RowSnapshot, SheetSnapshot } from "./snapshot";
import { stackedHeadings } from "./stackedHeadings";

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
/** Merged cells spread the headings over two or three rows. */
const MOST_HEADING_ROWS = 3;
/** Longer texts are content, never a heading. */
const LONGEST_HEADING = 80;

/** Which column a heading names, and whether in the template's own words or in another spelling. */
export type Spellings<Field extends string> = ReadonlyMap<
  string,
  { readonly field: Field; readonly own: boolean }
>;

/**
 * Finds the headings by their words, never by position: the row, near the top, that holds most of
 * the known headings and one of the `keys` among them; or up to three rows with merged cells, where
 * together they name more columns. `undefined` when no row looks like headings.
 */
export function findHeader<Field extends string>(
  sheet: SheetSnapshot,
  columns: readonly Column<Field>[],
  keys: readonly Field[],
): HeaderReading<Field> | undefined {
  const spellings = spellingsOf(columns);
  let best: HeaderReading<Field> | undefined;
  for (const [at, row] of sheet.rows.entries()) {
    if (row.number > DEEPEST_HEADER) break;
    for (const rows of headingBlocks(sheet.rows.slice(at, at + MOST_HEADING_ROWS))) {
      const headings = rows.length === 1 ? plainHeadings(row) : stackedHeadings(rows, spellings);
      const last = rows.at(-1) ?? row;
      const reading = readHeadings(last.number, headings, columns, spellings);
      if (reading.columns.size < FEWEST_HEADINGS) continue;
      if (!keys.some((key) => reading.columns.has(key))) continue;
      if (best === undefined || reading.columns.size > best.columns.size) best = reading;
      // No other row can name more.
      if (best.missing.length === 0) return best;
    }
  }
  return best;
}

/** One row, two rows, three rows, as far as they follow each other without a gap. */
function headingBlocks(rows: readonly RowSnapshot[]): readonly (readonly RowSnapshot[])[] {
  const gap = rows.findIndex(({ number }, at) => number !== (rows[0]?.number ?? 0) + at);
  const joined = gap < 0 ? rows : rows.slice(0, gap);
  return joined.map((_, at) => joined.slice(0, at + 1));
}

/** The spellings of every heading, without case and accents; the template's own words come first. */
export function spellingsOf<Field extends string>(
  columns: readonly Column<Field>[],
): Spellings<Field> {
  return knownSpellings(columns) as Spellings<Field>;
}

const knownSpellings = rememberOf((columns: readonly Column<string>[]): Spellings<string> => {
  const spellings = new Map<string, { readonly field: string; readonly own: boolean }>();
  for (const { field, heading } of columns)
    spellings.set(foldAccents(heading), { field, own: true });
  for (const { field, aliases } of columns) {
    for (const alias of aliases) {
      const folded = foldAccents(alias);
      if (!spellings.has(folded)) spellings.set(folded, { field, own: false });
    }
  }
  return spellings;
});

function headingOf<Field extends string>(
  text: string,
  spellings: Spellings<Field>,
): { readonly field: Field; readonly own: boolean } | undefined {
  return text.length > LONGEST_HEADING ? undefined : spellings.get(foldAccents(text));
}

interface Heading {
  readonly text: string;
  readonly index: number;
}

function plainHeadings({ cells }: RowSnapshot): readonly Heading[] {
  return cells.flatMap((cell, index) => {
    const text = cellText(cell);
    return text === null ? [] : [{ text, index }];
  });
}

/**
 * The template's own words win over other spellings: a column "Kết quả" that someone added is an
 * extra one where "Kết quả thực hiện" still stands.
 */
function readHeadings<Field extends string>(
  rowNumber: number,
  texts: readonly Heading[],
  columns: readonly Column<Field>[],
  spellings: Spellings<Field>,
): HeaderReading<Field> {
  const headings = texts.map((each) => ({ ...each, known: headingOf(each.text, spellings) }));
  const own = new Set(headings.flatMap(({ known }) => (known?.own ? [known.field] : [])));
  const found = new Map<Field, number>();
  const extra: string[] = [];
  const repeated: string[] = [];
  for (const { text, index, known } of headings) {
    if (known === undefined || (!known.own && own.has(known.field))) extra.push(text);
    else if (found.has(known.field)) repeated.push(text);
    else found.set(known.field, index);
  }
  const missing = columns.filter(({ field }) => !found.has(field));
  return { rowNumber, columns: found, missing, extra, repeated };
}
