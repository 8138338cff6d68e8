import type {
  LeafFindingShape,
  LeafHead,
  LeafNote,
  LeafRowShape,
} from "../../domain/consolidation/leafSchema";
import type { ReceivedFile } from "../../domain/consolidation/receivedFile";
import type { RawCell } from "../../domain/submission/rawCell";
import type { DataRow } from "../../domain/submission/submission";
import { normaliseText } from "../../domain/text/normaliseText";
import type { CheckedSubmission } from "../../domain/validation/checkSubmission";
import type { Finding } from "../../domain/validation/finding";
import { LINES, toPieces } from "./leafRecord";

/** What stands in the cells of one line of the hidden sheet; none of them is blank. */
export type LeafLine = readonly (string | number)[];

/** A report as a roll-up carries it, whatever other reports lie beside it. */
export function leafLines(received: ReceivedFile): readonly LeafLine[] {
  const { content } = received;
  if (content.kind === "unreadable") return [];
  const { checked } = content;
  const { submission, findings } = checked;
  const head = toPieces(headOf(received, checked));
  return [
    [LINES.file, submission.rows.length, findings.length, ...head],
    ...withShapes([...submission.rows.map(rowRecord), ...findings.map(findingRecord)]),
  ];
}

function headOf(
  { file, receivedOn, channel, changedOn, excludedBecause, periodAccepted }: ReceivedFile,
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

/** What a row or a finding has in common with others, and what it alone tells. */
interface LeafRecord {
  readonly shape: LeafRowShape | LeafFindingShape;
  readonly told: LeafLine;
}

/** Every record by the number of its shape, each shape before the first record that has it. */
function withShapes(records: readonly LeafRecord[]): readonly LeafLine[] {
  const numbers = new Map<string, number>();
  return records.flatMap(({ shape, told }) => {
    const key = JSON.stringify(shape);
    const known = numbers.get(key);
    if (known !== undefined) return [[known, ...told]];
    const number = numbers.size;
    numbers.set(key, number);
    return [
      [LINES.shape, number, ...toPieces(shape)],
      [number, ...told],
    ];
  });
}

function rowRecord({ kind, match, sheet, row, id, cells: read }: DataRow): LeafRecord {
  const cells: LeafNote[] = [];
  const blank: LeafNote[] = [];
  const values: string[] = [];
  for (const [field, { ref, type, value, numberFormat }] of Object.entries<RawCell>(read)) {
    if (value === null) continue;
    const text = String(value);
    const note: LeafNote = [field, ref.replace(/\d+$/u, ""), type, numberFormat];
    if (isBlank(text)) blank.push(note);
    else {
      cells.push(note);
      values.push(text);
    }
  }
  const hasId = id !== null && !isBlank(id);
  return {
    shape: { kind, match, sheet, hasId, cells, blank },
    told: [row, ...(hasId ? [id] : []), ...values],
  };
}

const FINDING_PARTS = ["cell", "rowId", "value", "message"] as const;

function findingRecord(finding: Finding): LeafRecord {
  const { rule, severity, sheet, column } = finding;
  const told = FINDING_PARTS.filter((part) => !isBlank(finding[part] ?? ""));
  return {
    shape: { rule, severity, sheet, column, told },
    told: told.map((part) => finding[part] ?? ""),
  };
}

/** True for a text of which nothing is left once a reader has normalised it. */
function isBlank(text: string): boolean {
  return normaliseText(text) === "";
}
