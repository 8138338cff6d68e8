import { storableText } from "../../workbook/storableText";

/** A text as a cell's part of a package holds it: what Excel would take for an escape ("_x0041_") is escaped itself. */
export function writtenText(text: string): string {
  return storableText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}

/** A text between XML tags or quotes. */
export function xmlEscaped(text: string): string {
  return text
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}
