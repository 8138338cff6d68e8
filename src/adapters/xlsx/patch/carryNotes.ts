import { cellRef } from "../../../workbook/cellRef";
import { readCell } from "../lint/cellRange";
import { withDrawing } from "./drawingOnSheet";
import type { PackageParts } from "./packageParts";
import { addRelation, relationsOf, type PartRelation } from "./partRelations";
import {
  childPlace,
  childPlaces,
  readPlaces,
  spliced,
  tag,
  withAttributes,
  type Splice,
  type XmlPlace,
} from "./xmlPlaces";

/** Where what hangs on a cell of the sheet before goes; undefined where its cell has gone. */
export type NewRef = (old: string) => string | undefined;

const NOTES = ["comments", "threadedComment", "vmlDrawing"];

/** The parts in which a sheet keeps people's notes on its cells; none where there are no notes. */
export function notesOfSheet(parts: PackageParts, sheet: string): readonly PartRelation[] {
  const relations = relationsOf(parts, sheet).filter(({ kind }) => NOTES.includes(kind));
  const hasNotes = relations.some(({ kind }) => kind === "comments");
  return hasNotes ? relations.filter(({ part }) => part !== undefined) : [];
}

/** Hangs people's notes on the cells of the sheet that takes the place of theirs. */
export function carryNotes(
  parts: PackageParts,
  notes: readonly PartRelation[],
  sheet: string,
  newRef: NewRef,
): void {
  for (const { kind, type, part = "" } of notes) {
    const source = parts.text(part) ?? "";
    const moved = kind === "vmlDrawing" ? movedShapes(source, newRef) : movedList(source, newRef);
    if (moved === undefined) continue;
    parts.put(part, moved);
    const relation = addRelation(parts, sheet, type, part);
    if (kind !== "vmlDrawing") continue;
    const drawn = withDrawing(parts.text(sheet) ?? "", relation, "legacyDrawing");
    if (drawn === undefined) throw new Error("A sheet was written that cannot be read");
    parts.put(sheet, drawn);
  }
}

/** Both lists, of notes and of conversations, name a cell by its address. */
function movedList(source: string, newRef: NewRef): string | undefined {
  const root = readPlaces(source);
  if (root === undefined) return undefined;
  const listed = [root, ...root.children].flatMap((place) => [
    ...childPlaces(place, "comment"),
    ...childPlaces(place, "threadedComment"),
  ]);
  return spliced(
    source,
    listed.map((place): Splice => {
      const ref = newRef(place.attributes.get("ref") ?? "");
      if (ref === undefined) return { start: place.start, end: place.end, text: "" };
      const isEmpty = place.insideStart === place.end;
      const head = tag(place.name, withAttributes(place.attributes, { ref }), isEmpty ? "/" : "");
      return { start: place.start, end: place.insideStart, text: head };
    }),
  );
}

/**
 * The boxes in which notes are shown know their cell by row and column, from 0. Where their part is not
 * well-formed, as some programs write it, they stay where they are: a note without a box is no note.
 */
function movedShapes(source: string, newRef: NewRef): string {
  const root = readPlaces(source);
  if (root === undefined) return source;
  const splices = root.children.flatMap((shape): readonly Splice[] => {
    const data = shape.children.find(({ attributes }) => attributes.get("ObjectType") === "Note");
    const row = child(data, "Row");
    const column = child(data, "Column");
    if (row === undefined || column === undefined) return [];
    const ref = newRef(cellRef(Number(column.text), Number(row.text) + 1));
    const to = ref === undefined ? undefined : readCell(ref);
    if (to === undefined) return [{ start: shape.start, end: shape.end, text: "" }];
    const down = to.row - 1 - Number(row.text);
    const right = to.column - 1 - Number(column.text);
    return [
      inside(row, String(to.row - 1)),
      inside(column, String(to.column - 1)),
      ...movedAnchor(child(data, "Anchor"), down, right),
    ];
  });
  return spliced(source, splices);
}

function child(place: XmlPlace | undefined, name: string): XmlPlace | undefined {
  return place === undefined ? undefined : childPlace(place, name);
}

function inside({ insideStart, insideEnd }: XmlPlace, text: string): Splice {
  return { start: insideStart, end: insideEnd, text };
}

/** Column, offset, row, offset of the box's first corner, then of the other. */
function movedAnchor(anchor: XmlPlace | undefined, down: number, right: number): readonly Splice[] {
  const numbers = anchor?.text.split(",").map(Number) ?? [];
  if (anchor === undefined || numbers.length !== 8) return [];
  const moves = [right, 0, down, 0, right, 0, down, 0];
  const moved = numbers.map((number, at) => Math.max(0, number + (moves[at] ?? 0)));
  return [inside(anchor, moved.join(", "))];
}
