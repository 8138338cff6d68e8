import { placeBefore, type AxisMove } from "../../../../workbook/move/axisMove";
import { lastColumn } from "../../../../workbook/cellRef";
import type { XmlAttributes } from "../../xmlTokens";
import { childPlaces, tag, withAttributes } from "../xmlPlaces";
import type { SheetFrame } from "./sheetFrame";

interface Columns {
  /** From 1. */
  readonly min: number;
  readonly max: number;
  readonly attributes: XmlAttributes;
}

/** The columns of a sheet written anew, as wide, hidden and folded as people left those that stay. */
export function keepColumns(now: SheetFrame, old: SheetFrame, move: AxisMove): string {
  const [ours, theirs] = [columnsOf(now), columnsOf(old)];
  const last = Math.max(move.after.last, ...ours.map(({ max }) => max));
  const pieces: string[] = [];
  for (let column = 1; column <= last; column += 1) {
    const before = placeBefore(move, column);
    const attributes =
      (before === undefined ? undefined : lookAt(theirs, before)) ?? lookAt(ours, column);
    if (attributes !== undefined) pieces.push(written(now.prefix, attributes, column, column));
  }
  // People hide all that is right of what they use.
  const shift = move.after.last - move.before.last;
  for (const { min, max, attributes } of theirs) {
    const from = Math.max(min + shift, last + 1);
    const to = max >= lastColumn ? lastColumn : Math.min(lastColumn, max + shift);
    if (max > move.before.last && from <= to)
      pieces.push(written(now.prefix, attributes, from, to));
  }
  return pieces.length === 0 ? "" : `<${now.prefix}cols>${pieces.join("")}</${now.prefix}cols>`;
}

function written(prefix: string, attributes: XmlAttributes, min: number, max: number): string {
  const place = { min: String(min), max: String(max) };
  return tag(`${prefix}col`, withAttributes(attributes, place), "/");
}

function columnsOf(frame: SheetFrame): readonly Columns[] {
  return childPlaces(frame.named("cols")[0]?.place, "col").map(({ attributes }) => ({
    min: Number(attributes.get("min")),
    max: Number(attributes.get("max")),
    attributes,
  }));
}

function lookAt(columns: readonly Columns[], column: number): XmlAttributes | undefined {
  return columns.find(({ min, max }) => column >= min && column <= max)?.attributes;
}
