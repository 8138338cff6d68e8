import { scanXml, type XmlAttributes } from "../xmlTokens";

/**
 * One element of a part. Names carry the usual prefix of their namespace, whatever prefix the file
 * uses: none for the main ones, `r:` for relationships, `c:` for charts and so on.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** A part read whole, or why it could not be. */
export type XmlTree =
  | { readonly kind: "well-formed"; readonly root: XmlElement }
  | { readonly kind: "malformed"; readonly fault: string };

/** Takes elements out of the tree as soon as they are complete, so that large parts stay cheap. */
export interface XmlConsumer {
  readonly name: string;
  readonly consume: (element: XmlElement) => void;
}

interface Draft {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: XmlElement[];
  readonly scope: Scope;
  text: string;
}

/** Which prefix means which namespace here; names already worked out are remembered. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elementNames: Map<string, string>;
}

const OFFICE = "http://schemas.openxmlformats.org";
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ["", ""],
  [`${OFFICE}/spreadsheetml/2006/main`, ""],
  [`${OFFICE}/package/2006/content-types`, ""],
  [`${OFFICE}/package/2006/relationships`, ""],
  [`${OFFICE}/officeDocument/2006/custom-properties`, ""],
  [`${OFFICE}/officeDocument/2006/extended-properties`, ""],
  [`${OFFICE}/officeDocument/2006/relationships`, "r:"],
  [`${OFFICE}/officeDocument/2006/docPropsVTypes`, "vt:"],
  [`${OFFICE}/markup-compatibility/2006`, "mc:"],
  [`${OFFICE}/drawingml/2006/main`, "a:"],
  [`${OFFICE}/drawingml/2006/chart`, "c:"],
  [`${OFFICE}/drawingml/2006/spreadsheetDrawing`, "xdr:"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "x14:"],
  ["http://schemas.microsoft.com/office/excel/2006/main", "xm:"],
  ["urn:schemas-microsoft-com:vml", "v:"],
  ["urn:schemas-microsoft-com:office:office", "o:"],
  ["urn:schemas-microsoft-com:office:excel", "x:"],
  ["http://www.w3.org/XML/1998/namespace", "xml:"],
]);
const OUTERMOST: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["xml", "http://www.w3.org/XML/1998/namespace"],
]);

/** Reads a part into a tree; elements for which there is a consumer go to it instead. */
export function readXmlTree(source: string, consumer?: XmlConsumer): XmlTree {
  const open: Draft[] = [];
  let root: XmlElement | undefined;
  let undeclared: string | undefined;
  const note = (prefix: string): void => {
    undeclared ??= prefix;
  };
  const fault = scanXml(source, {
    open: (name, attributes) => open.push(draft(name, attributes, open.at(-1)?.scope, note)),
    text: (text) => {
      const current = open.at(-1);
      if (current !== undefined) current.text += text;
    },
    close: () => {
      const element = open.pop();
      if (element === undefined) return;
      if (element.name === consumer?.name) consumer.consume(element);
      else open.at(-1)?.children.push(element);
      root = element;
    },
  });
  if (fault !== undefined) return { kind: "malformed", fault };
  if (undeclared !== undefined) {
    return { kind: "malformed", fault: `the prefix "${undeclared}" is not declared` };
  }
  if (root === undefined) throw new Error("A well-formed part has a root element.");
  return { kind: "well-formed", root };
}

function draft(
  name: string,
  attributes: XmlAttributes,
  outer: Scope | undefined,
  note: (prefix: string) => void,
): Draft {
  const scope = scopeOf(attributes, outer);
  let usual = scope.elementNames.get(name);
  if (usual === undefined) {
    usual = usualName(name, scope, note);
    scope.elementNames.set(name, usual);
  }
  return {
    name: usual,
    attributes: usualAttributes(attributes, scope, note),
    children: [],
    scope,
    text: "",
  };
}

function scopeOf(attributes: XmlAttributes, outer: Scope | undefined): Scope {
  let prefixes: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (!name.startsWith("xmlns")) continue;
    prefixes ??= new Map(outer?.prefixes ?? OUTERMOST);
    if (name === "xmlns") prefixes.set("", value);
    else if (name[5] === ":") prefixes.set(name.slice(6), value);
  }
  if (prefixes === undefined && outer !== undefined) return outer;
  return { prefixes: prefixes ?? OUTERMOST, elementNames: new Map() };
}

function usualName(name: string, scope: Scope, note: (prefix: string) => void): string {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const namespace = scope.prefixes.get(prefix);
  if (namespace === undefined) note(prefix);
  return (usualPrefixes.get(namespace ?? "") ?? `{${namespace ?? ""}}`) + name.slice(colon + 1);
}

/** Attributes without a prefix belong to no namespace, whatever the default one is. */
function usualAttributes(
  attributes: XmlAttributes,
  scope: Scope,
  note: (prefix: string) => void,
): XmlAttributes {
  if (!hasPrefixed(attributes)) return attributes;
  const usual = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name.startsWith("xmlns")) continue;
    usual.set(name.includes(":") ? usualName(name, scope, note) : name, value);
  }
  const ignorable = usual.get("mc:Ignorable") ?? "";
  for (const prefix of ignorable.split(/\s+/u)) if (!scope.prefixes.has(prefix)) note(prefix);
  return usual;
}

function hasPrefixed(attributes: XmlAttributes): boolean {
  for (const name of attributes.keys()) if (name.includes(":") || name === "xmlns") return true;
  return false;
}
