import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One row of an annex as printed: its number, then its cells in the order of the columns. */
export interface PrintedRow {
  /** What a failure message calls the row. */
  readonly label: string;
  readonly cells: readonly string[];
}

interface Word {
  readonly text: string;
  readonly startsLine: boolean;
}

const ROMAN: Readonly<Record<number, string>> = { 1: "I", 2: "II", 3: "III", 4: "IV" };
const ANNEX_HEADING = /^\s*phụ lục (?<annex>[IVX]+|\d+)\s*(?::|$)/iu;
const WORDS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The text of a document in `seeds/sources`. */
export function readSource(fileName: string): string {
  return readFileSync(join(__dirname, "../../seeds/sources", fileName), "utf8");
}

/** The lines from the one that names the annex to the one that names the next. */
export function annexLines(source: string, annex: string): readonly string[] {
  const lines = source.split("\n");
  const names = lines.map((line) => inRoman(ANNEX_HEADING.exec(line)?.groups?.["annex"]));
  const start = names.indexOf(annex);
  if (start < 0) throw new Error(`the document has no line "Phụ lục ${annex}"`);
  const next = names.findIndex((name, at) => at > start && name !== undefined);
  return lines.slice(start, next < 0 ? lines.length : next);
}

/** The lines of the body between two headings, both left out. */
export function linesBetween(
  source: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly string[] {
  const lines = source.split("\n").map((line) => line.trim());
  const start = lines.indexOf(from);
  const end = lines.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the document has no part "${from}"`);
  return lines.slice(start + 1, end);
}

/** "Phụ lục 4" is the annex IV. */
function inRoman(annex: string | undefined): string | undefined {
  return annex === undefined ? undefined : (ROMAN[Number(annex)] ?? annex);
}

/**
 * The rows of a table whose cells are parted by tabs: page headers dropped, a row without a number
 * joined to the row above it, which the page break had cut.
 */
export function readTabTable(lines: readonly string[]): readonly (readonly string[])[] {
  const header = lines.findIndex((line) => line.startsWith("TT\t"));
  const rows: (readonly string[])[] = [];
  for (const line of lines.slice(header).filter((each) => each.trim() !== "")) {
    if (!line.includes("\t")) throw new Error(`a line belongs to no row: ${line}`);
    const cells = line.split("\t").map(foldBlanks);
    if (cells[0] === "TT") continue;
    const above = cells[0] === "" ? rows.pop() : undefined;
    if (cells[0] === "" && above === undefined) throw new Error(`no row above: ${line}`);
    rows.push(above === undefined ? separateNumeral(cells) : joinCells(above, cells));
  }
  return rows;
}

/** Every difference between the rows of the document and the printed words of a plan, cell by cell. */
export function tabTableDifferences(
  lines: readonly string[],
  expected: readonly PrintedRow[],
): readonly string[] {
  const rows = readTabTable(lines);
  const count = Math.max(rows.length, expected.length);
  return Array.from({ length: count }, (_, at) => rowDifferences(rows[at], expected[at])).flat();
}

/**
 * Every difference between a table whose columns the text interleaves line by line and the printed
 * words of a plan. Between a row's number and the next one's, the words must be the row's own, none
 * missing and none to spare, and those of each cell must stand in order. A row without a number
 * shares the stretch of the row above it.
 */
export function wrappedTableDifferences(
  lines: readonly string[],
  pageHeader: string,
  expected: readonly PrintedRow[],
): readonly string[] {
  const words = withoutPhrase(lines.flatMap(wordsOfLine), wordsOf(pageHeader));
  const numbered = joinUnnumbered(expected);
  const starts: number[] = [];
  for (const { label, cells } of numbered) {
    const start = findNumber(words, cells[0] ?? "", starts.at(-1) ?? -1);
    if (start < 0) return [`${label}: the document has no such number after the row before`];
    starts.push(start);
  }
  return numbered.flatMap((row, at) =>
    windowDifferences(
      words.slice(starts[at], starts[at + 1]).map(({ text }) => text),
      row,
    ),
  );
}

/**
 * Where the words of a plan in prose part from those of the document; nothing when they are the same,
 * word by word. `labels` stand before the cells, in the order of the cells.
 */
export function proseDifferences(
  lines: readonly string[],
  labels: readonly string[],
  expected: readonly PrintedRow[],
): readonly string[] {
  const there = lines.flatMap(wordsOf);
  const here = expected.flatMap(({ label, cells: [number = "", ...cells] }) =>
    [
      ...(number === "" ? [] : wordsOf(`${number}.`)),
      ...cells.flatMap((cell, at) => (cell === "" ? [] : wordsOf(`${labels[at] ?? ""}${cell}`))),
    ].map((word) => ({ label, word })),
  );
  const at = Array.from({ length: Math.max(there.length, here.length) }).findIndex(
    (_, place) => there[place] !== here[place]?.word,
  );
  if (at < 0) return [];
  const around = there.slice(at, at + 8).join(" ");
  return [`${here[at]?.label ?? "the end"}: document «${around}», plan «${here[at]?.word ?? ""}»`];
}

function joinUnnumbered(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const joined: PrintedRow[] = [];
  for (const row of rows) {
    const [number = "", ...cells] = row.cells;
    const above = wordsOf(number).some((word) => /[\p{L}\p{N}]/u.test(word))
      ? undefined
      : joined.pop();
    const signs = number === "" ? [] : [number];
    joined.push(
      above === undefined
        ? row
        : {
            label: `${above.label} and ${row.label}`,
            cells: [...above.cells, ...signs, ...cells],
          },
    );
  }
  return joined;
}

/** Whether the words stand in the document one after the other; blanks and asterisks do not count. */
export function standsIn(source: string, phrase: string): boolean {
  const line = (text: string): string => ` ${wordsOf(text.replaceAll("*", "")).join(" ")} `;
  return line(source).includes(line(phrase));
}

/** Words and punctuation marks, so that a line broken after a hyphen reads like an unbroken one. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** "II Đến năm 2045" fills the first cell alone where "I" and "Đến năm 2030" fill two. */
function separateNumeral(cells: readonly string[]): readonly string[] {
  const [first = "", second, ...others] = cells;
  const parts = /^(?<numeral>[IVX]+) (?<title>\p{L}{2}.*)$/u.exec(first)?.groups;
  if (second !== "" || parts === undefined) return cells;
  return [parts["numeral"] ?? "", parts["title"] ?? "", ...others];
}

function joinCells(above: readonly string[], below: readonly string[]): readonly string[] {
  if (above.length !== below.length) throw new Error(`not as wide as above: ${below.join(" | ")}`);
  return above.map((cell, at) => foldBlanks(`${cell} ${below[at] ?? ""}`));
}

function rowDifferences(
  cells: readonly string[] | undefined,
  expected: PrintedRow | undefined,
): readonly string[] {
  if (cells === undefined) return [`${expected?.label ?? ""}: stands in the plan alone`];
  if (expected === undefined) return [`stands in the document alone: ${cells.join(" | ")}`];
  const count = Math.max(cells.length, expected.cells.length);
  return Array.from({ length: count }, (_, at) => {
    const there = at === 0 ? withoutFullStop(cells[0] ?? "") : cells[at];
    const here = expected.cells[at];
    if (there === (here === undefined ? undefined : foldBlanks(here))) return [];
    return [
      `${expected.label}, cell ${String(at)}: document «${there ?? ""}», plan «${here ?? ""}»`,
    ];
  }).flat();
}

function windowDifferences(there: readonly string[], row: PrintedRow): readonly string[] {
  const [number = "", ...cells] = row.cells;
  const numbered = wordsOf(number).length;
  const rest = there.slice(there[numbered] === "." ? numbered + 1 : numbered);
  const here = cells.flatMap(wordsOf);
  const scattered = cells.filter((cell) => !isInOrder(wordsOf(cell), rest));
  return [
    ...standsAlone(row, "document", leftOver(rest, here)),
    ...standsAlone(row, "plan", leftOver(here, rest)),
    ...scattered.map((cell) => `${row.label}: not in this order in the document: «${cell}»`),
  ];
}

function standsAlone(
  { label }: PrintedRow,
  where: string,
  words: readonly string[],
): readonly string[] {
  return words.length === 0 ? [] : [`${label}: stands in the ${where} alone: «${words.join(" ")}»`];
}

function wordsOfLine(line: string): readonly Word[] {
  return wordsOf(line).map((text, at) => ({ text, startsLine: at === 0 }));
}

function withoutPhrase(words: readonly Word[], phrase: readonly string[]): readonly Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (matchesAt(words, phrase, at)) at += phrase.length - 1;
    else if (word !== undefined) kept.push(word);
  }
  return kept;
}

function findNumber(words: readonly Word[], number: string, after: number): number {
  const digits = wordsOf(number);
  return words.findIndex(
    ({ startsLine }, at) => at > after && startsLine && matchesAt(words, digits, at),
  );
}

function matchesAt(words: readonly Word[], phrase: readonly string[], start: number): boolean {
  return phrase.length > 0 && phrase.every((text, at) => words[start + at]?.text === text);
}

function isInOrder(phrase: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word === phrase[at]) at += 1;
  return at === phrase.length;
}

function leftOver(words: readonly string[], others: readonly string[]): readonly string[] {
  const spare = [...others];
  return words.filter((word) => {
    const at = spare.indexOf(word);
    if (at >= 0) spare.splice(at, 1);
    return at < 0;
  });
}

function withoutFullStop(number: string): string {
  return number.replace(/\.$/u, "");
}
