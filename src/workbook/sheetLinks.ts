import { cellRef } from "./cellRef";
import type { FreeSheetDraft, LinkDraft } from "./draft";
import { linkTarget, type LinkTarget } from "./linkTarget";

/** Excel's ceiling for the links of a sheet; it takes a file with more for a damaged one. */
export const MOST_LINKS = 65_530;

/** A link of a sheet, and where it leads as programs take it. */
export interface SheetLink {
  /** "B12" */
  readonly cell: string;
  readonly link: LinkDraft;
  readonly target: LinkTarget;
}

/**
 * The links that a sheet can bear, row by row. Of a link that is left out, because it is too long or
 * one too many, the text stays in its cell.
 */
export function sheetLinks({ rows }: FreeSheetDraft): readonly SheetLink[] {
  const links: SheetLink[] = [];
  for (const link of linksIn(rows, 1)) {
    if (links.length === MOST_LINKS) break;
    links.push(link);
  }
  return links;
}

/** The links of rows that stand on a sheet from this row on, without those that are too long. */
export function* linksIn(rows: FreeSheetDraft["rows"], first: number): Generator<SheetLink> {
  for (const [row, { cells }] of rows.entries())
    for (const [column, draft] of cells.entries()) {
      const target = draft?.link === undefined ? undefined : linkTarget(draft.link);
      if (draft?.link === undefined || target === undefined) continue;
      yield { cell: cellRef(column, first + row), link: draft.link, target };
    }
}
