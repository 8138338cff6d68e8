import type { KeptThing, TakenOver } from "../../../../workbook/packageEdit";
import { sheetMover, type Block, type SheetMover } from "../../../../workbook/move/sheetMove";
import { childPlaces, tag, withAttributes, type XmlPlace } from "../xmlPlaces";
import { SHEET_PARTS } from "../sheetParts";
import { readBlocks, touch, writtenBlocks } from "./blocks";
import { keepColumns } from "./keepColumns";
import { keepExtensions } from "./keepExtensions";
import { keepFormats } from "./keepFormats";
import { keepHeader } from "./keepHeader";
import { keepValidations } from "./keepValidations";
import { readFrame, withPrefix, type SheetFrame } from "./sheetFrame";

/** What of a sheet could not be taken over, and where it was as the sheet names the place. */
export interface LostThing {
  readonly what: KeptThing;
  readonly place: string;
}

/** The set-up of a sheet written anew, people's own in it. */
export interface KeptFrame {
  readonly text: string;
  readonly lost: readonly LostThing[];
}

/** What the parts around a sheet say of it. */
export interface FrameSetting {
  /** The relationship of the new sheet that stands for one of the old; undefined where it has gone. */
  readonly relation: (id: string) => string | undefined;
  readonly isHere: (sheet: string) => boolean;
}

/** Parts that stay as people left them: how the sheet is shown, protected and printed. */
const AS_BEFORE: ReadonlySet<string> = new Set([
  ...["sheetPr", "sheetFormatPr", "sheetProtection"],
  ...["printOptions", "pageMargins", "pageSetup", "picture", "legacyDrawingHF"],
]);
const BREAKS: ReadonlySet<string> = new Set(["rowBreaks", "colBreaks"]);
/** Lists whose entries name the cells they are about. */
const LISTS: ReadonlySet<string> = new Set(["protectedRanges", "ignoredErrors"]);
const CONTROLS: ReadonlySet<string> = new Set(["oleObjects", "controls", "AlternateContent"]);
const SETTINGS: ReadonlySet<string> = new Set(["scenarios", "customSheetViews", "dataConsolidate"]);

/**
 * The set-up of a sheet that is written anew, its rows left out: what people made of the sheet before
 * stays, wherever the cells went that it is about.
 */
export function keepFrame(
  now: string,
  before: string,
  takenOver: TakenOver,
  setting: FrameSetting,
): KeptFrame {
  const frame = readFrame(now);
  const old = oldFrame(before, frame);
  if (frame === undefined) throw new Error("A sheet was written that cannot be read");
  if (old === undefined) return { text: now, lost: [] };
  const mover = sheetMover(takenOver.move);
  const lost: LostThing[] = [];
  const lose = (what: KeptThing, places: readonly string[]): void => {
    for (const place of places) lost.push({ what, place });
  };
  const extensions = keepExtensions(old.named("extLst")[0], { ...setting, mover });
  lose("extension", extensions.lost);
  const written = new Map<string, string>();
  for (const name of SHEET_PARTS) {
    const [mine, theirs] = [joined(frame, name), joined(old, name)];
    written.set(name, AS_BEFORE.has(name) ? related(old, name, setting) : mine);
    if (BREAKS.has(name)) written.set(name, movedBreaks(old, name, mover));
    if (LISTS.has(name)) written.set(name, movedList(old, name, mover));
    if (theirs !== "" && CONTROLS.has(name)) lose("control", [""]);
    if (theirs !== "" && SETTINGS.has(name)) lose("setting", [""]);
  }
  const { rows } = takenOver.move;
  if (rows.before.first === rows.after.first && joined(old, "sheetViews") !== "")
    written.set("sheetViews", joined(old, "sheetViews"));
  written.set("cols", keepColumns(frame, old, takenOver.move.columns));
  written.set(
    "headerFooter",
    keepHeader(frame.named("headerFooter")[0], old.named("headerFooter")[0]),
  );
  const { restored } = takenOver;
  const formats = keepFormats(
    frame.named("conditionalFormatting"),
    old.named("conditionalFormatting"),
    ...([mover, restored] as const),
  );
  written.set("conditionalFormatting", formats.xml);
  lose("conditional-format", formats.lost);
  const validations = keepValidations(
    ...([frame.named("dataValidations")[0], old.named("dataValidations")[0]] as const),
    ...([mover, restored, extensions.validated] as const),
  );
  written.set("dataValidations", validations.xml);
  lose("validation", validations.lost);
  const merges = keepMerges(frame, old, mover, takenOver);
  written.set("mergeCells", merges.xml);
  lose("merge", merges.lost);
  written.set("hyperlinks", keepLinks(frame, old, mover, takenOver, setting));
  written.set("extLst", extensions.xml);
  return { text: assembled(frame, old, written), lost };
}

