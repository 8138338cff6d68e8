import { rememberLast } from "../../../domain/text/remember";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/snapshot";
import { commonText } from "./commonText";
import { openPackage, partBytes, partText, type ZippedPackage } from "../packagePart";
import { openMeter, sheetName } from "../../../workbook/sheetLimits";
import type { StoredText } from "../../../workbook/textCache";
import type { Unpacker } from "../unpacker";
import { scanXml, type XmlAttributes } from "../xmlTokens";
import type { ZipEntry } from "../zipDirectory";
import { scanSharedStrings } from "./scanSharedStrings";
import { scanSheet } from "./scanSheet";
import { scanStyles } from "./scanStyles";

interface SheetPlace {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly part: string;
}

/** What of a workbook is to be read. */
export interface WantedRows {
  readonly isWanted: (sheet: string) => boolean;
  /** The part of a sheet with the rows that are wanted; undefined where they are not found. */
  readonly contentOf: (sheet: string, pack: ZippedPackage, part: string) => Uint8Array | undefined;
}

const ALL_ROWS: WantedRows = {
  isWanted: () => true,
  contentOf: (_, pack, part) => partBytes(pack, part),
};

/**
 * Reads a workbook made from our template several times as fast as the library, or gives undefined:
 * whatever is not exactly of the plain kind our templates and the usual programs write is left to
 * the library. Checksums are verified; the two ways give equal snapshots (tested). Throws
 * SheetTooLarge.
 */
export function scanWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  macros: boolean,
  unpacker: Unpacker,
  read: (stored: string) => StoredText,
  wanted: WantedRows = ALL_ROWS,
): WorkbookSnapshot | undefined {
  const pack = openPackage(bytes, entries, unpacker);
  const workbook = commonText(pack, "xl/workbook.xml");
  const relations = commonText(pack, "xl/_rels/workbook.xml.rels");
  const styles = mapped(commonText(pack, "xl/styles.xml"), stylesIn);
  if (workbook === undefined || relations === undefined || styles === undefined) return undefined;
  const places = placesIn(workbook)(relations);
  const properties = customProperties(pack, read);
  if (!places?.some(({ name }) => name === "_kehoach") || properties === undefined)
    return undefined;
  const strings = pack.entries.has("xl/sharedStrings.xml")
    ? mapped(partText(pack, "xl/sharedStrings.xml"), (xml) => scanSharedStrings(xml, read))
    : [];
  if (strings === undefined) return undefined;
  const sheets: SheetSnapshot[] = [];
  const meterOf = openMeter();
  for (const { name, visibility, part } of places) {
    if (!wanted.isWanted(name)) continue;
    const emptyFormulas = new Map<string, string>();
    const parts = { strings, styles, read, meter: meterOf(name), emptyFormulas };
    const content = wanted.contentOf(name, pack, part);
    const rows = mapped(mapped(content, unpacker.text), (xml) => scanSheet(xml, parts));
    if (rows === undefined) return undefined;
    const silent = emptyFormulas.size === 0 ? {} : { emptyFormulas };
    sheets.push({ name, visibility, rows, ...silent });
  }
  return { sheets, properties, macros };
}

/** Workbooks made from one template look alike and have the same sheets. */
const stylesIn = rememberLast(scanStyles);
const placesIn = rememberLast((workbook) =>
  rememberLast((relations) => sheetPlaces(workbook, relations)),
);

function mapped<From, To>(
  value: From | undefined,
  map: (value: From) => To | undefined,
): To | undefined {
  return value === undefined ? undefined : map(value);
}

const STATES = new Map<string | undefined, SheetSnapshot["visibility"]>([
  [undefined, "visible"],
  ["visible", "visible"],
  ["hidden", "hidden"],
  ["veryHidden", "very-hidden"],
]);

function sheetPlaces(workbook: string, relations: string): readonly SheetPlace[] | undefined {
  const targets = new Map<string, string>();
  const relationsFault = elements(relations, "Relationship", (attributes) => {
    targets.set(attributes.get("Id") ?? "", partName(attributes.get("Target") ?? ""));
  });
  const places: SheetPlace[] = [];
  const strange: string[] = [];
  const fault = elements(workbook, "sheet", (attributes) => {
    const name = sheetName(attributes.get("name") ?? "");
    const id = attributes.get("r:id") ?? "";
    const part = targets.get(id);
    targets.delete(id);
    const visibility = STATES.get(attributes.get("state"));
    if (part === undefined || visibility === undefined) strange.push(name);
    else places.push({ name, visibility, part });
  });
  const parts = new Set(places.map(({ part }) => part));
  const sound = fault === undefined && relationsFault === undefined && strange.length === 0;
  return sound && parts.size === places.length && countsFrom1900(workbook) ? places : undefined;
}

const IS_1900 = new Set<string | undefined>([undefined, "0", "false"]);

function countsFrom1900(workbook: string): boolean {
  let is1900 = true;
  const fault = scanXml(workbook, {
    open: (name, attributes) => {
      if (name.endsWith("workbookPr") && !IS_1900.has(attributes.get("date1904"))) is1900 = false;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return fault === undefined && is1900;
}

function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function elements(
  xml: string,
  wanted: string,
  found: (attributes: XmlAttributes) => void,
): string | undefined {
  return scanXml(xml, {
    open: (name, attributes) => {
      if (name === wanted) found(attributes);
    },
    close: () => undefined,
    text: () => undefined,
  });
}

/** The custom document properties as texts; none when the package has none. */
function customProperties(
  pack: ZippedPackage,
  read: (stored: string) => StoredText,
): ReadonlyMap<string, string> | undefined {
  const properties = new Map<string, string>();
  if (!pack.entries.has("docProps/custom.xml")) return properties;
  const xml = partText(pack, "docProps/custom.xml");
  if (xml === undefined) return undefined;
  let name: string | undefined;
  let value: string | undefined;
  const strange: string[] = [];
  const fault = scanXml(xml, {
    open: (element, attributes) => {
      if (element === "property") name = attributes.get("name");
      else if (element === "vt:lpwstr") value = "";
      else if (element !== "Properties") strange.push(element);
    },
    close: (element) => {
      if (element !== "vt:lpwstr") return;
      if (name !== undefined) properties.set(name, read(value ?? "").text);
      value = undefined;
    },
    text: (text) => {
      if (value !== undefined) value += text;
    },
  });
  return fault === undefined && strange.length === 0 ? properties : undefined;
}
