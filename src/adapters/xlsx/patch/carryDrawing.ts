import type { ChartDraft } from "../../../workbook/draft";
import { withDrawing } from "./drawingOnSheet";
import type { PackageParts } from "./packageParts";
import {
  addRelation,
  redirectRelation,
  relationsOf,
  removePart,
  removeRelation,
  type PartRelation,
} from "./partRelations";
import { removeOwned } from "./removeOwned";
import {
  appended,
  readPlaces,
  spliced,
  tag,
  withAttributes,
  type Splice,
  type XmlPlace,
} from "./xmlPlaces";

/** The drawing of a sheet on which people drew something. */
export interface KeptDrawing {
  readonly relation: PartRelation;
  readonly part: string;
  /** Where our own charts stand in it: new ones take their place. */
  readonly ours: readonly XmlPlace[];
}

/** What people drew on a sheet, apart from our own charts; undefined where they drew nothing. */
export function drawingOfPeople(
  parts: PackageParts,
  sheet: string,
  charts: readonly ChartDraft[],
): KeptDrawing | undefined {
  const relation = relationsOf(parts, sheet).find(({ kind }) => kind === "drawing");
  const part = relation?.part;
  const root = part === undefined ? undefined : readPlaces(parts.text(part) ?? "");
  if (relation === undefined || part === undefined || root === undefined) return undefined;
  const ours = new Set<XmlPlace>();
  const known = root.children.map((anchor) => ({ anchor, chart: chartIn(parts, part, anchor) }));
  for (const chart of charts) {
    const names = chart.series.map(({ name }) => name).join("\n");
    const alike = known.filter(
      ({ anchor, chart: there }) => !ours.has(anchor) && there?.names === names,
    );
    const likeliest = alike.find(({ chart: there }) => there?.title === chart.title) ?? alike[0];
    if (likeliest !== undefined) ours.add(likeliest.anchor);
  }
  return ours.size === root.children.length ? undefined : { relation, part, ours: [...ours] };
}

/** Puts what people drew on the sheet that takes the place of theirs, our charts among it. */
export function carryDrawing(
  parts: PackageParts,
  { relation, part, ours }: KeptDrawing,
  sheet: string,
): void {
  for (const anchor of ours) {
    const chart = chartRelation(parts, part, anchor);
    if (chart?.part === undefined) continue;
    removeOwned(parts, chart.part);
    removeRelation(parts, part, chart.id);
  }
  const removed = ours.map(({ start, end }): Splice => ({ start, end, text: "" }));
  parts.put(part, spliced(parts.text(part) ?? "", removed));
  const written = relationsOf(parts, sheet).find(({ kind }) => kind === "drawing");
  if (written?.part === undefined) {
    const id = addRelation(parts, sheet, relation.type, part);
    const drawn = withDrawing(parts.text(sheet) ?? "", id, "drawing");
    if (drawn === undefined) throw new Error("A sheet was written that cannot be read");
    parts.put(sheet, drawn);
    return;
  }
  append(parts, written.part, part);
  redirectRelation(parts, sheet, written.id, part);
  removePart(parts, written.part);
}

/** The anchors of a drawing of ours put behind those of another one, which may use other prefixes. */
function append(parts: PackageParts, from: string, to: string): void {
  const source = parts.text(from) ?? "";
  const [written, root] = [readPlaces(source), readPlaces(parts.text(to) ?? "")];
  if (written === undefined || root === undefined)
    throw new Error("A drawing was well-formed when it was looked at");
  const spaces = [...written.attributes].filter(([name]) => name.startsWith("xmlns"));
  const ids = shapesIn(root).map(({ attributes }) => Number(attributes.get("id")));
  let id = ids.reduce((most, each) => (each > most ? each : most), 0);
  const texts = written.children.map((anchor) => {
    const splices = [
      withHead(anchor, Object.fromEntries(spaces)),
      ...shapesIn(anchor).map((shape) => withHead(shape, { id: String((id += 1)) })),
    ];
    const chart = chartRelation(parts, from, anchor);
    const place = chartPlace(anchor);
    if (chart?.part !== undefined && place !== undefined) {
      const moved = addRelation(parts, to, chart.type, chart.part);
      splices.push(withHead(place, { [idName(place) ?? "r:id"]: moved }));
    }
    const { start, end } = anchor;
    const all = splices.map((each) => ({
      ...each,
      start: each.start - start,
      end: each.end - start,
    }));
    return spliced(source.slice(start, end), all);
  });
  parts.put(to, spliced(parts.text(to) ?? "", [appended(root, texts.join(""))]));
}

function withHead(
  { name, attributes, start, insideStart, end }: XmlPlace,
  changes: Readonly<Record<string, string>>,
): Splice {
  const ending = insideStart === end ? "/" : "";
  return { start, end: insideStart, text: tag(name, withAttributes(attributes, changes), ending) };
}

function chartIn(
  parts: PackageParts,
  drawing: string,
  anchor: XmlPlace,
): { readonly title: string; readonly names: string } | undefined {
  const part = chartRelation(parts, drawing, anchor)?.part;
  const root = part === undefined ? undefined : readPlaces(parts.text(part) ?? "");
  if (root === undefined) return undefined;
  const [title] = placesNamed(root, "title");
  const names = placesNamed(root, "ser").map((series) =>
    series.children
      .filter(({ name }) => localName(name) === "tx")
      .flatMap((text) => placesNamed(text, "v").map((value) => value.text))
      .join(""),
  );
  return { title: textsIn(title), names: names.join("\n") };
}

function textsIn(place: XmlPlace | undefined): string {
  return place === undefined
    ? ""
    : placesNamed(place, "t")
        .map(({ text }) => text)
        .join("");
}

function chartRelation(
  parts: PackageParts,
  drawing: string,
  anchor: XmlPlace,
): PartRelation | undefined {
  const place = chartPlace(anchor);
  const name = place === undefined ? undefined : idName(place);
  const id = name === undefined ? undefined : place?.attributes.get(name);
  return relationsOf(parts, drawing).find((each) => each.id === id && each.kind === "chart");
}

function chartPlace(anchor: XmlPlace): XmlPlace | undefined {
  return placesNamed(anchor, "chart").find((place) => idName(place) !== undefined);
}

function idName({ attributes }: XmlPlace): string | undefined {
  return [...attributes.keys()].find((name) => name.endsWith(":id"));
}

function shapesIn(place: XmlPlace): readonly XmlPlace[] {
  return placesNamed(place, "cNvPr");
}

/** The elements of that name within an element, whatever their prefix. */
function placesNamed(place: XmlPlace, name: string): readonly XmlPlace[] {
  return place.children.flatMap((child) => [
    ...(localName(child.name) === name ? [child] : []),
    ...placesNamed(child, name),
  ]);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
