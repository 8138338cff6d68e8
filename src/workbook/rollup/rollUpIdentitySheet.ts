import type { FileAccount, RollUp } from "../../domain/consolidation/consolidate";
import type { LeafFinding, LeafHead, LeafRow } from "../../domain/consolidation/leafSchema";
import type { JudgedFile, ReceivedFile } from "../../domain/consolidation/receivedFile";
import type { RawCell } from "../../domain/submission/rawCell";
import type { DataRow, WorkbookIdentity } from "../../domain/submission/submission";
import type { CheckedSubmission } from "../../domain/validation/checkSubmission";
import type { BlockedSheetDraft, RowBlock } from "../blockedDraft";
import { plainRow, type RowDraft } from "../draft";
import { identitySheet } from "../identitySheet";
import { LEAF_FORMAT, LINES, toPieces } from "./leafRecord";

/**
 * The identity sheet of a roll-up: below the identity it carries every report of this plan and period
 * to the next level as it was read, blank rows too: there it is judged anew, as if handed in there.
 */
export function rollUpIdentitySheet(
  identity: WorkbookIdentity,
  { files }: RollUp,
): BlockedSheetDraft {
  const { rows, ...frame } = identitySheet(identity);
  const head = [...rows, textRow([LINES.format, LEAF_FORMAT])];
  return {
    frame,
    looks: ["value"],
    blocks: [
      { key: null, linksTo: [], rows: () => head },
      ...files.filter(travels).map(({ judged }, at) => leafBlock(judged, String(at))),
    ],
  };
}

/** The lines of one report, which are the same while its file and what was decided about it are. */
function leafBlock(judged: JudgedFile, at: string): RowBlock {
  const { contentKey } = judged.received;
  return {
    key: contentKey === undefined ? null : [contentKey, at, JSON.stringify(decided(judged))],
    linksTo: [],
    rows: () => fileLines(judged, at).map(textRow),
  };
}

type Decided = Required<Omit<ReceivedFile, "content" | "contentKey" | "leaves" | "isOwnOutput">>;

/** All that is told of a file beside what is in it. */
function decided({ received }: JudgedFile): Decided {
  const { file, receivedOn, channel, changedOn, excludedBecause, periodAccepted } = received;
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

function textRow(texts: readonly string[]): RowDraft {
  return plainRow(
    texts.map((value) => (value === "" ? null : { value, style: "value" as const })),
    15,
  );
}

function fileLines({ received }: JudgedFile, at: string): readonly (readonly string[])[] {
  const { content } = received;
  if (content.kind === "unreadable") return [];
  const { submission, findings } = content.checked;
  return [
    [LINES.file, at, ...toPieces(headOf(received, content.checked))],
    ...submission.rows.map((row) => [LINES.row, at, ...rowTexts(row)]),
    ...findings.map(({ value, message, ...finding }) => {
      const { rule, severity, sheet, cell, rowId, column } = finding;
      const place: LeafFinding = { rule, severity, sheet, cell, rowId, column };
      return [LINES.finding, at, value ?? "", message, ...toPieces(place)];
    }),
  ];
}

function headOf(
  { file, receivedOn, channel, changedOn, excludedBecause, periodAccepted }: JudgedFile["received"],
  { submission: { identity, identityFrom, cover, macros, sheets } }: CheckedSubmission,
): LeafHead {
  if (identity === null) throw new Error(`${file} is no report of anybody`);
  return {
    file,
    identity: { contentMark: "", stamp: "", ...identity },
    identityFrom,
    cover,
    macros,
    sheets: sheets.map(({ kind, name, standardName, headerRow }) => ({
      kind,
      name,
      standardName,
      headerRow,
    })),
    receivedOn,
    channel: channel ?? null,
    changedOn,
    excludedBecause,
    periodAccepted: periodAccepted ?? false,
  };
}

/** Sheet, row number, id, what the cells are, and their values; most of it repeats and is stored once. */
function rowTexts({ kind, match, sheet, row, id, cells }: DataRow): readonly string[] {
  const filled = Object.entries<RawCell>(cells).filter(([, { value }]) => value !== null);
  const told: LeafRow = {
    kind,
    match,
    cells: filled.map(([field, { ref, type, numberFormat }]) => [
      field,
      ref.replace(/\d+$/u, ""),
      type,
      numberFormat,
    ]),
  };
  const values = filled.map(([, { value }]) => String(value));
  const pieces = toPieces(told);
  return [sheet, String(row), id ?? "", String(pieces.length), ...pieces, ...values];
}
