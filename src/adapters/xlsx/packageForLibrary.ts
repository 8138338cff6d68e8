import { zipSync } from "fflate";
import { openPackage, partBytes, type ZippedPackage } from "./packagePart";
import {
  FAR_AWAY,
  inSheet,
  MOST_CELLS,
  sheetName,
  SheetTooLarge,
  TOO_MANY_CELLS,
} from "../../workbook/sheetLimits";
import type { Unpacker } from "./unpacker";
import { scanXml, type XmlAttributes } from "./xmlTokens";
import type { ZipEntry } from "./zipDirectory";

/** The library makes a rectangle of every sheet, from its first cell to its last row and column. */
const MOST_PLACES = 20_000_000;
/** Tags that the library makes a tree of: 700,000 different texts, about 500 bytes each. */
const MOST_TAGS = 3_000_000;
/** Excel keeps no longer number format; the library reads a cell's format for every cell anew. */
const LONGEST_FORMAT = 255;

const DECODER = new TextDecoder();
const LESS = 60;
const FIXED_PARTS = ["[Content_Types].xml", "_rels/.rels", "docProps/custom.xml"];
const TREES = ["styles", "sharedStrings"];

interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet". */
  readonly type: string;
  readonly target: string;
}

/** A package that the library can read in bounded memory. */
export interface PackageForLibrary {
  readonly bytes: Uint8Array;
  /** Names of the sheets that hold no cells but a chart or a dialog; the library takes them for missing. */
  readonly withoutCells: ReadonlySet<string>;
}

/**
 * What the library is given of a workbook: the parts with cells, texts and styles, each once, and
 * nothing drawn or kept beside them (pictures, charts, comments, caches). Undefined for a damaged
 * workbook; throws SheetTooLarge before the library would take more memory than there is.
 */
export function packageForLibrary(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  unpacker: Unpacker,
): PackageForLibrary | undefined {
  const pack = openPackage(bytes, entries, unpacker);
  const workbook = relationsOf(pack, "_rels/.rels", "").find(ofType("officeDocument"))?.target;
  if (workbook === undefined) return undefined;
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const relationsPart = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  const relations = relationsOf(pack, relationsPart, folder);
  const sheets = sheetsOf(pack, workbook, relations);
  if (sheets === undefined) return undefined;
  const parts = TREES.flatMap((type) => relations.find(ofType(type))?.target ?? []);
  const trees = unpackAll(pack, [...FIXED_PARTS, workbook, relationsPart, ...parts]);
  const grids = unpackAll(pack, [...sheets.withCells.keys()]);
  if (trees === undefined || grids === undefined) return undefined;
  const isSound = areSoundTrees(trees) && areSoundGrids(grids, sheets.withCells);
  return isSound
    ? { bytes: zipSync({ ...trees, ...grids }, { level: 0 }), withoutCells: sheets.withoutCells }
    : undefined;
}

type Parts = Record<string, Uint8Array>;

/** Those of the parts that there are; undefined when one of them is damaged. */
function unpackAll(pack: ZippedPackage, names: readonly string[]): Parts | undefined {
  const unpacked = new Map<string, Uint8Array>();
  for (const name of names) {
    if (!pack.entries.has(name)) continue;
    const content = partBytes(pack, name);
    if (content === undefined) return undefined;
    unpacked.set(name, content);
  }
  return Object.fromEntries(unpacked);
}

function ofType(type: string): (relation: Relation) => boolean {
  return (relation) => relation.type === type;
}

