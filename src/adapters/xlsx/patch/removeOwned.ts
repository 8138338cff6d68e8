import type { PackageParts } from "./packageParts";
import { relationsOf, relationsPart, removePart } from "./partRelations";

/** What a part brings along; the rest of what it refers to stays where it is. */
const OWNED = ["table", "drawing", "chart", "comments", "vmlDrawing", "image", "printerSettings"];

/** Takes away a part with its tables, drawings and charts, but for what is kept. */
export function removeOwned(
  parts: PackageParts,
  part: string,
  kept: ReadonlySet<string | undefined> = new Set(),
): void {
  for (const { kind, part: owned } of relationsOf(parts, part))
    if (owned !== undefined && OWNED.includes(kind) && !kept.has(owned))
      if (!isShared(parts, part, owned)) removeOwned(parts, owned);
  removePart(parts, part);
}

/** A picture may stand on other sheets too. */
function isShared(parts: PackageParts, owner: string, owned: string): boolean {
  return parts
    .names()
    .filter((name) => name.endsWith(".rels") && name !== parts.find(relationsPart(owner)))
    .map(ownerOf)
    .some((other) => relationsOf(parts, other).some(({ part }) => part === owned));
}

function ownerOf(relations: string): string {
  return relations.replace(/_rels\/(?<file>[^/]*)\.rels$/u, "$<file>");
}
