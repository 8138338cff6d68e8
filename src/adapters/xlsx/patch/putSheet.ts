import type { FreeSheetDraft } from "../../../workbook/draft";
import type { NotKept, SheetEdit } from "../../../workbook/packageEdit";
import { sheetName } from "../../../workbook/sheetLimits";
import { storableText } from "../../../workbook/storableText";
import type { ZipMeans } from "../packer";
import { joinedBytes } from "../joinedBytes";
import { looksOf, withLinks, withRows } from "../long/fillLongSheets";
import type { PatternSheet } from "../long/patternSheet";
import { writePattern } from "../writeWorkbook";
import { scanXml } from "../xmlTokens";
import { definedNames, listSheet, moveToFront, setLocalNames, setSheetState } from "./bookPart";
import { LONG_SHEET, type BookTexts } from "./bookTexts";
import { dropCalcChain } from "./calcChain";
import { graftSheet } from "./graftSheet";
import { openBefore } from "./keep/sheetBefore";
import { withoutRows } from "./keep/sheetFrame";
import { openBook, readBook, type OpenBook } from "./openBook";
import type { PackageParts } from "./packageParts";
import {
  addContentType,
  addRelation,
  contentTypeOf,
  redirectRelation,
  relationsOf,
  relationsPart,
} from "./partRelations";
import { removeOwned } from "./removeOwned";
import { aboveRows } from "./sheetParts";
import type { StyleBook } from "./styleBook";
import {
  childPlace,
  childPlaces,
  readPlaces,
  spliced,
  tag,
  withAttributes,
  type Splice,
} from "./xmlPlaces";

const WORKSHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
/** A sheet that was put in, or why not: "name-taken" when a table of that name is another sheet's. */
export type PutSheet =
  | {
      readonly kind: "put";
      readonly part: string;
      readonly content: Uint8Array;
      readonly notes: readonly NotKept[];
    }
  | "name-taken";

/** Puts a sheet of ours into a workbook, in place of the one of its name. */
export async function putSheet(
  book: OpenBook,
  { draft, takenOver, first }: SheetEdit,
  styles: StyleBook,
  texts: BookTexts,
): Promise<PutSheet> {
  const { parts } = book;
  const at = book.sheets.findIndex(({ name }) => sameName(name, draft.name));
  const old = book.sheets[at];
  const before =
    old?.part === undefined || takenOver === undefined
      ? undefined
      : openBefore(book, { ...old, part: old.part }, at, draft, takenOver);
  if (old?.part !== undefined) removeOwned(parts, old.part, before?.keptParts);
  if (clashes(book, draft)) return "name-taken";
  const { source, pattern } = await aloneInABook(draft, parts.zip);
  const sheet = source.sheets[0]?.part;
  if (sheet === undefined) throw new Error("A workbook was written without its only sheet");
  const copied = copyPart(source.parts, sheet, parts);
  const grafted = graftSheet(source, parts.text(copied) ?? "", styles);
  const look = looksOf(grafted, pattern);
  parts.put(copied, withoutRows(withLinks(grafted, pattern)));
  const notes = before?.keepOn(copied) ?? [];
  const isLong = draft.rows.length >= LONG_SHEET;
  const text = (each: string): string => texts.cell(each, isLong);
  const writing = { text, ...(before?.writing(look) ?? { look }) };
  const content = joinedBytes([...withRows(parts.text(copied) ?? "", draft, writing)]);
  parts.put(copied, content);
  const state = STATES[draft.visibility];
  if (old === undefined) {
    listSheet(
      book,
      storableText(draft.name),
      state,
      addRelation(parts, book.part, WORKSHEET, copied),
    );
  } else {
    redirectRelation(parts, book.part, old.relation, copied);
    setSheetState(book, old.name, state);
  }
  const index = at < 0 ? book.sheets.length : at;
  setLocalNames(book, index, before?.names ?? localNames(source));
  if (first === true) bringToFront(book, index, copied);
  dropCalcChain(book);
  return { kind: "put", part: copied, content, notes };
}

/** Two sheets chosen at once would take what is typed into either. */
function bringToFront(book: OpenBook, index: number, part: string): void {
  moveToFront(book, index);
  for (const each of [...book.sheets.flatMap((sheet) => sheet.part ?? []), part]) {
    const text = book.parts.text(each);
    if (text === undefined) continue;
    const changed = chosen(text, each === part);
    if (changed !== text) book.parts.put(each, changed);
  }
}

