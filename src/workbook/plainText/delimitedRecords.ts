const DELIMITERS = [";", "\t", ",", "|"];
/** Records by which the delimiter is told; the first may be titles above the table. */
const LOOKED_AT = 60;
/** A text whose records have fewer fields is no table of ours. */
const FEWEST_FIELDS = 3;
/** Excel's own way to name the delimiter, as the first line of the file. */
const NAMED = /^sep=(?<delimiter>[^\r\n])\r?\n/iu;

/** One line of a table, cut into its fields; a field in quotes may hold line breaks. */
type DelimitedRecord = readonly string[];

/**
 * The records of a text with delimiters, or `undefined` when it is no table: too few records agree
 * on how many fields they have. The delimiter is the one under which most records agree.
 */
export function delimitedRecords(text: string): Iterable<DelimitedRecord> | undefined {
  const named = NAMED.exec(text);
  if (named !== null) return recordsOf(text.slice(named[0].length), named.groups?.["delimiter"]);
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...agreement(text, delimiter) })).sort(
    (a, b) => b.agreeing - a.agreeing || b.fields - a.fields,
  );
  return best === undefined || best.agreeing < 2 ? undefined : recordsOf(text, best.delimiter);
}

/** How many records have the same number of fields, and how many fields that are. */
function agreement(
  text: string,
  delimiter: string,
): { readonly agreeing: number; readonly fields: number } {
  const counts = new Map<number, number>();
  let looked = 0;
  for (const record of recordsOf(text, delimiter)) {
    if (looked === LOOKED_AT) break;
    looked += 1;
    if (record.length >= FEWEST_FIELDS)
      counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  }
  const [best = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { fields: best[0], agreeing: best[1] };
}

function* recordsOf(text: string, delimiter = ";"): Generator<DelimitedRecord> {
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : undefined;
    const start = field?.end ?? at;
    const end = endOfField(text, start, delimiter);
    record.push(`${field?.content ?? ""}${text.slice(start, end)}`);
    at = end + 1;
    if (text[end] === delimiter) {
      if (at >= text.length) record.push("");
      continue;
    }
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    yield record;
    record = [];
  }
  if (record.length > 0) yield record;
}

function endOfField(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r")
    end += 1;
  return end;
}

/** What stands between the quotes, where two quotes are one; to the end when they are never closed. */
function quotedField(
  text: string,
  open: number,
): { readonly content: string; readonly end: number } {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = close < 0 ? text.length : close;
  return {
    content: text.slice(open + 1, end).replaceAll('""', '"'),
    end: Math.min(end + 1, text.length),
  };
}
