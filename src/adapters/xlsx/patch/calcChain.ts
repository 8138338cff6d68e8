import type { OpenBook } from "./openBook";
import { relationsOf, removePart, removeRelation } from "./partRelations";
import {
  childPlaces,
  prefixOf,
  readPlaces,
  spliced,
  tag,
  withAttributes,
  type Splice,
} from "./xmlPlaces";

/** Cells whose formula has gone, by the number of their sheet. */
export type GoneFormulas = ReadonlyMap<string, ReadonlySet<string>>;

/** Takes cells out of the chain of calculation: Excel repairs a file whose chain names others. */
export function leaveCalcChain({ parts, part, calcChain }: OpenBook, gone: GoneFormulas): void {
  if (calcChain === undefined || gone.size === 0) return;
  const source = parts.text(calcChain);
  const root = source === undefined ? undefined : readPlaces(source);
  if (source === undefined || root === undefined) return;
  const cells = childPlaces(root, "c");
  const splices: Splice[] = [];
  let sheet = "1";
  let keptSheet = "1";
  for (const { attributes, start, end } of cells) {
    sheet = attributes.get("i") ?? sheet;
    if (gone.get(sheet)?.has(attributes.get("r") ?? "") === true) {
      splices.push({ start, end, text: "" });
      continue;
    }
    // A cell without a sheet number stands on the sheet of the cell before, which may have gone.
    if (!attributes.has("i") && sheet !== keptSheet) {
      const named = withAttributes(attributes, { i: sheet });
      splices.push({ start, end, text: tag(`${prefixOf(root)}c`, named, "/") });
    }
    keptSheet = sheet;
  }
  if (splices.filter(({ text }) => text === "").length < cells.length)
    parts.put(calcChain, spliced(source, splices));
  else dropCalcChain({ parts, part, calcChain });
}

/** Excel makes the chain anew when there is none. */
export function dropCalcChain({
  parts,
  part,
  calcChain,
}: Pick<OpenBook, "parts" | "part" | "calcChain">): void {
  if (calcChain === undefined) return;
  for (const { id, kind } of relationsOf(parts, part))
    if (kind === "calcChain") removeRelation(parts, part, id);
  removePart(parts, calcChain);
}