/** The sheet chosen or not; only its first view is Excel's own. */
function chosen(sheet: string, isChosen: boolean): string {
  const splices: Splice[] = [];
  scanXml(aboveRows(sheet), {
    open: (name, attributes, start, end) => {
      if (!/(?:^|:)sheetView$/u.test(name)) return;
      const tabSelected = isChosen ? "1" : undefined;
      if ((attributes.get("tabSelected") ?? undefined) === tabSelected) return;
      const ending = sheet.charAt(end - 2) === "/" ? "/" : "";
      const text = tag(name, withAttributes(attributes, { tabSelected }), ending);
      splices.push({ start, end, text });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return spliced(sheet, splices);
}

const STATES = { visible: undefined, hidden: "hidden", "very-hidden": "veryHidden" } as const;

/** A sheet of ours is called as its name is read. */
function sameName(one: string, other: string): boolean {
  return sheetName(one).toLowerCase() === other.toLowerCase();
}

async function aloneInABook(
  draft: FreeSheetDraft,
  zip: ZipMeans,
): Promise<{ readonly source: OpenBook; readonly pattern: PatternSheet }> {
  const { bytes, pattern } = await writePattern(
    {
      sheets: [draft],
      names: [],
      title: "",
      subject: "",
      writtenOn: "1980-01-01",
      properties: {},
      activeSheet: 0,
    },
    { zip },
  );
  const source = openBook(bytes, zip);
  if ("code" in source) throw new Error("What was just written cannot be read");
  return { source, pattern };
}

function clashes(book: OpenBook, { tables }: FreeSheetDraft): boolean {
  const taken = new Set(
    [...tableNames(book), ...definedNames(book)].map((name) => name.toLowerCase()),
  );
  return tables.some(({ name }) => taken.has(name.toLowerCase()));
}

function tableNames({ parts, sheets }: OpenBook): readonly string[] {
  return tablesOf(parts, sheets).flatMap(({ attributes }) => [
    attributes.get("name") ?? "",
    attributes.get("displayName") ?? "",
  ]);
}

function tablesOf(parts: PackageParts, sheets: OpenBook["sheets"]) {
  return sheets.flatMap(({ part }) =>
    relationsOf(parts, part ?? "")
      .filter(({ kind }) => part !== undefined && kind === "table")
      .flatMap((relation) => readPlaces(parts.text(relation.part ?? "") ?? "") ?? []),
  );
}

/** Copies a part and what belongs to it under names that are free; gives its new name. */
function copyPart(source: PackageParts, part: string, parts: PackageParts): string {
  const name = freeName(parts, part);
  const text = source.text(part) ?? "";
  // The name is taken before what belongs to the part looks for free ones.
  parts.put(name, part.includes("/tables/") ? withFreeTableId(parts, text) : text);
  addContentType(parts, name, contentTypeOf(source, part) ?? "application/xml");
  const relations = source.text(relationsPart(part));
  const root = relations === undefined ? undefined : readPlaces(relations);
  if (relations === undefined || root === undefined || root.children.length === 0) return name;
  const splices = relationsOf(source, part).flatMap(({ part: owned, place }) => {
    if (owned === undefined) return [];
    const target = `/${copyPart(source, owned, parts)}`;
    const attributes = withAttributes(place.attributes, { Target: target });
    return [{ start: place.start, end: place.end, text: tag(place.name, attributes, "/") }];
  });
  parts.put(relationsPart(name), spliced(relations, splices));
  return name;
}

/** "xl/tables/table1.xml" with the first number that is free. */
function freeName(parts: PackageParts, part: string): string {
  const stem = part.replace(/\d*\.xml$/u, "");
  let number = 1;
  while (parts.find(`${stem}${number}.xml`) !== undefined) number += 1;
  return `${stem}${number}.xml`;
}

function withFreeTableId(parts: PackageParts, text: string): string {
  const book = readBook(parts);
  const ids = parts
    .names()
    .filter((name) => /\/tables\//iu.test(name))
    .map((name) => Number(readPlaces(parts.text(name) ?? "")?.attributes.get("id") ?? "0"));
  const listed = tablesOf(parts, book?.sheets ?? []).map(({ attributes }) =>
    Number(attributes.get("id")),
  );
  const root = readPlaces(text);
  if (root === undefined) throw new Error("A table was written that cannot be read");
  const id = String(Math.max(0, ...ids, ...listed) + 1);
  const head = tag(root.name, withAttributes(root.attributes, { id }));
  return spliced(text, [{ start: root.start, end: root.insideStart, text: head }]);
}

/** Print areas and the like, as the library wrote them. */
function localNames({ parts, part }: OpenBook) {
  const text = parts.text(part) ?? "";
  const root = readPlaces(text);
  const list = root === undefined ? undefined : childPlace(root, "definedNames");
  return childPlaces(list, "definedName").map(({ attributes, insideStart, insideEnd }) => ({
    name: attributes.get("name") ?? "",
    refersTo: text.slice(insideStart, insideEnd),
  }));
}
