import { bracketEnd } from "../../../workbook/bracketEnd";

/** A sheet named in a formula, and whether its name stands between apostrophes. */
export interface SheetMention {
  readonly name: string;
  readonly quoted: boolean;
}

/** A structured reference: a table and the columns named of it. */
export interface TableMention {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What a formula mentions, without computing anything. */
export interface FormulaTokens {
  readonly functions: readonly string[];
  readonly sheets: readonly SheetMention[];
  readonly tables: readonly TableMention[];
  /** Words that are neither functions, sheets, tables nor cells: defined names, or mistakes. */
  readonly names: readonly string[];
  readonly fault: string | undefined;
}

interface Reading {
  readonly functions: string[];
  readonly sheets: SheetMention[];
  readonly tables: TableMention[];
  readonly names: string[];
  depth: number;
  fault: string | undefined;
}

const TOKEN =
  /(?<text>"(?:[^"]|"")*")|(?<quoted>'(?:[^']|'')*'!)|(?<error>#[A-Z][A-Z0-9/_]*[!?]?)|(?<word>[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\?$]*)|(?<number>\d[\d.]*(?:[eE][+-]?\d+)?)|(?<other>.)/suy;
const CELL_LIKE = /^\$?[A-Z]{1,3}(?:\$?\d+)?$|^\$\d+$/iu;
const CONSTANT = /^(?:TRUE|FALSE)$/iu;

/** Takes a formula apart far enough to see which functions, sheets, tables and names it mentions. */
export function readFormula(formula: string): FormulaTokens {
  const reading: Reading = {
    functions: [],
    sheets: [],
    tables: [],
    names: [],
    depth: 0,
    fault: undefined,
  };
  let at = 0;
  while (at < formula.length && reading.fault === undefined) {
    at =
      formula[at] === "[" ? readOtherBook(formula, at, reading) : readToken(formula, at, reading);
  }
  if (reading.depth > 0) reading.fault ??= "a parenthesis is not closed";
  return reading;
}

function readToken(formula: string, at: number, reading: Reading): number {
  TOKEN.lastIndex = at;
  const groups = TOKEN.exec(formula)?.groups ?? {};
  const end = TOKEN.lastIndex;
  const { quoted, word, error, other } = groups;
  if (quoted !== undefined) addQuotedSheets(quoted, reading);
  if (error === "#REF!") reading.fault = "it refers to #REF!";
  if (other !== undefined) readSign(other, reading);
  return word === undefined ? end : readWord(formula, word, end, reading);
}

function addQuotedSheets(quoted: string, reading: Reading): void {
  const inner = quoted.slice(1, -2).replaceAll("''", "'");
  if (inner.includes("[")) return;
  for (const name of inner.split(":")) reading.sheets.push({ name, quoted: true });
}

function readSign(sign: string, reading: Reading): void {
  if (sign === "(") reading.depth += 1;
  if (sign === ")") reading.depth -= 1;
  if (reading.depth < 0) reading.fault = "a parenthesis is not opened";
  if (sign === '"') reading.fault = "a text is not closed";
  if (sign === "'") reading.fault = "an apostrophe does not enclose a sheet name";
}

function readWord(formula: string, word: string, end: number, reading: Reading): number {
  switch (formula.charAt(end)) {
    case "(":
      reading.functions.push(word.toUpperCase());
      return end;
    case "!":
      reading.sheets.push({ name: word, quoted: false });
      return end + 1;
    case "[":
      return readTable(formula, word, end, reading);
    default:
      if (!CELL_LIKE.test(word) && !CONSTANT.test(word)) reading.names.push(word);
      return end;
  }
}

function readTable(formula: string, table: string, at: number, reading: Reading): number {
  const end = bracketEnd(formula, at);
  if (end < 0) {
    reading.fault = "a bracket is not closed";
    return formula.length;
  }
  const inner = formula.slice(at + 1, end);
  if (inner.startsWith("@")) reading.fault = "[@…] must be written [[#This Row],…] in a file";
  reading.tables.push({ table, columns: columnsOf(inner) });
  return end + 1;
}

/** A bracket without a table before it can only be the number of another workbook. */
function readOtherBook(formula: string, at: number, reading: Reading): number {
  const book = /\[\d+\](?:[\p{L}\p{N}_.]+!)?/uy;
  book.lastIndex = at;
  if (book.test(formula)) return book.lastIndex;
  reading.fault = "a structured reference names no table";
  return formula.length;
}

function columnsOf(inner: string): readonly string[] {
  const nested = [...inner.matchAll(/\[(?<item>(?:'.|[^'\]])*)\]/gsu)];
  const written = nested.length > 0 ? nested.map(({ groups }) => groups?.["item"] ?? "") : [inner];
  return written
    .filter((item) => item !== "" && !item.startsWith("#"))
    .map((item) => item.replace(/'(?<sign>.)/gsu, "$<sign>"));
}
