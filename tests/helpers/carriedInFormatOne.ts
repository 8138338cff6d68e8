import type { RollUp } from "../../src/domain/consolidation/consolidate";
import type { ReceivedFile } from "../../src/domain/consolidation/receivedFile";
import type { RawCell } from "../../src/domain/submission/rawCell";
import type { DataRow } from "../../src/domain/submission/submission";
import type { SheetDraft } from "../../src/workbook/draft";
import { emptySheet, plainRow } from "../../src/workbook/draft";
import { toPieces } from "../../src/workbook/rollup/leafRecord";

/** The hidden sheet as roll-ups had it that were written before shapes: every line says all of itself. */
export function carriedInFormatOne({ files }: RollUp): SheetDraft {
  const reports = files.flatMap(({ judged: { received, status, agencyId } }) =>
    ["used", "superseded", "excluded"].includes(status) && agencyId !== null ? [received] : [],
  );
  const lines = [["nguon", "1"], ...reports.flatMap((file, at) => fileLines(file, String(at)))];
  return {
    ...{ ...emptySheet, name: "_kehoach", visibility: "very-hidden" },
    rows: lines.map((texts) =>
      plainRow(texts.map((value) => (value === "" ? null : { value, style: "value" }))),
    ),
  };
}

function fileLines(received: ReceivedFile, at: string): readonly (readonly string[])[] {
  const { content, file, receivedOn, channel, changedOn, excludedBecause } = received;
  if (content.kind === "unreadable") return [];
  const { submission, findings } = content.checked;
  const { identity, identityFrom, cover, macros, sheets } = submission;
  const head = {
    file,
    identity: { contentMark: "", stamp: "", ...identity },
    ...{ identityFrom, cover, macros },
    sheets: sheets.map(({ kind, name, standardName, headerRow }) => ({
      ...{ kind, name, standardName, headerRow },
    })),
    ...{ receivedOn, channel: channel ?? null, changedOn, excludedBecause },
    periodAccepted: received.periodAccepted ?? false,
  };
  return [
    ["tep", at, ...toPieces(head)],
    ...submission.rows.map((row) => ["dong", at, ...rowTexts(row)]),
    ...findings.map(({ value, message, rule, severity, sheet, cell, rowId, column }) => {
      const place = { rule, severity, sheet, cell, rowId, column };
      return ["loi", at, value ?? "", message, ...toPieces(place)];
    }),
  ];
}

function rowTexts({ kind, match, sheet, row, id, cells }: DataRow): readonly string[] {
  const filled = Object.entries<RawCell>(cells).filter(([, { value }]) => value !== null);
  const notes = filled.map(([field, { ref, type, numberFormat }]) => [
    ...[field, ref.replace(/\d+$/u, ""), type, numberFormat],
  ]);
  const pieces = toPieces({ kind, match, cells: notes });
  const values = filled.map(([, { value }]) => String(value));
  return [sheet, String(row), id ?? "", String(pieces.length), ...pieces, ...values];
}
