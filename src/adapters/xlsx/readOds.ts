import type { WorkbookReading } from "../../usecases/ports";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { makeTextReader, type StoredText } from "../../workbook/textCache";
import { readOdsContent } from "./ods/readOdsContent";
import { openPackage, partText } from "./packagePart";
import type { Unpacker } from "./unpacker";
import { scanXml } from "./xmlTokens";
import type { ZipEntry } from "./zipDirectory";
import { zipRefusalMessage } from "./zipRefusalMessage";

/**
 * Reads a workbook of LibreOffice's own format: every sheet with its name and whether it is hidden,
 * every cell with its value, its formula and its kind, and the custom properties. Throws
 * SheetTooLarge.
 */
export function readOds(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  unpacker: Unpacker,
): WorkbookReading {
  const pack = openPackage(bytes, entries, unpacker);
  if (partText(pack, "META-INF/manifest.xml")?.includes("encryption-data") === true)
    return { kind: "unreadable", code: "encrypted", message: zipRefusalMessage("encrypted") };
  const content = partText(pack, "content.xml");
  const workbook =
    content === undefined ? undefined : snapshotOf(content, partText(pack, "meta.xml"));
  return workbook === undefined
    ? { kind: "unreadable", code: "damaged", message: zipRefusalMessage("damaged") }
    : { kind: "read", workbook };
}

function snapshotOf(content: string, meta: string | undefined): WorkbookSnapshot | undefined {
  const read = makeTextReader();
  const sheets = readOdsContent(content, read);
  if (sheets === undefined) return undefined;
  return { sheets, properties: customProperties(meta, read), macros: false };
}

/** The properties that a user or a program added; what is not well-formed has none. */
function customProperties(
  meta: string | undefined,
  read: (stored: string) => StoredText,
): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  let value = "";
  const fault = scanXml(meta ?? "", {
    open: (element, attributes) => {
      if (element !== "meta:user-defined") return;
      name = attributes.get("meta:name");
      value = "";
    },
    text: (text) => {
      if (name !== undefined) value += text;
    },
    close: (element) => {
      if (element !== "meta:user-defined" || name === undefined) return;
      properties.set(name, read(value).text);
      name = undefined;
    },
  });
  return fault === undefined ? properties : new Map();
}