function oldFrame(before: string, now: SheetFrame | undefined): SheetFrame | undefined {
  const read = readFrame(before);
  if (read === undefined || read.prefix === now?.prefix) return read;
  return readFrame(withPrefix(before, read.prefix, now?.prefix ?? ""));
}

function joined(frame: SheetFrame, name: string): string {
  return frame.parts
    .filter((part) => part.name === name)
    .map(frame.xml)
    .join("");
}

/** Parts as they are, led to what they refer to; left out where that has gone. */
function related(frame: SheetFrame, name: string, { relation }: FrameSetting): string {
  return frame
    .named(name)
    .map(({ xml, place }) => {
      const id = [...place.attributes].find(([attribute]) => attribute.endsWith(":id"));
      if (id === undefined) return xml;
      const now = relation(id[1]);
      // Only how a printer is set may go missing from a part that says more.
      if (now === undefined && name !== "pageSetup") return "";
      const isEmpty = place.insideStart === place.end;
      const head = tag(
        place.name,
        withAttributes(place.attributes, { [id[0]]: now }),
        isEmpty ? "/" : "",
      );
      return head + xml.slice(place.insideStart);
    })
    .join("");
}

function movedBreaks(frame: SheetFrame, name: string, mover: SheetMover): string {
  return frame
    .named(name)
    .map(({ place }) => {
      const kept = childPlaces(place, "brk").flatMap((each) => {
        const at = Number(each.attributes.get("id"));
        const to = name === "rowBreaks" ? mover.cell(at, 1)?.row : mover.cell(1, at)?.column;
        if (to === undefined) return [];
        return [tag(each.name, withAttributes(each.attributes, { id: String(to) }), "/")];
      });
      if (kept.length === 0) return "";
      const count = String(kept.length);
      const counts = withAttributes(place.attributes, { count, manualBreakCount: count });
      return `${tag(place.name, counts)}${kept.join("")}</${place.name}>`;
    })
    .join("");
}

function movedList(frame: SheetFrame, name: string, mover: SheetMover): string {
  return frame
    .named(name)
    .map(({ xml, place }) => {
      const kept = place.children.flatMap((each) => {
        const to = mover.blocks(readBlocks(each.attributes.get("sqref") ?? ""));
        if (to.length === 0) return [];
        const isEmpty = each.insideStart === each.end;
        const attributes = withAttributes(each.attributes, { sqref: writtenBlocks(to) });
        return [
          tag(each.name, attributes, isEmpty ? "/" : "") + xml.slice(each.insideStart, each.end),
        ];
      });
      return kept.length === 0
        ? ""
        : `${tag(place.name, place.attributes)}${kept.join("")}</${place.name}>`;
    })
    .join("");
}

