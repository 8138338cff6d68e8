import type { StoredText } from "../../../workbook/textCache";
import { unescapeXml } from "../xmlTokens";
import { plainElements } from "./plainElements";

const HEAD = /^(?:<\?xml [^<>]*\?>)?\s*<sst(?: [^<>]*)?>$/u;
const TAIL = "</sst>";
const PLAIN = /^<t(?: xml:space="preserve")?>(?<text>[^<]*)<\/t>$/u;
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
  if (xml.includes("<!") || ESCAPED.test(xml)) return undefined;
  const whole = xml.trim();
  const headEnd = whole.indexOf(">", whole.indexOf("<sst")) + 1;
  const head = whole.slice(0, headEnd);
  if (head.endsWith("/>")) return headEnd === whole.length ? [] : undefined;
  if (!HEAD.test(head) || !whole.endsWith(TAIL)) return undefined;
  const strings: StoredText[] = [];
  for (const item of plainElements(whole.slice(headEnd, -TAIL.length), "si")) {
    if (item?.attributes !== "") return undefined;
    const stored = plainText(item.content ?? "");
    if (stored === undefined) return undefined;
    strings.push(read(stored));
  }
  return strings;
}

function plainText(content: string): string | undefined {
  if (content === "" || content === "<t/>") return "";
  const text = PLAIN.exec(content)?.groups?.["text"];
  return text === undefined ? undefined : unescapeXml(text);
}
