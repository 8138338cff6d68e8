import { xmlEscaped } from "../writtenText";
import type { OpenBook } from "./openBook";
import {
  appended,
  childPlace,
  childPlaces,
  prefixOf,
  readPlaces,
  spliced,
  tag,
  withAttributes,
  type Splice,
  type XmlPlace,
} from "./xmlPlaces";

/** What may stand before the defined names and before the settings of calculation. */
const BEFORE_NAMES = ["sheets", "functionGroups", "externalReferences"];
const BEFORE_CALCULATION = [...BEFORE_NAMES, "definedNames"];

/** A name that belongs to one sheet, such as its print area. */
export interface LocalName {
  readonly name: string;
  readonly refersTo: string;
}

/** Names by which Excel itself knows parts of a sheet. */
const PRINTED = /^_xlnm\.(?:Print_Titles|Print_Area)$/u;
const OF_EXCEL = /^_xlnm\.(?:Print_Titles|Print_Area|_FilterDatabase)$/u;

/** Has every formula calculated when the file is opened: what stands in them is of before the edits. */
export function recalculateOnLoad(book: OpenBook): void {
  editBook(book, (root) => {
    const place = childPlace(root, "calcPr");
    const changes = { fullCalcOnLoad: "1" };
    if (place !== undefined) {
      const isEmpty = place.insideStart === place.end;
      const text = tag(place.name, withAttributes(place.attributes, changes), isEmpty ? "/" : "");
      return [{ start: place.start, end: place.insideStart, text }];
    }
    const at = endOfLast(root, BEFORE_CALCULATION);
    const text = tag(`${prefixOf(root)}calcPr`, new Map(Object.entries(changes)), "/");
    return [{ start: at, end: at, text }];
  });
}

/** Lists a sheet behind the others. */
export function listSheet(
  book: OpenBook,
  name: string,
  state: string | undefined,
  relation: string,
): void {
  editBook(book, (root) => {
    const sheets = childPlace(root, "sheets");
    if (sheets === undefined) throw new Error("The workbook lists sheets");
    const listed = childPlaces(sheets, "sheet");
    const ids = listed
      .map(({ attributes }) => Number(attributes.get("sheetId")))
      .filter((id) => Number.isSafeInteger(id));
    // A file's own prefix for relationships is the one its sheets are listed with.
    const key = [...(listed[0]?.attributes.keys() ?? [])].find((each) => /:id$/iu.test(each));
    const attributes = withAttributes(new Map([["name", name]]), {
      sheetId: String(Math.max(0, ...ids) + 1),
      state,
      [key ?? "r:id"]: relation,
    });
    return [appended(sheets, tag(`${prefixOf(root)}sheet`, attributes, "/"))];
  });
}

/** Shows or hides a sheet. */
export function setSheetState(book: OpenBook, name: string, state: string | undefined): void {
  editBook(book, (root) => {
    const listed = childPlaces(childPlace(root, "sheets"), "sheet");
    const place = listed.find(({ attributes }) => attributes.get("name") === name);
    if (place === undefined || place.attributes.get("state") === state) return [];
    const text = tag(place.name, withAttributes(place.attributes, { state }), "/");
    return [{ start: place.start, end: place.end, text }];
  });
}

/** Gives the sheet at an index its print settings; names that people gave to its cells stay. */
export function setLocalNames(book: OpenBook, index: number, names: readonly LocalName[]): void {
  editBook(book, (root) => {
    const list = childPlace(root, "definedNames");
    const prefix = prefixOf(root);
    const text = names
      .map(({ name, refersTo }) => {
        const attributes = new Map([
          ["name", name],
          ["localSheetId", String(index)],
        ]);
        return `${tag(`${prefix}definedName`, attributes)}${refersTo}</${prefix}definedName>`;
      })
      .join("");
    if (list === undefined) {
      if (text === "") return [];
      const at = endOfLast(root, BEFORE_NAMES);
      const element = `<${prefix}definedNames>${text}</${prefix}definedNames>`;
      return [{ start: at, end: at, text: element }];
    }
    const listed = childPlaces(list, "definedName");
    const old = listed.filter(
      ({ attributes }) =>
        attributes.get("localSheetId") === String(index) &&
        OF_EXCEL.test(attributes.get("name") ?? ""),
    );
    if (text === "" && old.length === listed.length)
      return old.length === 0 ? [] : [{ start: list.start, end: list.end, text: "" }];
    const removed = old.map(({ start, end }): Splice => ({ start, end, text: "" }));
    return text === "" ? removed : [...removed, appended(list, text)];
  });
}

