import { descendants, repeated } from "./elements";
import type { OpenPackage, Relationship } from "./openPackage";
import type { XmlElement } from "./xmlTree";

/** Letters, digits and signs that an address may hold; everything else is percent-encoded. */
const ENCODED = /^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/u;
const LEGAL_PART_NAME = /^(?:[\w\-.~!$&'()*+,;=:@/[\]]|%[0-9A-Fa-f]{2})+$/u;

/** Relationships have ids of their own and lead to parts; each part is reached; each use resolves. */
export function lintRelationships(
  pack: OpenPackage,
  worksheets: ReadonlyMap<string, XmlElement>,
): readonly string[] {
  const listed = [...pack.relationships].flatMap(([part, list]) => listFaults(pack, part, list));
  const used = [...pack.trees, ...worksheets].flatMap(([part, root]) =>
    useFaults(pack, part, root),
  );
  return [...listed, ...used, ...partFaults(pack)];
}

/** "/xl/_rels/workbook.xml.rels" is where Excel looks; faults are told under that name. */
function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function listFaults(
  pack: OpenPackage,
  part: string,
  list: readonly Relationship[],
): readonly string[] {
  const faults = repeated(list.map(({ id }) => id)).map(
    (id) => `two relationships have the id ${id}`,
  );
  if (part !== "" && !pack.partNames.has(part)) faults.push(`its part ${part} is missing`);
  for (const { id, type, target, external } of list) {
    if (!/^[A-Za-z_]/u.test(id)) faults.push(`"${id}" cannot be an id`);
    if (type === "") faults.push(`${id} has no type`);
    if (external && !ENCODED.test(target)) faults.push(`${id}: "${target}" is not percent-encoded`);
    if (!external && !pack.partNames.has(target)) {
      faults.push(`${id} leads to the missing part ${target}`);
    }
  }
  return faults.map((fault) => `${relationshipsPart(part)}: ${fault}`);
}

function useFaults(pack: OpenPackage, part: string, root: XmlElement): readonly string[] {
  const ids = new Set((pack.relationships.get(part) ?? []).map(({ id }) => id));
  const faults: string[] = [];
  for (const element of descendants(root)) {
    for (const [name, id] of element.attributes) {
      const isUse = name.startsWith("r:") || name === "o:relid";
      if (isUse && !ids.has(id)) {
        faults.push(`${part}: <${element.name}> uses ${id}, which is no relationship`);
      }
    }
  }
  return faults;
}

function partFaults(pack: OpenPackage): readonly string[] {
  const reached = new Set([...pack.relationships.values()].flat().map(({ target }) => target));
  return [...pack.partNames].flatMap((name) => {
    if (name === "[Content_Types].xml" || name.endsWith(".rels")) return [];
    const faults = reached.has(name) ? [] : [`${name}: no relationship leads to this part`];
    return LEGAL_PART_NAME.test(name) ? faults : [...faults, `${name}: the part name is not legal`];
  });
}
