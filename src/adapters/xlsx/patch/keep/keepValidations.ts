import type { Block, SheetMover } from "../../../../workbook/move/sheetMove";
import { childPlaces, readPlaces, tag, withAttributes, type XmlPlace } from "../xmlPlaces";
import { readBlocks, withoutBlocks, writtenBlocks } from "./blocks";
import type { KeptRules } from "./keepFormats";
import { formulasOf, movedRule, rulePlace } from "./movedRule";
import type { FramePart } from "./sheetFrame";

interface Validation {
  readonly xml: string;
  readonly blocks: readonly Block[];
}

/**
 * What may be entered where: people's rules follow their rows; ours, known by what they allow, reach
 * over the table as it is now, but for cells that people gave another rule (`taken`: those that newer
 * programs keep elsewhere in the sheet).
 */
export function keepValidations(
  now: FramePart | undefined,
  before: FramePart | undefined,
  mover: SheetMover,
  restored: boolean,
  taken: readonly Block[],
): KeptRules {
  const written = listed(now);
  const ours = written.map((place) => {
    const blocks = readBlocks(place.attributes.get("sqref") ?? "");
    return { place, blocks, key: keyOf(place, blocks), source: now?.xml ?? "" };
  });
  const found = new Map<(typeof ours)[number], string>();
  const theirs: Validation[] = [];
  const lost: string[] = [];
  for (const rule of listed(before)) {
    const sqref = rule.attributes.get("sqref") ?? "";
    const place = rulePlace(readBlocks(sqref), mover);
    if (place.to.length === 0) continue;
    const moved = movedRule(before?.xml ?? "", rule, place, mover);
    const known = moved === undefined ? undefined : readPlaces(moved);
    if (moved === undefined || known === undefined) {
      lost.push(sqref);
      continue;
    }
    const own = ours.find(({ key }) => key === keyOf(known, place.to));
    if (own === undefined) theirs.push({ xml: moved, blocks: place.to });
    else if (!found.has(own)) found.set(own, moved);
  }
  const others = [...theirs.flatMap(({ blocks }) => blocks), ...taken];
  const all = [
    ...ours.flatMap((own): readonly Validation[] => {
      const { start, end } = own.place;
      const xml = found.get(own) ?? (restored ? own.source.slice(start, end) : undefined);
      const blocks = withoutBlocks(own.blocks, others);
      return xml === undefined || blocks.length === 0 ? [] : [{ xml, blocks }];
    }),
    ...theirs,
  ];
  if (all.length === 0) return { xml: "", lost };
  const list = before?.place ?? now?.place;
  const name = list?.name ?? "dataValidations";
  const attributes = withAttributes(list?.attributes ?? new Map<string, string>(), {
    count: String(all.length),
  });
  return { xml: `${tag(name, attributes)}${all.map(placed).join("")}</${name}>`, lost };
}

function listed(part: FramePart | undefined): readonly XmlPlace[] {
  return childPlaces(part?.place, "dataValidation");
}

function keyOf(rule: XmlPlace, blocks: readonly Block[]): string {
  const { attributes } = rule;
  const type = attributes.get("type") ?? "none";
  const operator = type === "list" ? "" : (attributes.get("operator") ?? "between");
  return [type, operator, formulasOf(rule, blocks)].join("\n");
}

function placed({ xml, blocks }: Validation): string {
  const rule = readPlaces(xml);
  if (rule === undefined) return "";
  const attributes = withAttributes(rule.attributes, { sqref: writtenBlocks(blocks) });
  const isEmpty = rule.insideStart === rule.end;
  return tag(rule.name, attributes, isEmpty ? "/" : "") + xml.slice(rule.insideStart);
}
