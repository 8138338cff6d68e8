import { quoteSheetName } from "../cellRef";
import type { SheetDraft, WorkbookDraft } from "../draft";
import type { PackageEdit } from "../packageEdit";
import type { PackageOutline } from "../packageOutline";
import { readSheetReference } from "../sheetReference";
import type { WorkbookSnapshot } from "../snapshot";
import { standingSheet } from "./compareRollUp";
import { inTheirNames, nameEdits, type TheirPlaces } from "./inTheirNames";
import { knownSheets } from "./knownSheets";
import { down } from "./movedDown";
import { mergeLinks } from "./mergeLinks";
import { NONE_UNTOUCHED, type UntouchedRows } from "./rollUpRows";
import { mergeSheet, rewritten, sameSheet, type PresentTable, type SheetMerge } from "./mergeSheet";

/** What makes an earlier roll-up say what a new one says, and what of it people will see. */
export interface RollUpMerge {
  readonly edits: () => readonly PackageEdit[];
  /** The sheets that people see, in their order. */
  readonly sheets: readonly SheetMerge[];
}

/** What of a draft is known to stand in the workbook, and so was not read of it. */
export interface KnownToStand {
  /** By sheet. */
  readonly untouched: ReadonlyMap<string, UntouchedRows>;
  /** Sheets without charts of which all is the same. */
  readonly same: ReadonlySet<string>;
}

const NOTHING_KNOWN: KnownToStand = { untouched: new Map(), same: new Set() };

/**
 * Brings an earlier roll-up up to date with as little as possible: a cell where a cell changed, a sheet
 * where rows came or went, nothing where nothing changed. What is not ours is not touched; a sheet of
 * ours keeps the name that people gave it.
 */
export function mergeRollUp(
  draft: WorkbookDraft,
  standing: WorkbookSnapshot,
  outline: PackageOutline,
  { untouched, same }: KnownToStand = NOTHING_KNOWN,
): RollUpMerge {
  const { workbook: earlier, theirNames } = knownSheets(standing, outline);
  const present = ({ name: sheet, tables }: SheetDraft): PresentTable => {
    const names = tables.map(({ name }) => name.toLowerCase());
    return {
      hasTable: names.every((name) => outline.tables.has(name)),
      isSorted: names.some((name) => outline.sorted.has(name)),
      untouched: untouched.get(sheet) ?? NONE_UNTOUCHED,
    };
  };
  const first = draft.sheets.map((sheet) =>
    same.has(sheet.name)
      ? sameSheet(sheet)
      : mergeSheet(sheet, standingSheet(earlier, sheet.name), present(sheet)),
  );
  const moved = first.flatMap(({ sheet, update }) =>
    update === "rewritten" || update === "added" ? [sheet] : [],
  );
  // Charts name the rows they show by their addresses.
  const merged = draft.sheets.map((sheet, at) => {
    const there = standingSheet(earlier, sheet.name);
    const isMoved = there !== undefined && !moved.includes(sheet.name) && chartsShow(sheet, moved);
    return isMoved ? rewritten(sheet, there, first[at]) : first[at];
  });
  const sheets = merged.filter((each) => each !== undefined);
  const places = theirPlaces(sheets, theirNames);
  const ours = new Set(sheets.map(({ sheet }) => theirNames.get(sheet) ?? sheet));
  const isPeoples = (name: string): boolean =>
    !ours.has(name) && standing.sheets.some((each) => each.name === name);
  const done = sheets.map((each, at) => {
    const edits = (): readonly PackageEdit[] =>
      each.edits().map((edit) => inTheirNames(edit, places));
    const page = draft.sheets[at];
    const isWritten = each.update === "rewritten" || each.update === "added";
    const isPage = page?.tables.length === 0 && page.visibility === "visible";
    if (!isPage || isWritten) return { ...each, edits };
    const sheet = theirNames.get(each.sheet) ?? each.sheet;
    const there = outline.linksOn(sheet);
    const links = mergeLinks(page, { sheet, there, ledTo: places.ledTo, isPeoples });
    const update = links.length === 0 ? each.update : ("cells" as const);
    return { ...each, update, edits: () => [...edits(), ...links] };
  });
  return {
    edits: () => [
      ...done.flatMap(({ edits }) => edits()),
      ...nameEdits(draft, outline, places),
      ...propertiesEdit(draft, earlier),
    ],
    sheets: done.filter((_, at) => draft.sheets[at]?.visibility === "visible"),
  };
}

function theirPlaces(
  sheets: readonly SheetMerge[],
  names: ReadonlyMap<string, string>,
): TheirPlaces {
  const byName = new Map(sheets.map((each) => [each.sheet, each]));
  return {
    names,
    chartRange: (range) => {
      const sheet = readSheetReference(range)?.sheet ?? "";
      return down(range, byName.get(sheet)?.rowsDown ?? 0);
    },
    ledTo: (link) => ({
      ...link,
      sheet: names.get(link.sheet) ?? link.sheet,
      ref: byName.get(link.sheet)?.standsAt?.(link.ref) ?? link.ref,
    }),
  };
}

function chartsShow({ charts }: SheetDraft, moved: readonly string[]): boolean {
  const shown = charts.flatMap(({ categories, series }) => [
    categories,
    ...series.map(({ values }) => values),
  ]);
  return moved.some((name) => shown.some((ref) => ref.startsWith(`${quoteSheetName(name)}!`)));
}

function propertiesEdit(
  { properties }: WorkbookDraft,
  earlier: WorkbookSnapshot,
): readonly PackageEdit[] {
  const isSame = Object.entries(properties).every(
    ([name, value]) => (earlier.properties.get(name) ?? "") === value,
  );
  return isSame ? [] : [{ kind: "properties", properties }];
}
