import { writtenText, xmlEscaped } from "../writtenText";
import type { PackageParts } from "./packageParts";
import { addContentType, addRelation, relationsOf } from "./partRelations";
import {
  appended,
  childPlaces,
  prefixOf,
  readPlaces,
  spliced,
  tag,
  withAttributes,
} from "./xmlPlaces";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const RELATION =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const FIRST_ID = 2;
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${PROPERTIES}" xmlns:vt="${VALUES}"/>`;

/** Sets custom document properties, all as texts; false when those of the file cannot be read. */
export function setProperties(
  parts: PackageParts,
  properties: Readonly<Record<string, string>>,
): boolean {
  const known = relationsOf(parts, "").find(({ kind }) => kind === "custom-properties")?.part;
  const part = known ?? "docProps/custom.xml";
  const source = known === undefined ? EMPTY : parts.text(known);
  const root = source === undefined ? undefined : readPlaces(source);
  if (source === undefined || root === undefined) return false;
  const listed = childPlaces(root, "property");
  const byName = new Map(listed.map((place) => [folded(place.attributes.get("name")), place]));
  let id = Math.max(FIRST_ID - 1, ...listed.map(({ attributes }) => Number(attributes.get("pid"))));
  const added: string[] = [];
  const replaced = Object.entries(properties).flatMap(([name, value]) => {
    const place = byName.get(folded(name));
    id += place === undefined ? 1 : 0;
    const attributes = withAttributes(
      place?.attributes ?? new Map([["fmtid", FORMAT_ID]]),
      place === undefined ? { pid: String(id), name } : { linkTarget: undefined },
    );
    const own = `${prefixOf(root)}property`;
    // The namespace is declared here, whatever name the file gives it elsewhere.
    const text = `<vt:lpwstr xmlns:vt="${VALUES}">${xmlEscaped(writtenText(value))}</vt:lpwstr>`;
    const element = `${tag(own, attributes)}${text}</${own}>`;
    if (place !== undefined) return [{ start: place.start, end: place.end, text: element }];
    added.push(element);
    return [];
  });
  const appending = added.length === 0 ? [] : [appended(root, added.join(""))];
  parts.put(part, spliced(source, [...replaced, ...appending]));
  if (known === undefined) {
    addRelation(parts, "", RELATION, part);
    addContentType(parts, part, CONTENT_TYPE);
  }
  return true;
}

function folded(name: string | undefined): string {
  return (name ?? "").toLowerCase();
}
