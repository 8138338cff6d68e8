import { scanXml, type XmlAttributes } from "../xmlTokens";
import { prefixOf } from "./xmlPlaces";

/** An element right below the root of a sheet and where it stands. */
export interface SheetPart {
  /** Without the sheet's prefix: "conditionalFormatting". */
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly end: number;
}

/** What a sheet is made of, its rows not looked into. */
export interface SheetParts {
  readonly prefix: string;
  /** What the root declares. */
  readonly attributes: XmlAttributes;
  /** Where the root's inside ends. */
  readonly insideEnd: number;
  readonly parts: readonly SheetPart[];
}

/** The order that the schema demands, from the first element that follows the merged cells. */
const ORDER = [
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** All that a sheet can be made of, in the order that the schema demands. */
export const SHEET_PARTS: readonly string[] = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr"],
  ...ORDER.flatMap((name) => (name === "controls" ? [name, "AlternateContent"] : [name])),
];

/** Reads what a sheet is made of; undefined when it is not well-formed. */
export function readSheetParts(source: string): SheetParts | undefined {
  const parts: SheetPart[] = [];
  let depth = 0;
  let prefix = "";
  let rootAttributes: XmlAttributes = new Map();
  let insideEnd = 0;
  let open: Omit<SheetPart, "end"> | undefined;
  const fault = scanXml(source, {
    open: (name, attributes, start) => {
      depth += 1;
      if (depth === 1) {
        prefix = prefixOf({ name });
        rootAttributes = attributes;
      }
      if (depth === 2) open = { name: name.slice(prefix.length), attributes, start };
    },
    text: () => undefined,
    close: (_, start, end) => {
      if (depth === 2 && open !== undefined) parts.push({ ...open, end });
      if (depth === 1) insideEnd = start;
      depth -= 1;
    },
  });
  return fault === undefined ? { prefix, attributes: rootAttributes, insideEnd, parts } : undefined;
}

/** Where an element of this name goes that is not there yet, or goes before the others of its name. */
export function placeFor({ parts, insideEnd }: SheetParts, name: (typeof ORDER)[number]): number {
  const later: readonly string[] = ORDER.slice(ORDER.indexOf(name));
  const next = parts.find((part) => later.includes(part.name) || part.name === "AlternateContent");
  return next?.start ?? insideEnd;
}

/**
 * What stands above the rows of a sheet, closed so that it can be read by itself: a long sheet takes
 * seconds to read to its end. The whole sheet where it has no rows.
 */
export function aboveRows(source: string): string {
  const end = source.search(/<(?:[^<>\s/:]+:)?sheetData[\s/>]/u);
  const root = /<(?<name>[^<>\s/?!]+)/u.exec(source)?.groups?.["name"];
  return end < 0 || root === undefined ? source : `${source.slice(0, end)}</${root}>`;
}
