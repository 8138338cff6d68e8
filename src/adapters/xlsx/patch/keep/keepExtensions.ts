import type { Block, SheetMover } from "../../../../workbook/move/sheetMove";
import { xmlContent } from "../../writtenText";
import { spliced, tag, withAttributes, type Splice, type XmlPlace } from "../xmlPlaces";
import { readBlocks, writtenBlocks } from "./blocks";
import { movedRule, rulePlace } from "./movedRule";
import type { FramePart } from "./sheetFrame";

/** What newer programs add to a sheet, as far as it could be kept. */
export interface KeptExtensions {
  readonly xml: string;
  readonly lost: readonly string[];
  /** Where their rules for what may be entered lie. */
  readonly validated: readonly Block[];
}

/** What an extension needs to know of the sheet. */
export interface ExtensionSetting {
  readonly mover: SheetMover;
  /** Whether a name before "!" is the sheet's own. */
  readonly isHere: (sheet: string) => boolean;
  /** The relationship of the new sheet that stands for one of the old; undefined where it has gone. */
  readonly relation: (id: string) => string | undefined;
}

/**
 * Extensions of a sheet: dropdowns from other sheets, bars within cells, sparklines, slicers. What
 * hangs on cells goes where they go, or goes with them.
 */
export function keepExtensions(
  part: FramePart | undefined,
  setting: ExtensionSetting,
): KeptExtensions {
  if (part === undefined) return { xml: "", lost: [], validated: [] };
  const { xml: source, place: root } = part;
  const lost: string[] = [];
  const validated: Block[] = [];
  const kept = (place: XmlPlace): string | undefined => {
    const ref = place.children.find(({ name }) => localName(name) === "sqref");
    if (ref !== undefined) return item(place, ref);
    const id = [...place.attributes].find(([name]) => name.endsWith(":id"));
    const relation = id === undefined ? undefined : setting.relation(id[1]);
    if (id !== undefined && relation === undefined) {
      lost.push("");
      return undefined;
    }
    if (place.children.length === 0 && id === undefined)
      return source.slice(place.start, place.end);
    const children = place.children.map(kept);
    if (place.children.length > 0 && children.every((child) => child === undefined))
      return undefined;
    const count = place.attributes.has("count")
      ? { count: String(children.filter((child) => child !== undefined).length) }
      : {};
    const changes = { ...count, ...(id === undefined ? {} : { [id[0]]: relation }) };
    const isEmpty = place.insideStart === place.end;
    const head = tag(place.name, withAttributes(place.attributes, changes), isEmpty ? "/" : "");
    return isEmpty ? head : `${head}${children.join("")}</${place.name}>`;
  };
  const item = (place: XmlPlace, ref: XmlPlace): string | undefined => {
    const at = rulePlace(readBlocks(ref.text), setting.mover);
    if (at.to.length === 0) return undefined;
    const moved =
      localName(place.name) === "sparkline"
        ? movedSparkline(place)
        : movedRule(source, place, at, setting.mover);
    if (moved === undefined) {
      lost.push(ref.text);
      return undefined;
    }
    if (localName(place.name) === "dataValidation") validated.push(...at.to);
    return moved.replace(
      /(?<head><(?:[^<>\s/:]+:)?sqref>)[^<]*/u,
      (_, head: string) => head + writtenBlocks(at.to),
    );
  };
  /** What a sparkline shows is named by address without signs that fix it. */
  const movedSparkline = (place: XmlPlace): string | undefined => {
    const splices: Splice[] = [];
    for (const shown of place.children.filter(({ name }) => localName(name) === "f")) {
      const text = setting.mover.places(shown.text, setting.isHere);
      if (text === undefined) return undefined;
      const [start, end] = [shown.insideStart - place.start, shown.insideEnd - place.start];
      splices.push({ start, end, text: xmlContent(text) });
    }
    return spliced(source.slice(place.start, place.end), splices);
  };
  return { xml: kept(root) ?? "", lost, validated };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
