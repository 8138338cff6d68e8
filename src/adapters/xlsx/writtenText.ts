import { storableText } from "../../workbook/storableText";

/** A text as a cell's part of a package holds it: what Excel would take for an escape ("_x0041_") is escaped itself. */
export function writtenText(text: string): string {
  return storableText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}

/** A text between XML tags or quotes. */
export function xmlEscaped(text: string): string {
  return xmlContent(text).replace(/"/gu, "&quot;");
}

/** A text between XML tags. */
export function xmlContent(text: string): string {
  if (!/[&<>]/u.test(text)) return text;
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

/** Blanks that a reader of XML may drop unless it is told to keep them. */
const NEEDS_SPACE = /^\s|\s$|\s{2}|[\n\t]/u;

/** The element that holds a written text, in a cell or in the table of texts. */
export function textElement(text: string, prefix = ""): string {
  const space = NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${xmlEscaped(text)}</${prefix}t>`;
}
