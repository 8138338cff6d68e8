import { readCell } from "../lint/cellRange";
import type { PackageParts } from "./packageParts";

/** The boxes of notes, in the drawing language that notes still are drawn in. */
const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
const END = "</xml>";
const KIND =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Numbers of shapes come in blocks of so many, one block or more a sheet. */
const BLOCK = 1_024;
/** How far a box reaches, in columns and rows. */
const WIDE = 4;
const HIGH = 6;

const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/gu;

/** A drawing without shapes, with a block of numbers that no other drawing of the workbook has. */
export function freshVml(parts: PackageParts): string {
  const taken = parts
    .names()
    .filter((name) => name.endsWith(".vml"))
    .flatMap((name) => blocksOf(parts.text(name) ?? ""));
  const block = Math.max(0, ...taken) + 1;
  return `${HEAD}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${END}`;
}

/** The drawing without the boxes of the notes of these cells. */
export function withoutNoteShapes(vml: string, cells: readonly string[]): string {
  const places = new Set(cells.map(placeKey));
  return vml.replace(SHAPE, (shape) => {
    const row = /<x:Row>\s*(?<row>\d+)\s*<\/x:Row>/u.exec(shape)?.groups?.["row"];
    const column = /<x:Column>\s*(?<column>\d+)\s*<\/x:Column>/u.exec(shape)?.groups?.["column"];
    return places.has(`${row ?? ""},${column ?? ""}`) ? "" : shape;
  });
}

/** The drawing with a hidden box for the note of each cell; undefined when it is not understood. */
export function withNoteShapes(vml: string, cells: readonly string[]): string | undefined {
  const end = vml.lastIndexOf(END);
  if (end < 0 || !vml.includes('xmlns:v="urn:schemas-microsoft-com:vml"')) return undefined;
  const block = Math.max(1, ...blocksOf(vml));
  const numbers = [...vml.matchAll(/id=["']_x0000_s(?<number>\d+)["']/gu)].map((match) =>
    Number(match.groups?.["number"]),
  );
  const first = Math.max(block * BLOCK, ...numbers) + 1;
  const kind = /<v:shapetype\s[^>]*id=["']_x0000_t202["']/u.test(vml) ? "" : KIND;
  const shapes = cells.map((cell, at) => shapeOf(cell, first + at));
  return `${vml.slice(0, end)}${kind}${shapes.join("")}${vml.slice(end)}`;
}

function blocksOf(vml: string): readonly number[] {
  const data = /<o:idmap\s[^>]*data=["'](?<data>[\d,]+)["']/u.exec(vml)?.groups?.["data"] ?? "";
  return data
    .split(",")
    .map(Number)
    .filter((number) => number > 0);
}

function placeKey(cell: string): string {
  const { row, column } = readCell(cell) ?? { row: 0, column: 0 };
  return `${row - 1},${column - 1}`;
}

function shapeOf(cell: string, number: number): string {
  const place = readCell(cell) ?? { row: 1, column: 1 };
  const row = place.row - 1;
  const column = place.column - 1;
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 10, column + 1 + WIDE, 15, top + HIGH, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
