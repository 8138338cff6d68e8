import { formatDay, fromSerial } from "../../../src/domain/deadline/isoDate";
import type { BookCell } from "../../helpers/aBook";
import { inTcvn3 } from "../../helpers/legacyFonts";
import { aReport, TASKS } from "./aReport";
import type { GoldenCase, GoldenCases } from "./goldenCase";

/** A cell as a program in a Vietnamese setting writes it into a text. */
function written(cell: BookCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (typeof cell !== "object") return String(cell);
  return cell.format !== undefined && typeof cell.value === "number"
    ? formatDay(fromSerial(cell.value))
    : written(cell.value);
}

const table = (): readonly (readonly string[])[] =>
  (aReport().sheets.find(({ name }) => name === TASKS)?.rows ?? []).map((row) => row.map(written));

function delimited(delimiter: string): string {
  const quoted = (text: string): string =>
    /["\n]/u.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return table()
    .map((row) => row.map(quoted).join(delimiter))
    .join("\r\n");
}

const text = (file: string, encode: () => Uint8Array): GoldenCase => ({
  file,
  make: () => Promise.resolve(encode()),
});

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

function utf16(content: string): Uint8Array {
  const bytes = new Uint8Array(2 * content.length + 2);
  const view = new DataView(bytes.buffer);
  [`\uFEFF`, ...content.split("")].forEach((unit, at) =>
    view.setUint16(2 * at, unit.charCodeAt(0), true),
  );
  return bytes;
}

/** The signs of a code page of Windows, sign by sign; text is decomposed as far as the page asks. */
function inCodePage(page: string, content: string): Uint8Array {
  const codes = new Map(
    Array.from(
      { length: 256 },
      (_, code) => [new TextDecoder(page).decode(Uint8Array.of(code)), code] as const,
    ),
  );
  return Uint8Array.from(
    [...content].flatMap((letter) => {
      const code = codes.get(letter);
      if (code !== undefined) return [code];
      const [base = "", ...marks] = [...letter.normalize("NFD")];
      const tone =
        marks.find((mark) => codes.has(mark) && /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)) ??
        "";
      const rest = (base + marks.filter((mark) => mark !== tone).join("")).normalize("NFC");
      return [rest, tone].filter((part) => part !== "").map((part) => codes.get(part) ?? 63);
    }),
  );
}

const html = (): string =>
  `<html><head><meta charset="utf-8"><style>td{color:red}</style></head><body><h1>Báo cáo</h1><table border=1>${table()
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td>${cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>")}</td>`).join("")}</tr>`,
    )
    .join("\n")}</table></body></html>`;

/** The sheet of tasks saved as text by various programs. */
export const texts: GoldenCases<GoldenCase> = {
  "csv-semicolons-bom": text("Nhiệm vụ.csv", () => utf8(`\uFEFF${delimited(";")}`)),
  "csv-commas": text("bao-cao.csv", () => utf8(delimited(","))),
  "csv-tabs-utf16": text("bao-cao.txt", () => utf16(delimited("\t"))),
  "csv-windows-1258": text("bao-cao.csv", () => inCodePage("windows-1258", delimited(";"))),
  "csv-vntime": text("bao-cao.csv", () =>
    inCodePage(
      "windows-1252",
      table()
        .map((row) => row.map(inTcvn3).join("\t").replaceAll("\n", " "))
        .join("\r\n"),
    ),
  ),
  "html-called-xls": text("bao-cao.xls", () => utf8(html())),
};
