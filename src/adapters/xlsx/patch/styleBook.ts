import { isDateFormat } from "../../../domain/submission/numberFormat";
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

/** The lists of a styles part, in the order in which they must stand. */
const LISTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
] as const;
export type StyleList = (typeof LISTS)[number];

/** Formats that every program knows by number. */
const BUILT_IN = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
/** Built-in formats that show days and times; their codes differ from language to language. */
const BUILT_IN_DATES = /^(?:1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/u;
const FIRST_OWN = 164;

/** The looks of a workbook, to which others can be added. */
export interface StyleBook {
  /** What stands before the names of the part's elements: "x:" or nothing. */
  readonly prefix: string;
  /** The format that looks as the given one but for its number format. */
  readonly withNumberFormat: (style: number, code: string) => number;
  /** Whether a cell format shows numbers as days. */
  readonly showsDays: (style: number) => boolean;
  /** The number of a number format, put in where it is not there. */
  readonly numberFormat: (code: string) => number;
  /** Puts an element into a list unless one like it is there; gives its place. */
  readonly put: (list: StyleList, xml: string) => number;
  /** The part with everything that was added; the same text when nothing was. */
  readonly text: () => string;
}

/** Opens a styles part; undefined when it is not well-formed or holds no cell format. */
export function openStyleBook(source: string): StyleBook | undefined {
  const root = readPlaces(source);
  if (root === undefined) return undefined;
  const prefix = prefixOf(root);
  const lists = new Map(
    LISTS.map((list) => [list, elementsOf(root, list).map((place) => slice(source, place))]),
  );
  const before = new Map(LISTS.map((list) => [list, lists.get(list)?.length ?? 0]));
  if (before.get("cellXfs") === 0) return undefined;
  const own = new Map<string, number>();
  for (const { attributes } of elementsOf(root, "numFmts")) {
    const code = attributes.get("formatCode") ?? "";
    if (!own.has(code)) own.set(code, Number(attributes.get("numFmtId")));
  }
  const codes = new Map([...own].map(([code, id]) => [id, code]));

  const put = (list: StyleList, xml: string): number => {
    const all = lists.get(list) ?? [];
    const known = all.indexOf(xml);
    return known < 0 ? all.push(xml) - 1 : known;
  };
  const numberFormat = (code: string): number => {
    const known = own.get(code) ?? BUILT_IN.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN - 1, ...own.values()) + 1;
    own.set(code, id);
    codes.set(id, code);
    const attributes = new Map([
      ["numFmtId", String(id)],
      ["formatCode", code],
    ]);
    put("numFmts", tag(`${prefix}numFmt`, attributes, "/"));
    return id;
  };
  const formatId = (style: number): number => {
    const attributes = headOf(lists.get("cellXfs")?.[style] ?? "")?.attributes;
    return Number(attributes?.get("numFmtId") ?? "0");
  };
  return {
    prefix,
    put,
    numberFormat,
    showsDays: (style) => {
      const id = formatId(style);
      const code = codes.get(id);
      return code === undefined ? BUILT_IN_DATES.test(String(id)) : isDateFormat(code);
    },
    withNumberFormat: (style, code) => {
      const look = lists.get("cellXfs")?.[style];
      const head = headOf(look ?? "");
      if (look === undefined || head === undefined) return style;
      if (codes.get(formatId(style)) === code) return style;
      const id = numberFormat(code);
      if (id === formatId(style)) return style;
      const changes = { numFmtId: String(id), applyNumberFormat: "1" };
      const made = tag(
        head.name,
        withAttributes(head.attributes, changes),
        head.insideStart === head.end ? "/" : "",
      );
      return put("cellXfs", made + look.slice(head.insideStart));
    },
    text: () => {
      const splices = LISTS.flatMap((list): readonly Splice[] => {
        const all = lists.get(list) ?? [];
        const added = all.slice(before.get(list));
        return added.length === 0 ? [] : grown(root, list, added, all.length);
      });
      return spliced(source, splices);
    },
  };
}

function elementsOf(root: XmlPlace, list: StyleList): readonly XmlPlace[] {
  const place = childPlace(root, list);
  const name = list === "cellStyleXfs" || list === "cellXfs" ? "xf" : list.slice(0, -1);
  return childPlaces(place, name);
}

function slice(source: string, { start, end }: XmlPlace): string {
  return source.slice(start, end);
}

/** The element's own tag, prefixes undeclared as it stands here. */
function headOf(xml: string): XmlPlace | undefined {
  return readPlaces(xml);
}

function grown(
  root: XmlPlace,
  list: StyleList,
  added: readonly string[],
  count: number,
): readonly Splice[] {
  const place = childPlace(root, list);
  const text = added.join("");
  const counted = { count: String(count) };
  if (place === undefined) {
    const name = `${prefixOf(root)}${list}`;
    const later = LISTS.slice(LISTS.indexOf(list) + 1);
    const next = root.children.find(
      (child) =>
        later.some((other) => child.name === prefixOf(root) + other) || isAfterLists(root, child),
    );
    const at = next?.start ?? root.insideEnd;
    return [
      {
        start: at,
        end: at,
        text: `${tag(name, new Map(Object.entries(counted)))}${text}</${name}>`,
      },
    ];
  }
  const attributes = withAttributes(place.attributes, counted);
  if (place.insideStart === place.end) return [appended({ ...place, attributes }, text)];
  return [
    { start: place.start, end: place.insideStart, text: tag(place.name, attributes) },
    appended(place, text),
  ];
}

function isAfterLists(root: XmlPlace, { name }: XmlPlace): boolean {
  return ["tableStyles", "colors", "extLst"].some((each) => name === prefixOf(root) + each);
}
