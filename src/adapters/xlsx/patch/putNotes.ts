import { NOTE_WORDS, type CellMark } from "../../../workbook/cellMark";
import { readCell } from "../lint/cellRange";
import { writtenText, xmlEscaped } from "../writtenText";
import { RELATED, withDrawing } from "./drawingOnSheet";
import { freshVml, withNoteShapes, withoutNoteShapes } from "./noteShapes";
import type { PackageParts } from "./packageParts";
import { addContentType, addRelation, relationsOf } from "./partRelations";
import { readSheetParts } from "./sheetParts";
import {
  appended,
  childPlace,
  childPlaces,
  prefixOf,
  readPlaces,
  spliced,
  tag,
  type XmlPlace,
} from "./xmlPlaces";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const AUTHOR = "Kế hoạch";
/** Nobody reads a longer note; the slip has all of it. */
const LONGEST = 1_000;

/**
 * Replaces our notes on a sheet; a cell that has somebody's own note keeps that one alone. False when
 * the notes that are there are not understood.
 */
export function putNotes(parts: PackageParts, sheet: string, marks: readonly CellMark[]): boolean {
  const { comments, drawing } = notePartsOf(parts, sheet);
  const before = comments === undefined ? undefined : parts.text(comments);
  if (marks.length === 0 && before?.includes(xmlEscaped(NOTE_WORDS)) !== true) return true;
  const edited = editComments(before ?? emptyComments(), marks);
  if (edited === undefined) return false;
  if (edited.added.length === 0 && edited.removed.length === 0) return true;
  const shapes = (drawing === undefined ? undefined : parts.text(drawing)) ?? freshVml(parts);
  const drawn = withNoteShapes(withoutNoteShapes(shapes, edited.removed), edited.added);
  if (drawn === undefined) return false;
  const commentsPart =
    comments ?? addPart(parts, sheet, "xl/comments", ".xml", COMMENTS, "comments").part;
  parts.put(commentsPart, edited.text);
  if (drawing !== undefined) parts.put(drawing, drawn);
  else {
    const added = addPart(parts, sheet, "xl/drawings/vmlDrawing", ".vml", VML, "vmlDrawing");
    parts.put(added.part, drawn);
    const drawnOn = withDrawing(parts.text(sheet) ?? "", added.relation, "legacyDrawing");
    if (drawnOn === undefined) return false;
    parts.put(sheet, drawnOn);
  }
  return true;
}

/** The part of the notes and the one that draws them, where the sheet has them. */
function notePartsOf(
  parts: PackageParts,
  sheet: string,
): { readonly comments: string | undefined; readonly drawing: string | undefined } {
  const relations = relationsOf(parts, sheet);
  if (relations.length === 0) return { comments: undefined, drawing: undefined };
  const found = readSheetParts(parts.text(sheet) ?? "");
  const legacy = found?.parts.find(({ name }) => name === "legacyDrawing")?.attributes;
  const id = [...(legacy ?? [])].find(([name]) => name.endsWith(":id"))?.[1];
  return {
    comments: relations.find(({ kind }) => kind === "comments")?.part,
    drawing: relations.find((relation) => relation.id === id)?.part,
  };
}

function emptyComments(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
}

interface EditedComments {
  readonly text: string;
  /** Cells that had a note of ours. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function editComments(source: string, marks: readonly CellMark[]): EditedComments | undefined {
  const root = readPlaces(source);
  const authors = root === undefined ? undefined : childPlace(root, "authors");
  const list = root === undefined ? undefined : childPlace(root, "commentList");
  if (root === undefined || authors === undefined || list === undefined) return undefined;
  const listed = childPlaces(list, "comment");
  const ours = listed.filter((place) => textIn(place).startsWith(NOTE_WORDS));
  const taken = new Set(
    listed.filter((place) => !ours.includes(place)).map(({ attributes }) => attributes.get("ref")),
  );
  const free = marks.filter(({ cell }) => !taken.has(cell) && readCell(cell) !== undefined);
  const names = childPlaces(authors, "author").map(({ text }) => text);
  const prefix = prefixOf(root);
  const known = names.indexOf(AUTHOR);
  const author = String(known < 0 ? names.length : known);
  const written = free.map(({ cell, message }) => noteXml(cell, message, author, prefix)).join("");
  const kept = listed.filter((place) => !ours.includes(place));
  const inside = kept.map(({ start, end }) => source.slice(start, end)).join("") + written;
  const listText = `${tag(list.name, list.attributes)}${inside}</${list.name}>`;
  const authorXml = `<${prefix}author>${AUTHOR}</${prefix}author>`;
  return {
    text: spliced(source, [
      ...(known < 0 ? [appended(authors, authorXml)] : []),
      { start: list.start, end: list.end, text: listText },
    ]),
    removed: ours.map(({ attributes }) => attributes.get("ref") ?? ""),
    added: free.map(({ cell }) => cell),
  };
}

function noteXml(cell: string, message: string, author: string, prefix: string): string {
  const whole = `${NOTE_WORDS}${message}`;
  const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
  const attributes = new Map([
    ["ref", cell],
    ["authorId", author],
  ]);
  return (
    `${tag(`${prefix}comment`, attributes)}<${prefix}text><${prefix}t xml:space="preserve">` +
    `${xmlEscaped(writtenText(text))}</${prefix}t></${prefix}text></${prefix}comment>`
  );
}

/** A note's text in the order of its runs. */
function textIn({ name, text, children }: XmlPlace): string {
  if (/(?:^|:)rPh$/u.test(name)) return "";
  return children.length === 0 ? text : children.map(textIn).join("");
}

function addPart(
  parts: PackageParts,
  sheet: string,
  stem: string,
  ending: string,
  type: string,
  kind: string,
): { readonly part: string; readonly relation: string } {
  let number = 1;
  while (parts.find(`${stem}${number}${ending}`) !== undefined) number += 1;
  const part = `${stem}${number}${ending}`;
  parts.put(part, "");
  addContentType(parts, part, type);
  return { part, relation: addRelation(parts, sheet, `${RELATED}/${kind}`, part) };
}
