import type {
  CellEdit,
  EditNote,
  LinkEdit,
  MarksEdit,
  NameEdit,
  PackageEdit,
  Patched,
  PatchPackage,
  PatchRefusal,
  PropertiesEdit,
  Refused,
  SheetEdit,
} from "../../../workbook/packageEdit";
import { sheetName } from "../../../workbook/sheetLimits";
import { readCell, readRange, type CellRange } from "../lint/cellRange";
import { portableZip, type PackedPart, type ZipMeans } from "../packer";
import { scanXml } from "../xmlTokens";
import { recalculateOnLoad, setBookName } from "./bookPart";
import { openBookTexts } from "./bookTexts";
import { dropCalcChain, leaveCalcChain, type GoneFormulas } from "./calcChain";
import { openBook, readBook, type BookSheet, type OpenBook } from "./openBook";
import type { PackageParts } from "./packageParts";
import { relationsOf } from "./partRelations";
import { patchMessage } from "./patchMessages";
import { putMarks } from "./putMarks";
import { putSheet } from "./putSheet";
import { setCells } from "./setCells";
import { setLink } from "./setLink";
import { setProperties } from "./setProperties";
import { readSheetPlaces } from "./sheetPlaces";
import { openStyleBook, type StyleBook } from "./styleBook";
import type { CellSetting } from "./writeCell";
import { readPlaces } from "./xmlPlaces";

/**
 * Makes edits in a workbook file without any library rewriting it: only the parts that an edit
 * touches are written, every other one is copied as it is packed. Cells are set first, in the file as
 * given; then sheets are put in; then links, names, marks and properties are set. What cannot be done
 * safely is refused, with all edits it concerns, and nothing is changed.
 */
export function makePatchPackage(zip: ZipMeans): PatchPackage {
  return (bytes, edits) => patched(bytes, edits, zip);
}

/** Edits by means that work wherever the product runs. */
export const patchPackage: PatchPackage = makePatchPackage(portableZip);

async function patched(
  bytes: Uint8Array,
  edits: readonly PackageEdit[],
  zip: ZipMeans,
): ReturnType<PatchPackage> {
  const book = openBook(bytes, zip);
  if ("code" in book) return { kind: "refused", ...book, edits: [] };
  if (edits.length === 0) return { kind: "patched", bytes, notes: [] };
  const styles = openStyles(book, edits);
  if (styles === undefined) return refused("not-understood", edits);
  const cells = edits.filter((edit): edit is CellEdit => edit.kind === "cell");
  const sheets = edits.filter((edit): edit is SheetEdit => edit.kind === "sheet");
  const links = edits.filter((edit): edit is LinkEdit => edit.kind === "link");
  const names = edits.filter((edit): edit is NameEdit => edit.kind === "name");
  const marks = edits.filter((edit): edit is MarksEdit => edit.kind === "marks");
  const properties = edits.filter((edit): edit is PropertiesEdit => edit.kind === "properties");
  const set = setAllCells(book, cells, styles);
  if ("kind" in set) return set;
  const notes: EditNote[] = [...set.notes];
  const texts = openBookTexts(book);
  const packing: Packing[] = [];
  for (const edit of sheets) {
    const now = readBook(book.parts);
    const put = now === undefined ? "name-taken" : await putSheet(now, edit, styles, texts);
    if (put === "name-taken") return refused("name-taken", [edit]);
    notes.push(...put.notes);
    // While one sheet is packed the next is written.
    packing.push({ ...put, packed: zip.packer.packPieces([put.content]) });
  }
  texts.finish();
  for (const edit of links)
    if (!putLink(book.parts, edit)) return refused("not-understood", [edit]);
  for (const edit of names) {
    const now = readBook(book.parts);
    if (now === undefined) return refused("not-understood", [edit]);
    setBookName(now, edit);
  }
  for (const edit of marks) {
    const now = readBook(book.parts);
    if (now === undefined || !putMarks(now, edit.marks, styles))
      return refused("not-understood", [edit]);
  }
  for (const edit of properties)
    if (!setProperties(book.parts, edit.properties)) return refused("not-understood", [edit]);
  const valuesChanged = cells.length + sheets.length + names.length > 0;
  return finished(book, styles, packing, notes, valuesChanged);
}

/** A sheet that is being packed. */
interface Packing {
  readonly part: string;
  readonly content: Uint8Array;
  readonly packed: Promise<PackedPart>;
}

async function finished(
  { parts, part, styles: stylesPart }: OpenBook,
  styles: StyleBook,
  packing: readonly Packing[],
  notes: readonly EditNote[],
  valuesChanged: boolean,
): Promise<Patched | Refused> {
  if (stylesPart !== undefined && styles.text() !== parts.text(stylesPart))
    parts.put(stylesPart, styles.text());
  const book = readBook(parts);
  if (book === undefined) throw new Error(`${part} can no longer be read`);
  if (valuesChanged && hasFormulas(book)) recalculateOnLoad(book);
  for (const { part: sheet, content, packed } of packing) {
    const done = await packed;
    if (parts.holds(sheet, content)) parts.put(sheet, done);
  }
  return { kind: "patched", bytes: parts.pack(), notes };
}

