import type { FreeBlockedSheetDraft } from "../../../workbook/blockedDraft";
import type {
  CellDraft,
  FreeLook,
  FreeSheetDraft,
  FreeSheetFrame,
  LinkDraft,
} from "../../../workbook/draft";
import { cellRef } from "../../../workbook/cellRef";
import { linkTarget } from "../../../workbook/linkTarget";
import { sheetLinks, type SheetLink } from "../../../workbook/sheetLinks";
import { hucreStyle } from "../hucreStyle";

/** From so many rows on the library's objects, several a cell, are what a workbook's time and memory go into. */
const LONG = 300;

/** What the library writes of a sheet whose rows are written beside it. */
export interface SheetPattern {
  /** Index of the sheet in the workbook. */
  readonly at: number;
  /** What the library writes: all of the sheet, but for rows one cell a look and one a file linked to. */
  readonly pattern: FreeSheetDraft;
  /** The pattern's cell that has a look, by the look as the library takes it. */
  readonly looks: ReadonlyMap<object, string>;
  /** The pattern's cell that links to a file, by its path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A sheet whose rows are written beside the library. */
export interface PatternSheet extends SheetPattern {
  readonly sheet: FreeSheetDraft;
  /** The links of the sheet itself. */
  readonly links: readonly SheetLink[];
}

/** The same of a sheet that has its rows in blocks. */
export interface BlockedPattern extends SheetPattern {
  readonly blocked: FreeBlockedSheetDraft;
}

/**
 * The pattern of a sheet with many rows, or with links into other files: the library has no link that
 * names a file and a place in it. Undefined for any other sheet: the library writes it whole.
 */
export function patternSheet(
  sheet: FreeSheetDraft,
  at: number,
  long = LONG,
): PatternSheet | undefined {
  const links = sheetLinks(sheet);
  const files = new Map(links.map(({ link }) => [linkedFile(link), link]));
  const leadsOut = [...files.values()].some(({ kind }) => kind === "file");
  if (sheet.rows.length < long && !leadsOut) return undefined;
  const looks = new Map<object, FreeLook>();
  for (const { style } of cellsOf(sheet)) looks.set(hucreStyle(style), style);
  return { ...patternOf(sheet, looks, files), at, sheet, links };
}

/** The pattern of a sheet with its rows in blocks. */
export function blockedPattern(blocked: FreeBlockedSheetDraft, at: number): BlockedPattern {
  const looks = new Map(blocked.looks.map((look) => [hucreStyle(look), look]));
  const paths = new Set(blocked.blocks.flatMap(({ linksTo }) => linksTo));
  const files = Array.from(paths, (path): readonly [string, LinkDraft] => [
    path,
    { kind: "file", path, sheet: "", ref: "A1" },
  ]).filter(([, link]) => linkTarget(link) !== undefined);
  return { ...patternOf(blocked.frame, looks, new Map(files)), at, blocked };
}

function patternOf(
  frame: FreeSheetFrame,
  looks: ReadonlyMap<object, FreeLook>,
  files: ReadonlyMap<string, LinkDraft>,
): Omit<SheetPattern, "at"> {
  const cells = [
    ...Array.from(looks.values(), (style): CellDraft<FreeLook> => ({ value: null, style })),
    ...Array.from(files.values(), (link): CellDraft<FreeLook> => ({
      value: "",
      style: "link",
      link,
    })),
    // A text for the table of texts: without any the library writes none.
    { value: "", style: "text" } as const,
  ];
  const ref = (index: number): string => cellRef(0, index + 1);
  return {
    pattern: {
      ...frame,
      rows: cells.map((cell) => ({ cells: [cell], height: null, hidden: false })),
    },
    looks: new Map(Array.from(looks.keys(), (look, index) => [look, ref(index)])),
    files: new Map(Array.from(files.keys(), (path, index) => [path, ref(looks.size + index)])),
  };
}

/** The file a link leads to; "" for this workbook itself. */
export function linkedFile(link: LinkDraft): string {
  return link.kind === "file" ? link.path : "";
}

function* cellsOf({ rows }: FreeSheetDraft): Iterable<CellDraft<FreeLook>> {
  for (const { cells } of rows) for (const cell of cells) if (cell !== null) yield cell;
}
