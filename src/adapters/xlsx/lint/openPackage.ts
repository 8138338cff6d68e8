import { richText } from "./cellText";
import { attribute, children } from "./elements";
import { readXmlTree, type XmlConsumer, type XmlElement } from "./xmlTree";

/** One line of a relationships part. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly external: boolean;
  /** The name of the part within the package, or the address outside as it is written. */
  readonly target: string;
}

/** A workbook file taken apart: which parts it has, what they say and how they refer to each other. */
export interface OpenPackage {
  readonly partNames: ReadonlySet<string>;
  /** The well-formed XML parts except worksheets, which are read row by row. */
  readonly trees: ReadonlyMap<string, XmlElement>;
  /** The worksheets as text. */
  readonly worksheets: ReadonlyMap<string, string>;
  /** The texts that cells refer to; undefined when their part cannot be read, a fault of its own. */
  readonly sharedStrings: readonly string[] | undefined;
  /** Part → its relationships; the package's own stand under "". */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
  readonly faults: readonly string[];
}

const RELATIONSHIPS = /^(?<folder>(?:.*\/)?)_rels\/(?<file>[^/]*)\.rels$/u;
const XML = /\.(?:xml|rels|vml)$/iu;

/** Reads every part of an unpacked workbook but the worksheets. */
export function openPackage(unpacked: Readonly<Record<string, Uint8Array>>): OpenPackage {
  const files = Object.entries(unpacked).filter(([name]) => !name.endsWith("/"));
  const faults: string[] = [];
  const texts = new Map<string, string>();
  for (const [name, content] of files.filter(([file]) => XML.test(file))) {
    const text = decodeUtf8(content);
    if (text === undefined) faults.push(`${name}: it is not UTF-8`);
    else texts.set(name, text);
  }
  const trees = new Map<string, XmlElement>();
  const read = (name: string, consumer?: XmlConsumer): void => {
    const tree = readXmlTree(texts.get(name) ?? "", consumer);
    if (tree.kind === "well-formed") trees.set(name, tree.root);
    else faults.push(`${name}: it is not well-formed: ${tree.fault}`);
  };
  const isRelationships = (name: string): boolean => name.endsWith(".rels");
  const names = [...texts.keys()];
  names.filter(isRelationships).forEach((name) => {
    read(name);
  });
  const relationships = allRelationships(trees);
  const sheets = targetsOf(relationships, "worksheet");
  const stringParts = targetsOf(relationships, "sharedStrings");
  const strings: string[] = [];
  const keepText: XmlConsumer = { name: "si", consume: (item) => strings.push(richText(item)) };
  for (const name of names.filter((part) => !isRelationships(part) && !sheets.has(part))) {
    read(name, stringParts.has(name) ? keepText : undefined);
  }
  return {
    partNames: new Set(files.map(([name]) => name)),
    trees,
    worksheets: new Map([...texts].filter(([name]) => sheets.has(name))),
    sharedStrings: [...stringParts].every((name) => trees.has(name)) ? strings : undefined,
    relationships,
    faults,
  };
}

/** What a part refers to by relationships of one kind ("worksheet", "table"), in file order. */
export function related(pack: OpenPackage, part: string, kind: string): readonly Relationship[] {
  return (pack.relationships.get(part) ?? []).filter(({ type }) => type.endsWith(`/${kind}`));
}

function decodeUtf8(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

function allRelationships(
  trees: ReadonlyMap<string, XmlElement>,
): ReadonlyMap<string, readonly Relationship[]> {
  const all = new Map<string, readonly Relationship[]>();
  for (const [name, root] of trees) {
    const groups = RELATIONSHIPS.exec(name)?.groups;
    if (groups === undefined) continue;
    const folder = groups["folder"] ?? "";
    const read = (element: XmlElement): Relationship => readRelationship(element, folder);
    all.set(`${folder}${groups["file"] ?? ""}`, children(root, "Relationship").map(read));
  }
  return all;
}

function readRelationship(element: XmlElement, folder: string): Relationship {
  const external = attribute(element, "TargetMode") === "External";
  const target = attribute(element, "Target");
  return {
    id: attribute(element, "Id"),
    type: attribute(element, "Type"),
    external,
    target: external ? target : resolveTarget(folder, target),
  };
}

function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function targetsOf(
  relationships: ReadonlyMap<string, readonly Relationship[]>,
  kind: string,
): ReadonlySet<string> {
  const all = [...relationships.values()].flat();
  return new Set(all.filter(({ type }) => type.endsWith(`/${kind}`)).map(({ target }) => target));
}