function putLink(parts: PackageParts, { sheet, cell, location }: LinkEdit): boolean {
  const part = readBook(parts)?.sheets.find(({ name }) => sheetName(name) === sheet)?.part;
  const source = part === undefined ? undefined : parts.text(part);
  const linked = source === undefined ? undefined : setLink(source, cell, location);
  if (part === undefined || linked === undefined) return false;
  parts.put(part, linked);
  return true;
}

function refused(
  code: Exclude<PatchRefusal, "no-workbook" | "signed">,
  edits: readonly PackageEdit[],
): Refused {
  return { kind: "refused", code, message: patchMessage(code, edits), edits };
}

/** Looks nobody can add to: enough for edits that leave the looks alone. */
const NO_STYLES: StyleBook = {
  prefix: "",
  put: () => 0,
  numberFormat: () => 0,
  withNumberFormat: (style) => style,
  showsDays: () => false,
  text: () => "",
};

function openStyles(
  { parts, styles }: OpenBook,
  edits: readonly PackageEdit[],
): StyleBook | undefined {
  if (styles !== undefined) return openStyleBook(parts.text(styles) ?? "");
  const needed = edits.some(
    (edit) =>
      edit.kind === "sheet" ||
      edit.kind === "marks" ||
      (edit.kind === "cell" && edit.numberFormat !== undefined),
  );
  return needed ? undefined : NO_STYLES;
}

function setAllCells(
  book: OpenBook,
  edits: readonly CellEdit[],
  styles: StyleBook,
): Refused | { readonly notes: readonly EditNote[] } {
  const notes: EditNote[] = [];
  const gone = new Map<string, ReadonlySet<string>>();
  const hasRuns = sharedRuns(book);
  const texts = new Map<string, string>();
  const byCode = new Map<Refused["code"], CellEdit[]>();
  for (const [name, inSheet] of bySheet(edits)) {
    const sheet =
      book.sheets.find((each) => each.name === name) ??
      book.sheets.find((each) => sheetName(each.name) === name);
    const done = setInSheet(book, sheet, inSheet, {
      styles,
      hasRuns,
      is1904: book.is1904,
      tableHeadings: sheet === undefined ? [] : tableHeadings(book.parts, sheet),
    });
    if (done.kind === "refused") {
      byCode.set(done.code, [...(byCode.get(done.code) ?? []), ...done.edits]);
      continue;
    }
    for (const note of done.notes) notes.push(note);
    if (done.withoutFormula.length > 0)
      gone.set(sheet?.sheetId ?? "", new Set(done.withoutFormula));
    texts.set(sheet?.part ?? "", done.text);
  }
  const all = [...byCode.values()].flat();
  const [code] = byCode.keys();
  if (code !== undefined && code !== "no-workbook" && code !== "signed") return refused(code, all);
  for (const [part, text] of texts) book.parts.put(part, text);
  // A formula that is new to its cell is missing from the chain: the program makes it anew.
  if (edits.some(({ formula }) => formula !== undefined)) dropCalcChain(book);
  else leaveCalcChain(book, gone satisfies GoneFormulas);
  return { notes };
}

function setInSheet(
  { parts }: OpenBook,
  sheet: BookSheet | undefined,
  edits: readonly CellEdit[],
  setting: CellSetting,
): ReturnType<typeof setCells> {
  if (sheet?.part === undefined) return { kind: "refused", code: "sheet-missing", edits };
  const rows = new Set(edits.map(({ cell }) => readCell(cell)?.row ?? 0));
  const source = parts.text(sheet.part);
  const places = source === undefined ? undefined : readSheetPlaces(source, (row) => rows.has(row));
  if (source === undefined || places === undefined)
    return { kind: "refused", code: "not-understood", edits };
  return setCells(source, places, edits, setting);
}

function bySheet(edits: readonly CellEdit[]): ReadonlyMap<string, readonly CellEdit[]> {
  const sheets = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const sheet = sheets.get(edit.sheet);
    if (sheet === undefined) sheets.set(edit.sheet, [edit]);
    else sheet.push(edit);
  }
  return sheets;
}

function tableHeadings(parts: PackageParts, { part }: BookSheet): readonly CellRange[] {
  return relationsOf(parts, part ?? "").flatMap(({ kind, part: table }) => {
    const root = kind === "table" ? readPlaces(parts.text(table ?? "") ?? "") : undefined;
    const range = readRange(root?.attributes.get("ref") ?? "");
    const rows = Number(root?.attributes.get("headerRowCount") ?? "1");
    return range === undefined || rows === 0 ? [] : [{ ...range, bottom: range.top + rows - 1 }];
  });
}

/** Which shared texts have parts with looks of their own; read only when somebody asks. */
function sharedRuns({ parts, sharedStrings }: OpenBook): (index: number) => boolean {
  let known: ReadonlySet<number> | undefined;
  return (index) => {
    known ??= textsWithRuns(sharedStrings === undefined ? "" : (parts.text(sharedStrings) ?? ""));
    return known.has(index);
  };
}

function textsWithRuns(source: string): ReadonlySet<number> {
  const found = new Set<number>();
  let index = -1;
  scanXml(source, {
    open: (name) => {
      const local = name.slice(name.indexOf(":") + 1);
      if (local === "si") index += 1;
      if (local === "r") found.add(index);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function hasFormulas({ parts, sheets }: OpenBook): boolean {
  return sheets.some(({ part }) =>
    /<(?:[^<>\s/:]+:)?f[\s>/]/u.test(part === undefined ? "" : (parts.text(part) ?? "")),
  );
}
