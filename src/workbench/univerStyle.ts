import type { EdgeSide, HostFormat } from "../host/model";
import type { GridCell, GridLine, GridStyle } from "./gridTypes";

const HORIZONTAL: Readonly<Record<string, 1 | 2 | 3>> = { Left: 1, Center: 2, Right: 3 };
const VERTICAL: Readonly<Record<string, 1 | 2 | 3>> = { Top: 1, Center: 2, Bottom: 3 };
const PLAIN_BORDER = "#BFC5CC";
const LINK = "#1D4ED8";
const WRAP = 3;

/** How the grid draws a cell's format. */
export function univerStyle(format: HostFormat): GridStyle {
  const linked = format.link !== undefined;
  const colour = format.fontColour ?? (linked ? LINK : undefined);
  const horizontal = HORIZONTAL[format.horizontal ?? ""];
  const vertical = VERTICAL[format.vertical ?? ""];
  return {
    ...(format.fontName === undefined ? {} : { ff: format.fontName }),
    ...(format.fontSize === undefined ? {} : { fs: format.fontSize }),
    ...(format.bold ? { bl: 1 } : {}),
    ...(format.italic ? { it: 1 } : {}),
    ...(linked || isUnderlined(format) ? { ul: { s: 1 } } : {}),
    ...(colour === undefined ? {} : { cl: { rgb: colour } }),
    ...(format.fill === undefined ? {} : { bg: { rgb: format.fill } }),
    ...borders(format),
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(format.wrap ? { tb: WRAP } : {}),
    ...(format.numberFormat === "General" ? {} : { n: { pattern: format.numberFormat } }),
  };
}

function isUnderlined({ underline }: HostFormat): boolean {
  return underline !== undefined && underline !== "None";
}

/** All four lines of a colour, or each side as it was drawn. */
function borders({ border, edges }: HostFormat): Pick<GridStyle, "bd"> {
  const all = border === undefined || border === "" ? null : line(border);
  if (all === null && edges === undefined) return {};
  const side = (name: EdgeSide): GridLine | null => {
    const edge = edges?.[name];
    if (edge === undefined) return all;
    return edge.style === "None" ? null : line(edge.colour);
  };
  return { bd: { t: side("top"), r: side("right"), b: side("bottom"), l: side("left") } };
}

function line(colour: string): GridLine {
  return { s: 1, cl: { rgb: colour.startsWith("#") ? colour : PLAIN_BORDER } };
}

const KEYS = ["ff", "fs", "bl", "it", "ul", "cl", "bg", "bd", "ht", "vt", "tb", "n"] as const;

/** A style that says of every key whether it is there. */
export type WholeStyle = { readonly [Key in keyof GridStyle]-?: GridStyle[Key] | null };

/** A named style with every key, so that what an earlier style had and this one has not, goes. */
export function wholeStyle(name: GridCell["s"]): WholeStyle | null {
  if (name === undefined) return null;
  const style = JSON.parse(name) as GridStyle;
  return Object.fromEntries(KEYS.map((key) => [key, style[key] ?? null])) as unknown as WholeStyle;
}

/** The name of a style says all of it. */
export function styleName(style: GridStyle): string {
  return JSON.stringify(style);
}
