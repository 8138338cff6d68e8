import { splitSheet } from "../../splitSheet";
import { readSheetParts, type SheetParts } from "../sheetParts";
import { prefixOf, readPlaces, type XmlPlace } from "../xmlPlaces";

/** What a sheet is made of, its rows cut out. */
export interface SheetFrame extends SheetParts {
  readonly source: string;
  /** What stands at a part, as written. */
  readonly xml: (part: { readonly start: number; readonly end: number }) => string;
  /** The parts of a name. */
  readonly named: (name: string) => readonly FramePart[];
}

export interface FramePart {
  readonly xml: string;
  readonly place: XmlPlace;
}

/** Reads a sheet without its rows; undefined when it is not well-formed. */
export function readFrame(source: string): SheetFrame | undefined {
  const found = readSheetParts(source);
  if (found === undefined) return undefined;
  const xml: SheetFrame["xml"] = ({ start, end }) => source.slice(start, end);
  return {
    ...found,
    source,
    xml,
    named: (name) =>
      found.parts.flatMap((part) => {
        const text = part.name === name ? xml(part) : "";
        const place = text === "" ? undefined : readPlaces(text);
        return place === undefined ? [] : [{ xml: text, place }];
      }),
  };
}

/** The sheet with no rows in it. */
export function withoutRows(source: string): string {
  const split = splitSheet(source);
  if (split === undefined) return source;
  const prefix = prefixOf({
    name: /^<(?<name>[^<>\s/]+)/u.exec(split.rows)?.groups?.["name"] ?? "",
  });
  return `${split.above}<${prefix}sheetData/>${split.below}`;
}

/** The same sheet with another prefix, or none, before the names of its own elements. */
export function withPrefix(source: string, from: string, to: string): string {
  return from === to
    ? source
    : source.replaceAll(`<${from}`, `<${to}`).replaceAll(`</${from}`, `</${to}`);
}
