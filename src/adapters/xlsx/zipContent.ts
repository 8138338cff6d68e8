import type { DirectoryEntry, ZipEntry } from "./zipDirectory";

/** What an acceptable zip holds, told from the names in it. */
export type ZipContent =
  | {
      readonly kind: "workbook-zip";
      readonly format: "xlsx" | "xlsb";
      /** Macros are never run, but their presence is told. */
      readonly macros: boolean;
      readonly entries: readonly ZipEntry[];
    }
  | { readonly kind: "ods"; readonly entries: readonly ZipEntry[] }
  | {
      readonly kind: "other-document";
      readonly what: "word" | "powerpoint" | "open-document" | "open-xml" | "old-office";
    }
  | { readonly kind: "plain-zip"; readonly entries: readonly ZipEntry[] };

const LOCAL_LENGTH = 30;
const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

/** Names the content of a zip whose layout the guard has accepted. */
export function contentOf(bytes: Uint8Array, directory: readonly DirectoryEntry[]): ZipContent {
  const entries = directory.map(publicEntry);
  const names = directory.map((entry) => entry.name.toLowerCase());
  if (names.includes("[content_types].xml")) return openXmlContent(names, entries);
  const mediaType = declaredMediaType(bytes, directory);
  if (mediaType.startsWith(SPREADSHEET)) return { kind: "ods", entries };
  if (mediaType.startsWith(OPEN_DOCUMENT)) return { kind: "other-document", what: "open-document" };
  return { kind: "plain-zip", entries };
}

function publicEntry(entry: DirectoryEntry): ZipEntry {
  const { name, size, compressedSize, crc, offset, method } = entry;
  return { name, size, compressedSize, crc, offset, method };
}

function openXmlContent(names: readonly string[], entries: readonly ZipEntry[]): ZipContent {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const macros = names.includes("xl/vbaproject.bin");
  if (has(/^xl\/workbook[^/]*\.xml$/u))
    return { kind: "workbook-zip", format: "xlsx", macros, entries };
  if (has(/^xl\/workbook[^/]*\.bin$/u))
    return { kind: "workbook-zip", format: "xlsb", macros, entries };
  if (has(/^word\//u)) return { kind: "other-document", what: "word" };
  if (has(/^ppt\//u)) return { kind: "other-document", what: "powerpoint" };
  return { kind: "other-document", what: "open-xml" };
}

/** OpenDocument files begin with their media type, stored as it is, so that nothing need be unpacked. */
function declaredMediaType(bytes: Uint8Array, directory: readonly DirectoryEntry[]): string {
  const entry = directory.find(({ name, method }) => name === "mimetype" && method === 0);
  if (entry === undefined || entry.size > 200) return "";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const extra = view.getUint16(entry.offset + 28, true);
  const start = entry.offset + LOCAL_LENGTH + entry.nameBytes.length + extra;
  return String.fromCharCode(...bytes.subarray(start, start + entry.size));
}
