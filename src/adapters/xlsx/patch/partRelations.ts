import type { PackageParts } from "./packageParts";
import { appended, prefixOf, readPlaces, spliced, tag, type XmlPlace } from "./xmlPlaces";

/** One line of a relationships part. */
export interface PartRelation {
  readonly id: string;
  /** The last word of its type: "worksheet". */
  readonly kind: string;
  readonly type: string;
  /** The part it leads to; undefined for an address outside the package. */
  readonly part: string | undefined;
  readonly place: XmlPlace;
}

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "[Content_Types].xml";

/** The part that lists the relationships of another one; "" stands for the package. */
export function relationsPart(owner: string): string {
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  return `${folder}_rels/${owner.slice(folder.length)}.rels`;
}

/** The relationships of a part; none when it lists none. */
export function relationsOf(parts: PackageParts, owner: string): readonly PartRelation[] {
  const name = parts.find(relationsPart(owner));
  const source = name === undefined ? undefined : parts.text(name);
  const root = source === undefined ? undefined : readPlaces(source);
  return (root?.children ?? []).map((place) => {
    const { attributes } = place;
    const type = attributes.get("Type") ?? "";
    const isOutside = attributes.get("TargetMode") === "External";
    const target = resolved(owner, attributes.get("Target") ?? "");
    return {
      id: attributes.get("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      part: isOutside ? undefined : (parts.find(target) ?? target),
      place,
    };
  });
}

function resolved(owner: string, target: string): string {
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Makes one part refer to another; gives the relationship's id. */
export function addRelation(
  parts: PackageParts,
  owner: string,
  type: string,
  target: string,
): string {
  return addLine(parts, owner, { Type: type, Target: `/${target}` });
}

/** Lets a part refer to what another one referred to, a part or an address outside; gives the new id. */
export function copyRelation(
  parts: PackageParts,
  owner: string,
  { type, part, place }: PartRelation,
): string {
  if (part !== undefined) return addRelation(parts, owner, type, part);
  const Target = place.attributes.get("Target") ?? "";
  return addLine(parts, owner, { Type: type, Target, TargetMode: "External" });
}

function addLine(
  parts: PackageParts,
  owner: string,
  line: Readonly<Record<string, string>>,
): string {
  const name = parts.find(relationsPart(owner)) ?? relationsPart(owner);
  const source = parts.text(name) ?? `${XML_HEAD}<Relationships xmlns="${RELATIONS}"/>`;
  const root = placesOf(source);
  const taken = new Set(root.children.map(({ attributes }) => attributes.get("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const attributes = new Map([["Id", id], ...Object.entries(line)]);
  const written = tag(`${prefixOf(root)}Relationship`, attributes, "/");
  parts.put(name, spliced(source, [appended(root, written)]));
  return id;
}

/** Lets a relationship lead to another part. */
export function redirectRelation(
  parts: PackageParts,
  owner: string,
  id: string,
  target: string,
): void {
  editRelation(parts, owner, id, ({ place }) => {
    const attributes = new Map(place.attributes).set("Target", `/${target}`);
    return tag(place.name, attributes, "/");
  });
}

/** Takes a relationship away. */
export function removeRelation(parts: PackageParts, owner: string, id: string): void {
  editRelation(parts, owner, id, () => "");
}

function editRelation(
  parts: PackageParts,
  owner: string,
  id: string,
  edit: (relation: PartRelation) => string,
): void {
  const relation = relationsOf(parts, owner).find((each) => each.id === id);
  const name = parts.find(relationsPart(owner));
  const source = name === undefined ? undefined : parts.text(name);
  if (relation === undefined || name === undefined || source === undefined) return;
  const { start, end } = relation.place;
  parts.put(name, spliced(source, [{ start, end, text: edit(relation) }]));
}

/** Says what a part is; a part that is described already stays as it is described. */
export function addContentType(parts: PackageParts, part: string, type: string): void {
  const source = parts.text(TYPES) ?? "";
  const root = placesOf(source);
  if (overrideOf(root, part) !== undefined) return;
  const attributes = new Map([
    ["PartName", `/${part}`],
    ["ContentType", type],
  ]);
  const line = tag(`${prefixOf(root)}Override`, attributes, "/");
  parts.put(TYPES, spliced(source, [appended(root, line)]));
}

/** What the package says a part is. */
export function contentTypeOf(parts: PackageParts, part: string): string | undefined {
  return overrideOf(placesOf(parts.text(TYPES) ?? ""), part)?.attributes.get("ContentType");
}

/** Takes a part out of the package: its content, its relationships and what is said of it. */
export function removePart(parts: PackageParts, part: string): void {
  parts.remove(part);
  const relations = parts.find(relationsPart(part));
  if (relations !== undefined) parts.remove(relations);
  const source = parts.text(TYPES) ?? "";
  const override = overrideOf(placesOf(source), part);
  if (override !== undefined)
    parts.put(TYPES, spliced(source, [{ start: override.start, end: override.end, text: "" }]));
}

function overrideOf(root: XmlPlace, part: string): XmlPlace | undefined {
  const wanted = `/${part}`.toLowerCase();
  return root.children.find(
    ({ attributes }) => attributes.get("PartName")?.toLowerCase() === wanted,
  );
}

/** A part that was found well-formed when the package was opened. */
function placesOf(source: string): XmlPlace {
  const root = readPlaces(source);
  if (root === undefined) throw new Error("The part was well-formed when the package was opened");
  return root;
}
