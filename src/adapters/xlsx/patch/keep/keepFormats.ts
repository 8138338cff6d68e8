import type { SheetMover } from "../../../../workbook/move/sheetMove";
import { readPlaces, tag, withAttributes } from "../xmlPlaces";
import { readBlocks, writtenBlocks } from "./blocks";
import { formulasOf, movedRule, rulePlace } from "./movedRule";
import type { FramePart } from "./sheetFrame";

/** Rules of a sheet written anew, and the places of those that could not be kept. */
export interface KeptRules {
  readonly xml: string;
  readonly lost: readonly string[];
}

interface OwnFormat {
  readonly sqref: string;
  readonly xml: string;
  readonly key: string;
}

/**
 * The conditional formats of a sheet: people's follow their rows; ours, known by their formulas, lie
 * where they lie now and look as people left them. One of ours that people took away stays away,
 * unless a program lost it.
 */
export function keepFormats(
  now: readonly FramePart[],
  before: readonly FramePart[],
  mover: SheetMover,
  restored: boolean,
): KeptRules {
  const ours = now.flatMap(ownFormats);
  const used = new Set<OwnFormat>();
  const lost: string[] = [];
  const priorities: number[] = [0];
  let xml = "";
  for (const { xml: source, place: list } of before) {
    const place = rulePlace(readBlocks(list.attributes.get("sqref") ?? ""), mover);
    if (place.to.length === 0) continue;
    let theirs = "";
    for (const rule of list.children.filter(({ name }) => /(?:^|:)cfRule$/u.test(name))) {
      priorities.push(Number(rule.attributes.get("priority") ?? "0"));
      const moved = movedRule(source, rule, place, mover);
      const known = moved === undefined ? undefined : readPlaces(moved);
      if (moved === undefined || known === undefined) {
        if (!source.includes("#REF!")) lost.push(list.attributes.get("sqref") ?? "");
        continue;
      }
      const key = formulasOf(known, place.to);
      const own = ours.find(
        (each) => each.key === key && rule.attributes.get("type") === "expression",
      );
      if (own === undefined) theirs += moved;
      else if (!used.has(own)) {
        used.add(own);
        xml += element(own.sqref, withLookOf(own.xml, rule.attributes));
      }
    }
    if (theirs !== "") {
      const attributes = withAttributes(list.attributes, { sqref: writtenBlocks(place.to) });
      xml += `${tag(list.name, attributes)}${theirs}</${list.name}>`;
    }
  }
  if (restored) {
    let priority = Math.max(...priorities);
    for (const own of ours.filter((each) => !used.has(each))) {
      priority += 1;
      const rule = withLookOf(own.xml, new Map([["priority", String(priority)]]));
      xml += element(own.sqref, rule);
    }
  }
  return { xml, lost };
}

function ownFormats({ xml, place: list }: FramePart): readonly OwnFormat[] {
  const sqref = list.attributes.get("sqref") ?? "";
  return list.children.map((rule) => ({
    sqref,
    xml: xml.slice(rule.start, rule.end),
    key: formulasOf(rule, readBlocks(sqref)),
  }));
}

function element(sqref: string, rules: string): string {
  const name = "conditionalFormatting";
  return `${tag(name, new Map([["sqref", sqref]]))}${rules}</${name}>`;
}

const LOOK = ["dxfId", "priority", "stopIfTrue"];

function withLookOf(xml: string, attributes: ReadonlyMap<string, string>): string {
  const rule = readPlaces(xml);
  if (rule === undefined) return xml;
  const changes = Object.fromEntries(
    LOOK.flatMap((name) => {
      const value = attributes.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const head = tag(rule.name, withAttributes(rule.attributes, changes));
  return head + xml.slice(rule.insideStart);
}