/** Cells that people merged outside what is ours; a block whose cells went apart is no block any more. */
function keepMerges(
  now: SheetFrame,
  old: SheetFrame,
  mover: SheetMover,
  takenOver: TakenOver,
): { readonly xml: string; readonly lost: readonly string[] } {
  const refs = ({ attributes }: XmlPlace): string => attributes.get("ref") ?? "";
  const listed = (frame: SheetFrame): readonly string[] =>
    childPlaces(frame.named("mergeCells")[0]?.place, "mergeCell").map(refs);
  const ours = listed(now);
  const taken: Block[] = [...readBlocks(ours.join(" "))];
  const kept: string[] = [];
  const lost: string[] = [];
  for (const ref of listed(old)) {
    const [from] = readBlocks(ref);
    const [to, ...more] = from === undefined ? [] : mover.blocks([from]);
    if (to === undefined) continue;
    if (!isTheirs(to, takenOver)) continue;
    if (more.length > 0 || taken.some((block) => touch(block, to))) {
      lost.push(ref);
      continue;
    }
    kept.push(writtenBlocks([to]));
    taken.push(to);
  }
  const all = [...ours, ...kept];
  const items = all.map((ref) => tag("mergeCell", new Map([["ref", ref]]), "/")).join("");
  const xml = all.length === 0 ? "" : `<mergeCells count="${all.length}">${items}</mergeCells>`;
  return { xml, lost };
}

/** Beside, above and below ours all is people's. */
function isTheirs(
  { rows, columns }: Block,
  { ownRowsAbove, ownRowsFrom, ownColumnsFrom }: TakenOver,
): boolean {
  return rows.last <= ownRowsAbove || rows.first >= ownRowsFrom || columns.first >= ownColumnsFrom;
}

/** Whether cells stood in one of our columns of a table. */
function isOurs({ rows, columns }: Block, { move, ownColumnsFrom }: TakenOver): boolean {
  if (rows.first < move.rows.before.first || rows.last > move.rows.before.last) return false;
  const theirs = Array.from(move.columns.from).filter(([now]) => now >= ownColumnsFrom);
  return (
    columns.last <= move.columns.before.last && theirs.every(([, then]) => then !== columns.first)
  );
}

/** Links that people put on cells of theirs go with these. */
function keepLinks(
  now: SheetFrame,
  old: SheetFrame,
  mover: SheetMover,
  takenOver: TakenOver,
  { relation }: FrameSetting,
): string {
  const kept = childPlaces(old.named("hyperlinks")[0]?.place, "hyperlink").flatMap((link) => {
    const [from] = readBlocks(link.attributes.get("ref") ?? "");
    // Nearly all links are ours: nothing more is asked about them.
    if (from === undefined || isOurs(from, takenOver)) return [];
    const [to] = mover.blocks([from]);
    if (to === undefined || !isTheirs(to, takenOver)) return [];
    const id = [...link.attributes].find(([name]) => name.endsWith(":id"));
    const led = id === undefined ? undefined : relation(id[1]);
    if (id !== undefined && led === undefined) return [];
    const changes = {
      ref: writtenBlocks([to]),
      ...(id === undefined ? {} : { [id[0]]: led }),
    };
    return [tag(link.name, withAttributes(link.attributes, changes), "/")];
  });
  const ours = now
    .named("hyperlinks")
    .map(({ xml, place }) => xml.slice(place.insideStart, place.insideEnd));
  const inside = [...ours, ...kept].join("");
  return inside === "" ? "" : `<hyperlinks>${inside}</hyperlinks>`;
}

/** The sheet put together in the order that the schema demands, under one root. */
function assembled(now: SheetFrame, old: SheetFrame, written: ReadonlyMap<string, string>): string {
  const spaces = [...old.attributes].filter(
    ([name]) => name.startsWith("xmlns:") || /(?:^|:)Ignorable$/u.test(name),
  );
  const attributes = new Map([...spaces, ...now.attributes]);
  const root = `${now.prefix}worksheet`;
  const rootStart = now.source.indexOf(`<${root}`);
  const head = now.source.slice(0, rootStart);
  const inside = SHEET_PARTS.map((name) => written.get(name) ?? "").join("");
  return `${head}${tag(root, attributes)}${inside}</${root}>`;
}
