/** A sheet cut at its rows: what is around them is small, and all there is to read of its set-up. */
export interface SplitSheet {
  /** Up to the rows. */
  readonly above: string;
  readonly below: string;
  /** The rows with the element around them. */
  readonly rows: string;
}

const ROWS = /<(?<name>(?:[^<>\s/:]+:)?sheetData)(?:\s[^<>]*?)?\/?>/u;

/** Cuts a sheet's rows out of it; undefined where it has none. */
export function splitSheet(source: string): SplitSheet | undefined {
  const found = ROWS.exec(source);
  if (found === null) return undefined;
  const start = found.index;
  const inside = start + found[0].length;
  const closing = `</${found.groups?.["name"] ?? ""}>`;
  const close = source.indexOf(closing, inside);
  const end = found[0].endsWith("/>") ? inside : close + closing.length;
  if (end < inside) return undefined;
  return {
    above: source.slice(0, start),
    rows: source.slice(start, end),
    below: source.slice(end),
  };
}
