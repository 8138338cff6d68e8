import type { StoredText } from "../../../workbook/textCache";
import { unescapeXml } from "../xmlTokens";
import { plainElement } from "./plainElement";

const HEAD = /^(?:<\?xml [^<>]*\?>)?\s*<sst(?: [^<>]*)?>$/u;
const TAIL = "</sst>";
const PLAIN = /^<t(?: xml:space="preserve")?>(?<text>[^<]*)<\/t>$/u;
/** How nearly every text is written. */
const OPENINGS = ["<si><t>", '<si><t xml:space="preserve">'];
const CLOSING = "</t></si>";
/** Excel's way of writing characters that XML cannot hold; the library knows it, the scanner does not. */
const ESCAPED = /_x[0-9A-Fa-f]{4}_/u;

/**
 * The workbook's texts in their order; undefined when the part holds anything but plain texts
 * (rich text, phonetic readings, escapes), which the library then reads.
 */
export function scanSharedStrings(
  xml: string,
  read: (stored: string) => StoredText,
): readonly StoredText[] | undefined {
  if (xml.includes("<!") || (xml.includes("_x") && ESCAPED.test(xml))) return undefined;
  const whole = xml.trim();
  const headEnd = whole.indexOf(">", whole.indexOf("<sst")) + 1;
  const head = whole.slice(0, headEnd);
  if (head.endsWith("/>")) return headEnd === whole.length ? [] : undefined;
  if (!HEAD.test(head) || !whole.endsWith(TAIL)) return undefined;
  const items = whole.slice(headEnd, -TAIL.length);
  const strings: StoredText[] = [];
  for (let at = 0; ;) {
    const item = plainItem(items, at) ?? anyItem(items, at);
    if (item === undefined) return strings;
    if (item.stored === undefined) return undefined;
    strings.push(read(item.stored));
    at = item.end;
  }
}

/** A text and where its element ends; no text where it is not of the plain kind. */
interface Item {
  readonly stored: string | undefined;
  readonly end: number;
}

function plainItem(items: string, from: number): Item | undefined {
  const opening = OPENINGS.find((each) => items.startsWith(each, from));
  if (opening === undefined) return undefined;
  const start = from + opening.length;
  const close = items.indexOf("<", start);
  if (close < 0 || !items.startsWith(CLOSING, close)) return undefined;
  return { stored: unescapeXml(items.slice(start, close)), end: close + CLOSING.length };
}

/** Undefined behind the last. */
function anyItem(items: string, from: number): Item | undefined {
  const found = plainElement(items, "si", from);
  if (found === undefined) return undefined;
  const { element, end } = found;
  return { stored: element?.attributes === "" ? plainText(element.content ?? "") : undefined, end };
}

function plainText(content: string): string | undefined {
  if (content === "" || content === "<t/>") return "";
  const text = PLAIN.exec(content)?.groups?.["text"];
  return text === undefined ? undefined : unescapeXml(text);
}
