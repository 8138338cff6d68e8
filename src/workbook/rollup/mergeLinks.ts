import { cellRef } from "../cellRef";
import type { SheetDraft } from "../draft";
import { linkTarget } from "../linkTarget";
import type { LinkEdit } from "../packageEdit";
import type { InnerLink } from "./inTheirNames";
import { readSheetReference } from "../sheetReference";

/** What links of a page are laid beside. */
export interface StandingLinks {
  /** What people call the page. */
  readonly sheet: string;
  /** Cell → where its link leads; "" for a link out of the workbook. */
  readonly there: ReadonlyMap<string, string>;
  /** Where a link of the draft is to lead in this workbook. */
  readonly ledTo: (link: InnerLink) => InnerLink;
  /** Whether a sheet is none of ours. */
  readonly isPeoples: (sheet: string) => boolean;
}

/**
 * Sets the links on a page's cells that lead elsewhere than they should: figures lead to the first row
 * behind them. Where people let a cell lead out of the workbook or to a sheet of their own, it does.
 */
export function mergeLinks(
  { rows }: SheetDraft,
  { sheet, there, ledTo, isPeoples }: StandingLinks,
): readonly LinkEdit[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((draft, column): readonly LinkEdit[] => {
      const cell = cellRef(column, row + 1);
      const present = there.get(cell);
      const target = draft?.link?.kind === "cell" ? linkTarget(ledTo(draft.link)) : undefined;
      const wanted = target?.kind === "cell" ? target.location : null;
      if (draft === null || (wanted === null && (present === undefined || !draft.formula)))
        return [];
      if (present !== undefined) {
        const leads = readSheetReference(present);
        if (leads === undefined ? present === "" : isPeoples(leads.sheet)) return [];
        if (wanted !== null && isSamePlace(present, wanted)) return [];
      }
      return [{ kind: "link", sheet, cell, location: wanted }];
    }),
  );
}

function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [readSheetReference(one), readSheetReference(other)];
  const plain = (place: string | undefined): string | undefined => place?.replaceAll("$", "");
  return a?.sheet === b?.sheet && plain(a?.place) === plain(b?.place);
}
