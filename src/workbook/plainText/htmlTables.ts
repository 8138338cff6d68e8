/** One table of a page, row by row; a cell that spans several stands in the first and leaves the others blank. */
export type HtmlTable = readonly (readonly string[])[];

/** Elements whose content is not shown. */
const UNSEEN = ["script", "style", "xml", "head"];
const LETTERS =
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LETTERS.split(" ").map((name, at) => [name, String.fromCodePoint(0xc0 + at)] as const),
  ...Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " }),
  ...Object.entries({ ndash: "–", mdash: "—", hellip: "…", le: "≤", ge: "≥" }),
]);
const ENTITY = /&(?:#(?<code>\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}));/gu;
const TAG_NAME = /^\/?[A-Za-z][A-Za-z0-9:]*/u;
const WIDEST_SPAN = 1_000;

interface OpenTable {
  readonly rows: string[][];
  /** Columns that a cell of a row above reaches into, and for how many more rows. */
  readonly taken: Map<number, number>;
  cell: { text: string; columns: number; rows: number } | undefined;
}

/**
 * The tables of an HTML page, as many programs save one under the name of a workbook. Linear in the
 * text's length; nothing in it is run or loaded. Tables within tables are read as text of the cell.
 */
export function htmlTables(html: string): readonly HtmlTable[] {
  const tables: HtmlTable[] = [];
  let open: OpenTable | undefined;
  let depth = 0;
  let at = 0;
  while (at < html.length) {
    const tag = nextTag(html, at);
    if (open?.cell !== undefined) open.cell.text += collapsed(html.slice(at, tag.start));
    at = tag.end;
    if (UNSEEN.includes(tag.name)) at = behind(html, at, tag.name);
    if (tag.name === "table") depth += 1;
    if (tag.name === "table" && depth === 1) open = { rows: [], taken: new Map(), cell: undefined };
    if (tag.name === "/table") depth = Math.max(0, depth - 1);
    if (open === undefined || depth > 1) continue;
    if (tag.name === "/table") {
      closeCell(open);
      tables.push(open.rows);
      open = undefined;
    } else take(open, tag);
  }
  if (open !== undefined) {
    closeCell(open);
    tables.push(open.rows);
  }
  return tables;
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** The next tag; without one, an empty tag at the end of the text. */
function nextTag(html: string, from: number): Tag {
  const start = html.indexOf("<", from);
  if (start < 0) return { name: "", attributes: "", start: html.length, end: html.length };
  const isComment = html.startsWith("<!--", start);
  const close = html.indexOf(isComment ? "-->" : ">", start);
  if (close < 0) return { name: "", attributes: "", start, end: html.length };
  const inside = html.slice(start + 1, Math.min(close, start + 2_000));
  const name = TAG_NAME.exec(inside)?.[0] ?? "";
  return {
    name: name.toLowerCase(),
    attributes: inside.slice(name.length),
    start,
    end: close + (isComment ? 3 : 1),
  };
}

function behind(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}\\s*>`, "iu").exec(html.slice(from));
  return close === null ? html.length : from + close.index + close[0].length;
}

function take(table: OpenTable, { name, attributes }: Tag): void {
  switch (name) {
    case "tr":
      closeCell(table);
      table.rows.push([]);
      for (const [column, rows] of table.taken)
        if (rows === 0) table.taken.delete(column);
        else table.taken.set(column, rows - 1);
      return;
    case "td":
    case "th":
      closeCell(table);
      table.cell = {
        text: "",
        columns: spanOf(attributes, "colspan"),
        rows: spanOf(attributes, "rowspan"),
      };
      return;
    case "/td":
    case "/th":
    case "/tr":
      closeCell(table);
      return;
    case "br":
    case "/p":
    case "/div":
      if (table.cell !== undefined) table.cell.text += "\n";
  }
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(?<span>\\d{1,4})`, "iu").exec(attributes);
  return Math.min(Math.max(1, Number(found?.groups?.["span"] ?? "1")), WIDEST_SPAN);
}

function closeCell(table: OpenTable): void {
  const { cell, taken } = table;
  table.cell = undefined;
  if (cell === undefined) return;
  if (table.rows.length === 0) table.rows.push([]);
  const row = table.rows.at(-1) ?? [];
  while (taken.has(row.length)) row.push("");
  for (let column = row.length; column < row.length + cell.columns; column += 1)
    if (cell.rows > 1) taken.set(column, cell.rows - 1);
  row.push(unescaped(cell.text));
  for (let more = 1; more < cell.columns; more += 1) row.push("");
}

/** Blanks and line breaks of the page's own text mean one blank. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, " ");
}

function unescaped(text: string): string {
  return text.replace(ENTITY, (whole, ...rest: unknown[]) => {
    const { code, hex, name } = rest.at(-1) as Record<string, string | undefined>;
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const point = code === undefined ? parseInt(hex ?? "", 16) : Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
  });
}
