import { sheetMover, type SheetMove } from "../../../../workbook/move/sheetMove";
import type { XmlAttributes } from "../../xmlTokens";
import {
  childPlace,
  childPlaces,
  readPlaces,
  tag,
  withAttributes,
  type XmlPlace,
} from "../xmlPlaces";
import { readBlocks, writtenBlocks } from "./blocks";

/** A table written anew, with what people made of the one before. */
export interface KeptTable {
  readonly text: string;
  /** Rows are hidden by what people chose to see. */
  readonly isFiltered: boolean;
}

/**
 * A table of ours with the look that people gave it, their filter and what they sorted it by. It keeps
 * its number and those of its columns, by which slicers know it.
 */
export function keepTable(now: string, before: string, move: SheetMove): KeptTable {
  const [root, old] = [readPlaces(now), readPlaces(before)];
  if (root === undefined || old === undefined) return { text: now, isFiltered: false };
  const raw = (place: XmlPlace | undefined): string =>
    place === undefined ? "" : before.slice(place.start, place.end);
  const written = (name: string): string => {
    const place = childPlace(root, name);
    return place === undefined ? "" : now.slice(place.start, place.end);
  };
  const ref = root.attributes.get("ref") ?? "";
  const filter = childPlace(old, "autoFilter");
  const chosen = filter === undefined ? [] : filterColumns(before, filter, move);
  const filtered =
    filter === undefined
      ? ""
      : whole(filter.name, withAttributes(filter.attributes, { ref: filterRef(root, ref) }), [
          ...chosen,
          ...childPlaces(filter, "sortState").map((place) => sorted(before, place, move)),
        ]);
  const sort = childPlace(old, "sortState");
  const attributes = withAttributes(new Map([...old.attributes, ...root.attributes]), {
    id: old.attributes.get("id"),
    totalsRowCount: undefined,
    totalsRowShown: "0",
  });
  const inside = [
    filtered,
    ...(sort === undefined ? [] : [sorted(before, sort, move)]),
    columns(root, old, before),
    raw(childPlace(old, "tableStyleInfo")) || written("tableStyleInfo"),
  ];
  const head = now.slice(0, root.start);
  return {
    text: `${head}${whole(root.name, attributes, inside)}`,
    isFiltered: chosen.length > 0,
  };
}

function filterRef(root: XmlPlace, ref: string): string {
  return childPlace(root, "autoFilter")?.attributes.get("ref") ?? ref;
}

function whole(name: string, attributes: XmlAttributes, inside: readonly string[]): string {
  const text = inside.join("");
  return text === "" ? tag(name, attributes, "/") : `${tag(name, attributes)}${text}</${name}>`;
}

/** What people chose to see, by the places that the columns have now. */
function filterColumns(
  source: string,
  filter: XmlPlace,
  { columns }: SheetMove,
): readonly string[] {
  const to = new Map(Array.from(columns.from, ([now, then]) => [then, now]));
  return childPlaces(filter, "filterColumn")
    .flatMap((place) => {
      const first = readBlocks(filter.attributes.get("ref") ?? "")[0]?.columns.first ?? 1;
      const now = to.get(Number(place.attributes.get("colId")) + first);
      if (now === undefined) return [];
      const attributes = withAttributes(place.attributes, { colId: String(now - 1) });
      const isEmpty = place.insideStart === place.end;
      const head = tag(place.name, attributes, isEmpty ? "/" : "");
      return [{ now, xml: head + source.slice(place.insideStart, place.end) }];
    })
    .sort((a, b) => a.now - b.now)
    .map(({ xml }) => xml);
}

function sorted(source: string, sort: XmlPlace, move: SheetMove): string {
  const mover = sheetMover(move);
  const led = (place: XmlPlace): XmlAttributes | undefined => {
    const to = mover.blocks(readBlocks(place.attributes.get("ref") ?? ""));
    return to.length === 1
      ? withAttributes(place.attributes, { ref: writtenBlocks(to) })
      : undefined;
  };
  const attributes = led(sort);
  const conditions = sort.children.flatMap((place) => {
    const now = led(place);
    if (now === undefined) return [];
    const isEmpty = place.insideStart === place.end;
    return [tag(place.name, now, isEmpty ? "/" : "") + source.slice(place.insideStart, place.end)];
  });
  return attributes === undefined || conditions.length === 0
    ? ""
    : whole(sort.name, attributes, conditions);
}

/** The columns by their headings: those that were there keep their numbers and what people set in them. */
function columns(root: XmlPlace, old: XmlPlace, before: string): string {
  const named = (table: XmlPlace): readonly XmlPlace[] =>
    childPlaces(childPlace(table, "tableColumns"), "tableColumn");
  const theirs = new Map(named(old).map((place) => [place.attributes.get("name") ?? "", place]));
  const ids = named(old).map(({ attributes }) => Number(attributes.get("id")));
  let last = Math.max(0, ...ids);
  const listed = named(root).map((column) => {
    const place = theirs.get(column.attributes.get("name") ?? "");
    if (place === undefined) {
      last += 1;
      return tag(column.name, withAttributes(column.attributes, { id: String(last) }), "/");
    }
    const attributes = withAttributes(place.attributes, {
      totalsRowFunction: undefined,
      totalsRowLabel: undefined,
    });
    const inside = place.children
      .filter(({ name }) => /(?:^|:)calculatedColumnFormula$/u.test(name))
      .map(({ start, end }) => before.slice(start, end));
    return whole(place.name, attributes, inside);
  });
  const list = `${root.name.slice(0, root.name.indexOf(":") + 1)}tableColumns`;
  return whole(list, new Map([["count", String(listed.length)]]), listed);
}
