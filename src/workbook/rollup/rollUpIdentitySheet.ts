import type { FileAccount, RollUp } from "../../domain/consolidation/consolidate";
import type { WorkbookIdentity } from "../../domain/submission/submission";
import { plainRow, type RowDraft, type SheetDraft } from "../draft";
import { identitySheet } from "../identitySheet";
import { leafLines, type LeafLine } from "./leafLines";
import { LEAF_FORMAT, LINES } from "./leafRecord";

/**
 * The identity sheet of a roll-up: below the identity it carries every report of this plan and period
 * to the next level as it was read, blank rows too: there it is judged anew, as if handed in there.
 */
export function rollUpIdentitySheet(identity: WorkbookIdentity, { files }: RollUp): SheetDraft {
  const sheet = identitySheet(identity);
  const reports = files.filter(travels);
  const rows: readonly LeafLine[] = [
    [LINES.format, LEAF_FORMAT, reports.length],
    ...reports.flatMap(({ judged }) => leafLines(judged.received)),
  ];
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const more = Math.max(0, width - sheet.columns.length);
  return {
    ...sheet,
    columns: [
      ...sheet.columns,
      ...Array.from({ length: more }, () => ({ width: 12, hidden: false })),
    ],
    rows: [...sheet.rows, ...rows.map(lineRow)],
  };
}

/** Files that are no report of this plan and period stay behind. */
function travels({ judged: { status, received, agencyId } }: FileAccount): boolean {
  const isReport = status === "used" || status === "superseded" || status === "excluded";
  return isReport && agencyId !== null && received.content.kind === "read";
}

function lineRow(line: LeafLine): RowDraft {
  // Excel would make a text of a number in a cell for texts, and a number of a text in any other.
  return plainRow(
    line.map((value) => ({ value, style: typeof value === "number" ? "plain" : "value" })),
    15,
  );
}