/** The relations that a part lists; what is not well-formed lists none. */
function relationsOf(pack: ZippedPackage, part: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  const sound = isWellFormed(pack, part, (name, attributes) => {
    if (name !== "Relationship") return;
    const type = attributes.get("Type") ?? "";
    relations.push({
      id: attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: resolved(folder, attributes.get("Target") ?? ""),
    });
  });
  return sound ? relations : [];
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

interface Sheets {
  /** The part of each sheet, and the name that the sheet is shown under. */
  readonly withCells: ReadonlyMap<string, string>;
  readonly withoutCells: ReadonlySet<string>;
}

/** Undefined when two sheets share a part: a small file would be read as a thousand large ones. */
function sheetsOf(
  pack: ZippedPackage,
  workbook: string,
  relations: readonly Relation[],
): Sheets | undefined {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const withCells = new Map<string, string>();
  const withoutCells = new Set<string>();
  const unclear: string[] = [];
  const sound = isWellFormed(pack, workbook, (name, attributes) => {
    if (name !== "sheet") return;
    const ids = [...attributes].filter(([key]) => /:id$/iu.test(key));
    const relation = ids.length === 1 ? byId.get(ids[0]?.[1] ?? "") : undefined;
    const stored = attributes.get("name") ?? "";
    if (relation === undefined || withCells.has(relation.target)) unclear.push(stored);
    else if (relation.type === "worksheet") withCells.set(relation.target, sheetName(stored));
    else withoutCells.add(stored);
  });
  return sound && unclear.length === 0 ? { withCells, withoutCells } : undefined;
}

function isWellFormed(
  pack: ZippedPackage,
  part: string,
  open: (localName: string, attributes: XmlAttributes) => void,
): boolean {
  const content = partBytes(pack, part);
  return content !== undefined && isWellFormedXml(DECODER.decode(content), open);
}

function isWellFormedXml(
  xml: string,
  open: (localName: string, attributes: XmlAttributes) => void,
): boolean {
  const fault = scanXml(xml, {
    open: (name, attributes) => {
      open(name.slice(name.indexOf(":") + 1), attributes);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return fault === undefined;
}

function areSoundTrees(trees: Parts): boolean {
  let tags = 0;
  for (const content of Object.values(trees)) {
    for (const byte of content) if (byte === LESS) tags += 1;
    if (tags > MOST_TAGS) throw new SheetTooLarge("Sổ làm việc", "có quá nhiều chữ khác nhau");
  }
  return Object.values(trees).every((content) => {
    let hasLongFormat = false;
    const sound = isWellFormedXml(DECODER.decode(content), (name, attributes) => {
      if (name === "numFmt" && (attributes.get("formatCode") ?? "").length > LONGEST_FORMAT)
        hasLongFormat = true;
    });
    return sound && !hasLongFormat;
  });
}

function areSoundGrids(grids: Parts, names: ReadonlyMap<string, string>): boolean {
  const spent = { cells: 0, places: 0 };
  return Object.entries(grids).every(([part, content]) =>
    isSoundGrid(DECODER.decode(content), names.get(part) ?? "", spent),
  );
}

/** Follows the library in where it puts a cell; what it cannot place it refuses itself. */
function isSoundGrid(
  xml: string,
  sheet: string,
  spent: { cells: number; places: number },
): boolean {
  let [row, column, rows, columns] = [0, 0, 0, 0];
  const sound = isWellFormedXml(xml, (name, attributes) => {
    const ref = attributes.get("r") ?? "";
    if (name === "row") {
      row = Number(ref) || row + 1;
      column = 0;
    }
    if (name !== "c") return;
    const place = /^(?<letters>[A-Za-z]{1,3})(?<row>\d{1,7})$/u.exec(ref)?.groups;
    column = place === undefined ? column + 1 : columnNumber(place["letters"] ?? "");
    rows = Math.max(rows, place === undefined ? row : Number(place["row"]));
    columns = Math.max(columns, column);
    spent.cells += 1;
    if (spent.places + rows * columns > MOST_PLACES)
      throw new SheetTooLarge(inSheet(sheet), FAR_AWAY);
    if (spent.cells > MOST_CELLS) throw new SheetTooLarge(inSheet(sheet), TOO_MANY_CELLS);
  });
  spent.places += rows * columns;
  return sound;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
