/** The attributes of one element, by their names as written. */
export type XmlAttributes = ReadonlyMap<string, string>;

/**
 * Who listens while a part is read from beginning to end. Each is also told where in the source the
 * tag stands; an element without an end tag closes where its only tag ends.
 */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes, start: number, end: number) => void;
  readonly close: (name: string, start: number, end: number) => void;
  readonly text: (text: string) => void;
}

interface Cursor {
  readonly source: string;
  readonly handler: XmlHandler;
  readonly unclosed: string[];
  at: number;
  hasRoot: boolean;
  fault: string | undefined;
}

/** Said by a scanner instead of the place where the next one begins. */
const FAILED = -1;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const BANG = 33;
const QUESTION = 63;
/** No Office program nests deeper or gives one element more attributes. */
const DEEPEST = 1_000;
const MOST_ATTRIBUTES = 1_000;
const NO_ATTRIBUTES: XmlAttributes = new Map<string, string>();
/** Control characters, the two non-characters and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const ILLEGAL = /[\u0000-\u0008\v\f\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;
const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};
const IS_NAME_CODE = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w:.-]/u.test(String.fromCharCode(code))),
);

/**
 * Reads XML once, telling the handler what it meets, and returns why the text is not well-formed,
 * or `undefined`. Document type declarations count as faults: no Office program accepts them.
 */
export function scanXml(source: string, handler: XmlHandler): string | undefined {
  const illegal = ILLEGAL.exec(source);
  if (illegal !== null) return `character ${codeName(illegal[0])} is illegal in XML`;
  const cursor: Cursor = { source, handler, unclosed: [], at: 0, hasRoot: false, fault: undefined };
  while (cursor.at < source.length && cursor.fault === undefined) {
    const next = source.charCodeAt(cursor.at) === LESS ? scanMarkup(cursor) : scanText(cursor);
    if (next !== FAILED) cursor.at = next;
  }
  if (cursor.fault !== undefined) return `${cursor.fault} at character ${cursor.at}`;
  if (cursor.unclosed.length > 0) return `<${cursor.unclosed.at(-1) ?? ""}> is never closed`;
  return cursor.hasRoot ? undefined : "there is no root element";
}

function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function scanText(cursor: Cursor): number {
  const { source, at } = cursor;
  const next = source.indexOf("<", at);
  const end = next < 0 ? source.length : next;
  const raw = source.slice(at, end);
  if (raw.includes("]]>")) return fail(cursor, '"]]>" stands in text');
  if (cursor.unclosed.length === 0) {
    if (/[^ \t\r\n]/u.test(raw)) return fail(cursor, "text stands outside the root element");
  } else {
    const text = decode(cursor, raw.includes("\r") ? raw.replace(/\r\n?/gu, "\n") : raw);
    if (text === undefined) return FAILED;
    cursor.handler.text(text);
  }
  return end;
}

function scanMarkup(cursor: Cursor): number {
  switch (cursor.source.charCodeAt(cursor.at + 1)) {
    case SLASH:
      return scanEndTag(cursor);
    case BANG:
      return scanDeclaration(cursor);
    case QUESTION:
      return scanInstruction(cursor);
    default:
      return scanStartTag(cursor);
  }
}

function scanEndTag(cursor: Cursor): number {
  const end = cursor.source.indexOf(">", cursor.at);
  if (end < 0) return fail(cursor, "an end tag is cut off");
  const name = cursor.source.slice(cursor.at + 2, end).trimEnd();
  if (cursor.unclosed.at(-1) !== name) {
    return fail(cursor, `</${name}> does not close <${cursor.unclosed.at(-1) ?? ""}>`);
  }
  cursor.unclosed.pop();
  cursor.handler.close(name, cursor.at, end + 1);
  return end + 1;
}

function scanDeclaration(cursor: Cursor): number {
  const { source, at } = cursor;
  if (source.startsWith("<!--", at)) {
    const end = source.indexOf("--", at + 4);
    if (end < 0 || source[end + 2] !== ">") return fail(cursor, "a comment is malformed");
    return end + 3;
  }
  if (source.startsWith("<![CDATA[", at) && cursor.unclosed.length > 0) {
    const end = source.indexOf("]]>", at);
    if (end < 0) return fail(cursor, "a CDATA section is cut off");
    cursor.handler.text(source.slice(at + 9, end));
    return end + 3;
  }
  return fail(cursor, "a declaration is not allowed");
}

function scanInstruction(cursor: Cursor): number {
  const { source, at } = cursor;
  const end = source.indexOf("?>", at);
  if (end < 0) return fail(cursor, "an instruction is cut off");
  const text = source.slice(at + 2, end);
  if (/^xml(?:\s|$)/iu.test(text)) {
    if (at !== 0) return fail(cursor, "the XML declaration is not at the beginning");
    const encoding = /encoding=["']([^"']*)["']/u.exec(text)?.[1] ?? "UTF-8";
    if (encoding.toUpperCase() !== "UTF-8") return fail(cursor, `the encoding is ${encoding}`);
  }
  return end + 2;
}

