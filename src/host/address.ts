import { MOST_COLUMNS, MOST_ROWS, type Area } from "./model";

/** An address as Excel takes it: a rectangle, perhaps with the sheet it names. */
export interface ParsedAddress {
  /** Null when the address names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

const CELLS = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/iu;
const COLUMNS = /^\$?([a-z]{1,3}):\$?([a-z]{1,3})$/iu;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/u;
const LOOKS_LIKE_CELL = /^(?:[a-z]{1,3}\d{1,7}|r\d*(?:c\d*)?|c\d*)$/iu;

/** The column's number from its letters: "A" is 0. */
export function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1
  );
}

/** The column's letters: 0 is "A". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? last : columnLetters(rest - 1) + last;
}

/** Reads "A1", "$A$1:B2", "A:C", "1:3" or "'Tổng quan'!A1"; undefined when it is none of these. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const { sheet, cells } = splitSheet(text.trim().replace(/^=/u, ""));
  const area = parseCells(cells);
  return area === undefined ? undefined : { sheet, area };
}

/** Reads a list of addresses, as getRanges takes it; undefined when one of them is none. */
export function parseAddressList(text: string): readonly ParsedAddress[] | undefined {
  const parts = splitOutsideQuotes(text).map(parseAddress);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** The address within its sheet: "A1:B2", "A:C", "1:3". */
export function areaAddress(area: Area): string {
  const { row, column, rows, columns } = area;
  const lastColumn = columnLetters(column + columns - 1);
  if (isWholeSheet(area)) return `1:${MOST_ROWS}`;
  if (isEntireColumns(area)) return `${columnLetters(column)}:${lastColumn}`;
  if (isEntireRows(area)) return `${row + 1}:${row + rows}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${lastColumn}${row + rows}`;
}

/** The address with its sheet, quoted where Excel quotes: "'Nhiệm vụ'!A1". */
export function fullAddress(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaAddress(area)}`;
}

/** A sheet's name as formulas and addresses write it. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !LOOKS_LIKE_CELL.test(name);
  return plain ? name : `'${name.replace(/'/gu, "''")}'`;
}

/** All rows of some columns. */
export function isEntireColumns(area: Area): boolean {
  return area.rows === MOST_ROWS;
}

/** All columns of some rows. */
export function isEntireRows(area: Area): boolean {
  return area.columns === MOST_COLUMNS;
}

/** Every cell of the sheet. */
export function isWholeSheet(area: Area): boolean {
  return isEntireColumns(area) && isEntireRows(area);
}

/** Whether every cell of an area lies on the sheet, and there is at least one. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MOST_ROWS &&
    area.column + area.columns <= MOST_COLUMNS
  );
}

/** The cells that two areas share, or undefined. */
export function intersectionOf(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds all of them. */
export function boundingArea(areas: readonly [Area, ...Area[]]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}

/** Whether a cell lies in an area. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function splitSheet(text: string): { readonly sheet: string | null; readonly cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/u.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/gu, "'"), cells: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, cells: text };
  return { sheet: text.slice(0, mark), cells: text.slice(mark + 1) };
}

function parseCells(cells: string): Area | undefined {
  const corners = cornersOf(cells);
  if (corners === undefined) return undefined;
  const row = Math.min(corners.top, corners.bottom);
  const column = Math.min(corners.left, corners.right);
  const area = {
    row,
    column,
    rows: Math.max(corners.top, corners.bottom) - row + 1,
    columns: Math.max(corners.left, corners.right) - column + 1,
  };
  return isOnSheet(area) ? area : undefined;
}

interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function cornersOf(cells: string): Corners | undefined {
  const range = CELLS.exec(cells);
  if (range) {
    const [, left = "", top = "", right = left, bottom = top] = range;
    return {
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Number(bottom) - 1,
      right: columnNumber(right),
    };
  }
  const columns = COLUMNS.exec(cells);
  if (columns) {
    const [, left = "", right = ""] = columns;
    return { top: 0, bottom: MOST_ROWS - 1, left: columnNumber(left), right: columnNumber(right) };
  }
  const rows = ROWS.exec(cells);
  if (rows) {
    const [, top = "", bottom = ""] = rows;
    return { top: Number(top) - 1, bottom: Number(bottom) - 1, left: 0, right: MOST_COLUMNS - 1 };
  }
  return undefined;
}

function splitOutsideQuotes(text: string): readonly string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    if (text[at] === "," && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
