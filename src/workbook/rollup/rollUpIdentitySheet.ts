import type { FileAccount, RollUp } from "../../domain/consolidation/consolidate";
import type { ReceivedFile } from "../../domain/consolidation/receivedFile";
import type { WorkbookIdentity } from "../../domain/submission/submission";
import type { BlockedSheetDraft, RowBlock } from "../blockedDraft";
import { plainRow, type RowDraft } from "../draft";
import { identitySheet } from "../identitySheet";
import { leafLines, type LeafLine } from "./leafLines";
import { LEAF_FORMAT, LINES } from "./leafRecord";

/** Twice the lines that a report of a plan of a hundred tasks has. */
const SPACING = 512;
/** Room for that in a sheet that older programs can hold, too, and well below what is read of one. */
const MOST_SPACE = 60_000;

/**
 * The identity sheet of a roll-up: below the identity it carries every report of this plan and period
 * to the next level as it was read, blank rows too: there it is judged anew, as if handed in there.
 */
export function rollUpIdentitySheet(
  identity: WorkbookIdentity,
  { files }: RollUp,
): BlockedSheetDraft {
  const { rows, ...frame } = identitySheet(identity);
  const reports = files.filter(travels);
  const head = [...rows, lineRow([LINES.format, LEAF_FORMAT, reports.length])];
  return {
    frame,
    looks: ["value", "plain"],
    spacing: Math.max(1, Math.min(SPACING, Math.floor(MOST_SPACE / (reports.length + 1)))),
    blocks: [
      { key: null, linksTo: [], rows: () => head },
      ...reports.map(({ judged }) => leafBlock(judged.received)),
    ],
  };
}

/** The lines of one report, which are the same while its file and what was decided about it are. */
function leafBlock(received: ReceivedFile): RowBlock {
  const { contentKey } = received;
  return {
    key: contentKey === undefined ? null : [contentKey, JSON.stringify(decided(received))],
    linksTo: [],
    rows: () => leafLines(received).map(lineRow),
  };
}

type Decided = Required<Omit<ReceivedFile, "content" | "contentKey" | "leaves" | "isOwnOutput">>;

/** All that is told of a file beside what is in it. */
function decided({
  file,
  receivedOn,
  channel,
  changedOn,
  excludedBecause,
  periodAccepted,
}: ReceivedFile): Decided {
  return {
    ...{ file, receivedOn, changedOn, excludedBecause },
    channel: channel ?? null,
    periodAccepted: periodAccepted ?? false,
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