function scanStartTag(cursor: Cursor): number {
  const start = cursor.at;
  cursor.at += 1;
  const name = readName(cursor);
  if (name === "") return fail(cursor, '"<" does not begin a tag');
  if (cursor.unclosed.length === 0 && cursor.hasRoot) return fail(cursor, "a second root element");
  if (cursor.unclosed.length >= DEEPEST) return fail(cursor, "elements are nested too deep");
  cursor.hasRoot = true;
  const attributes = readAttributes(cursor, name);
  if (attributes === undefined) return FAILED;
  const isEmpty = cursor.source.charCodeAt(cursor.at) === SLASH;
  const end = cursor.at + (isEmpty ? 2 : 1);
  cursor.handler.open(name, attributes, start, end);
  if (isEmpty) cursor.handler.close(name, end, end);
  else cursor.unclosed.push(name);
  return end;
}

/** Leaves the cursor on the ">" or "/>" that ends the tag. */
function readAttributes(cursor: Cursor, element: string): XmlAttributes | undefined {
  const { source } = cursor;
  let attributes: Map<string, string> | undefined;
  for (;;) {
    const hadSpace = skipSpace(cursor);
    const code = source.charCodeAt(cursor.at);
    if (code === GREATER) break;
    if (code === SLASH && source.charCodeAt(cursor.at + 1) === GREATER) break;
    const name = hadSpace ? readName(cursor) : "";
    const value = name === "" ? undefined : readValue(cursor);
    if (value === undefined) {
      fail(cursor, `<${element}> has a malformed attribute`);
      return undefined;
    }
    attributes ??= new Map();
    if (attributes.has(name)) fail(cursor, `<${element}> has two attributes ${name}`);
    attributes.set(name, value);
    if (attributes.size > MOST_ATTRIBUTES) fail(cursor, `<${element}> has too many attributes`);
    if (cursor.fault !== undefined) return undefined;
  }
  return attributes ?? NO_ATTRIBUTES;
}

function readValue(cursor: Cursor): string | undefined {
  const { source } = cursor;
  skipSpace(cursor);
  if (source.charCodeAt(cursor.at) !== EQUALS) return undefined;
  cursor.at += 1;
  skipSpace(cursor);
  const quote = source[cursor.at];
  if (quote !== '"' && quote !== "'") return undefined;
  const end = source.indexOf(quote, cursor.at + 1);
  if (end < 0) return undefined;
  const raw = source.slice(cursor.at + 1, end);
  if (raw.includes("<")) return undefined;
  const value = decode(cursor, /[\t\r\n]/u.test(raw) ? raw.replace(/\r\n|[\t\r\n]/gu, " ") : raw);
  if (value !== undefined) cursor.at = end + 1;
  return value;
}

function readName(cursor: Cursor): string {
  const { source } = cursor;
  const start = cursor.at;
  if (/[0-9.-]/u.test(source[start] ?? "")) return "";
  let at = start;
  for (let code = source.charCodeAt(at); code >= 128 || IS_NAME_CODE[code] === 1;) {
    at += 1;
    code = source.charCodeAt(at);
  }
  cursor.at = at;
  return source.slice(start, at);
}

function skipSpace(cursor: Cursor): boolean {
  const start = cursor.at;
  for (let code = cursor.source.charCodeAt(start); isSpace(code);) {
    cursor.at += 1;
    code = cursor.source.charCodeAt(cursor.at);
  }
  return cursor.at > start;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Text with its references replaced; a reference to anything but the five names or a code fails. */
function decode(cursor: Cursor, raw: string): string | undefined {
  return decodeReferences(raw, (reference) =>
    fail(cursor, `the reference &${reference}; is unknown or illegal in XML`),
  );
}

/** XML text as the characters it stands for; undefined for a reference that no XML may hold. */
export function unescapeXml(text: string): string | undefined {
  return decodeReferences(text, () => undefined);
}

function decodeReferences(raw: string, fault: (reference: string) => unknown): string | undefined {
  let at = raw.indexOf("&");
  if (at < 0) return raw;
  let text = "";
  let from = 0;
  while (at >= 0) {
    const end = raw.indexOf(";", at);
    const reference = end < 0 ? raw.slice(at + 1, at + 12) : raw.slice(at + 1, end);
    const character = end < 0 ? undefined : referenced(reference);
    if (character === undefined) {
      fault(reference);
      return undefined;
    }
    text += raw.slice(from, at) + character;
    from = end + 1;
    at = raw.indexOf("&", from);
  }
  return text + raw.slice(from);
}

function referenced(reference: string): string | undefined {
  if (!reference.startsWith("#"))
    return Object.hasOwn(NAMED, reference) ? NAMED[reference] : undefined;
  const code = /^#(?:x(?<hex>[0-9A-Fa-f]{1,6})|(?<decimal>\d{1,7}))$/u.exec(reference)?.groups;
  if (code === undefined) return undefined;
  const number = parseInt(
    code["hex"] ?? code["decimal"] ?? "",
    code["hex"] === undefined ? 10 : 16,
  );
  if (number > 0x10ffff) return undefined;
  const character = String.fromCodePoint(number);
  return ILLEGAL.test(character) ? undefined : character;
}

function fail(cursor: Cursor, fault: string): typeof FAILED {
  cursor.fault ??= fault;
  return FAILED;
}