/** The print settings that the sheet at an index has as names. */
export function localNamesOf({ parts, part }: OpenBook, index: number): readonly LocalName[] {
  const root = readPlaces(parts.text(part) ?? "");
  const list = root === undefined ? undefined : childPlace(root, "definedNames");
  return childPlaces(list, "definedName").flatMap(({ attributes, text }) => {
    const name = attributes.get("name") ?? "";
    const isLocal = attributes.get("localSheetId") === String(index);
    return isLocal && PRINTED.test(name) ? [{ name, refersTo: text }] : [];
  });
}

/** Makes a sheet the first of all, and the one that is open. */
export function moveToFront(book: OpenBook, index: number): void {
  editBook(book, (root) => {
    const sheets = childPlace(root, "sheets");
    const listed = childPlaces(sheets, "sheet");
    const moved = listed[index];
    if (sheets === undefined || moved === undefined) return [];
    const written = ({ name, attributes }: XmlPlace): string => tag(name, attributes, "/");
    const others = listed.filter((each) => each !== moved);
    const inside = [moved, ...others].map(written).join("");
    const names = childPlaces(childPlace(root, "definedNames"), "definedName");
    const views = childPlaces(childPlace(root, "bookViews"), "workbookView");
    return [
      { start: sheets.insideStart, end: sheets.insideEnd, text: inside },
      ...names.flatMap((place) => renumbered(place, index)),
      ...views
        .slice(0, 1)
        .map((place) => withHead(place, { activeTab: "0", firstSheet: undefined })),
    ];
  });
}

/** A name of one sheet goes with the sheet's place. */
function renumbered(place: XmlPlace, index: number): readonly Splice[] {
  const local = place.attributes.get("localSheetId");
  if (local === undefined || Number(local) > index) return [];
  const now = Number(local) === index ? 0 : Number(local) + 1;
  return [withHead(place, { localSheetId: String(now) })];
}

function withHead(
  { name, attributes, start, insideStart, end }: XmlPlace,
  changes: Readonly<Record<string, string | undefined>>,
): Splice {
  const ending = insideStart === end ? "/" : "";
  return { start, end: insideStart, text: tag(name, withAttributes(attributes, changes), ending) };
}

/** Lets a name of the whole workbook stand for a place. */
export function setBookName(
  book: OpenBook,
  { name, refersTo }: { readonly name: string; readonly refersTo: string },
): void {
  editBook(book, (root) => {
    const list = childPlace(root, "definedNames");
    const element = `${prefixOf(root)}definedName`;
    const text = `${tag(element, new Map([["name", name]]))}${xmlEscaped(refersTo)}</${element}>`;
    if (list === undefined) {
      const at = endOfLast(root, BEFORE_NAMES);
      const names = `${prefixOf(root)}definedNames`;
      return [{ start: at, end: at, text: `<${names}>${text}</${names}>` }];
    }
    const old = childPlaces(list, "definedName").find((place) => isOfBook(place, name));
    return [old === undefined ? appended(list, text) : { start: old.start, end: old.end, text }];
  });
}

function isOfBook({ attributes }: XmlPlace, name: string): boolean {
  const isSame = attributes.get("name")?.toLowerCase() === name.toLowerCase();
  return isSame && attributes.get("localSheetId") === undefined;
}

/** What the names of the whole workbook stand for. */
export function bookNames({ parts, part }: OpenBook): ReadonlyMap<string, string> {
  const root = readPlaces(parts.text(part) ?? "");
  const list = root === undefined ? undefined : childPlace(root, "definedNames");
  return new Map(
    childPlaces(list, "definedName").flatMap(({ attributes, text }) =>
      attributes.get("localSheetId") === undefined
        ? [[attributes.get("name") ?? "", text.trim()] as const]
        : [],
    ),
  );
}

/** The names that stand for something in the whole workbook, as written. */
export function definedNames({ parts, part }: OpenBook): readonly string[] {
  const root = readPlaces(parts.text(part) ?? "");
  const list = root === undefined ? undefined : childPlace(root, "definedNames");
  return childPlaces(list, "definedName").map(({ attributes }) => attributes.get("name") ?? "");
}

function endOfLast(root: XmlPlace, names: readonly string[]): number {
  const before = names.flatMap((name) => childPlace(root, name)?.end ?? []);
  return Math.max(...before);
}

function editBook({ parts, part }: OpenBook, edit: (root: XmlPlace) => readonly Splice[]): void {
  const source = parts.text(part) ?? "";
  const root = readPlaces(source);
  if (root === undefined) throw new Error("The workbook was well-formed when it was opened");
  const splices = edit(root);
  if (splices.length > 0) parts.put(part, spliced(source, splices));
}
