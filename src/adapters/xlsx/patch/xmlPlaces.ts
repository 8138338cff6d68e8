import { scanXml, type XmlAttributes } from "../xmlTokens";
import { xmlEscaped } from "../writtenText";

/** An element and where it stands in its part; for one without an end tag the inside is empty. */
export interface XmlPlace {
  /** As written: "x:sheets". */
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlPlace[];
  readonly text: string;
  readonly start: number;
  readonly insideStart: number;
  readonly insideEnd: number;
  readonly end: number;
}

interface Draft {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: XmlPlace[];
  readonly start: number;
  readonly insideStart: number;
  text: string;
}

/** The elements of a small part; undefined when it is not well-formed. */
export function readPlaces(source: string): XmlPlace | undefined {
  const open: Draft[] = [];
  let root: XmlPlace | undefined;
  const fault = scanXml(source, {
    open: (name, attributes, start, end) =>
      open.push({ name, attributes, children: [], start, insideStart: end, text: "" }),
    text: (text) => {
      const current = open.at(-1);
      if (current !== undefined) current.text += text;
    },
    close: (_, start, end) => {
      const draft = open.pop();
      if (draft === undefined) return;
      root = { ...draft, insideEnd: start, end };
      open.at(-1)?.children.push(root);
    },
  });
  return fault === undefined ? root : undefined;
}

/** What stands before the names of a part's own elements: "x:" or nothing. */
export function prefixOf({ name }: { readonly name: string }): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** The first child of that name, under the prefix of its parent. */
export function childPlace(parent: XmlPlace, name: string): XmlPlace | undefined {
  return parent.children.find((child) => child.name === prefixOf(parent) + name);
}

/** The children of that name, under the prefix of their parent. */
export function childPlaces(parent: XmlPlace | undefined, name: string): readonly XmlPlace[] {
  if (parent === undefined) return [];
  return parent.children.filter((child) => child.name === prefixOf(parent) + name);
}

/** A start tag, or with "/" an element without content. */
export function tag(name: string, attributes: XmlAttributes, ending: "" | "/" = ""): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${xmlEscaped(value)}"`);
  return `<${name}${written.join("")}${ending}>`;
}

/** The attributes with some of them set, or taken away by undefined; the others keep their order. */
export function withAttributes(
  attributes: XmlAttributes,
  changes: Readonly<Record<string, string | undefined>>,
): XmlAttributes {
  const all = new Map(attributes);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) all.delete(name);
    else all.set(name, value);
  }
  return all;
}

/** A stretch of a part and what stands there instead; where both ends meet, a text is put in. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What puts a text behind the children of an element. */
export function appended({ name, attributes, ...place }: XmlPlace, text: string): Splice {
  const { start, insideStart, insideEnd, end } = place;
  return insideStart === end
    ? { start, end, text: `${tag(name, attributes)}${text}</${name}>` }
    : { start: insideEnd, end: insideEnd, text };
}

/** The part with all splices made; those at one place keep their order. */
export function spliced(source: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  const inOrder = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, text } of inOrder) {
    if (start < at) throw new Error("Two changes of one stretch of a part");
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  return [...pieces, source.slice(at)].join("");
}
