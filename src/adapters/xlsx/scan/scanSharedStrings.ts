import { unescapeXml } from "./entities";

const ITEM = /<si>(?<item>.*?)<\/si>|<si\/>/gsu;
const PLAIN = /^<t(?: xml:space="preserve")?>(?<text>[^<]*)<\/t>$/u;
/** Excel's way of writing characters that XML cannot hold; the library knows it, the scanner does not. */
const ESCAPED = /_x[0-9A-Fa-f]{4}_/u;

/**
 * The workbook's texts in their order; undefined when the part holds anything but plain texts
 * (rich text, phonetic readings, escapes), which the library then reads.
 */
export function scanSharedStrings(xml: string): readonly string[] | undefined {
  if (xml.includes("<!") || ESCAPED.test(xml)) return undefined;
  const strings: string[] = [];
  let end = xml.indexOf("<si");
  if (end < 0) return xml.includes("<sst") ? strings : undefined;
  for (const match of xml.matchAll(ITEM)) {
    if (xml.slice(end, match.index).trim() !== "") return undefined;
    end = match.index + match[0].length;
    const item = match.groups?.["item"] ?? "";
    const text =
      item === "<t/>" || item === "" ? "" : unescapeXml(PLAIN.exec(item)?.groups?.["text"] ?? "&");
    if (text === undefined) return undefined;
    strings.push(text);
  }
  return /^\s*<\/sst>\s*$/u.test(xml.slice(end)) ? strings : undefined;
}
