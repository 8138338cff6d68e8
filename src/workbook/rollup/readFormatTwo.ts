import {
  leafHeadSchema,
  leafShapeSchema,
  type LeafFindingShape,
  type LeafRowShape,
} from "../../domain/consolidation/leafSchema";
import type { PlanIndex } from "../../domain/plan/planIndex";
import type { RawCell } from "../../domain/submission/rawCell";
import type { DataRow } from "../../domain/submission/submission";
import type { Finding } from "../../domain/validation/finding";
import {
  carriedCell,
  carriedRow,
  type CarriedReport,
  type ReadFormat,
  type Texts,
} from "./carriedReport";
import { fromPieces, LINES } from "./leafRecord";

/** A report while its lines are taken: how many were promised, and the shapes met so far. */
interface OpenReport extends CarriedReport {
  readonly promised: { readonly rows: number; readonly findings: number };
  readonly shapes: (LeafRowShape | LeafFindingShape)[];
}

/**
 * The reports of a roll-up whose lines follow one another as `leafLines` gives them, as many as its
 * first line tells; nothing where a line is lost, cut or out of place.
 */
export const readFormatTwo: ReadFormat = (lines, told, index) => {
  const reports: OpenReport[] = [];
  for (const cells of lines) {
    const line = wholeLine(cells) ?? [];
    if (line[0] === LINES.file) {
      const report = openReport(line);
      if (report === undefined) return undefined;
      reports.push(report);
    } else if (!takeLine(line, reports.at(-1), index)) return undefined;
  }
  const [files, ...more] = wholeLine(told) ?? [];
  const areAll = Number(files) === reports.length && more.length === 0;
  return areAll && reports.every(isComplete) ? reports : undefined;
};

/** The texts of a line without the blank cells after them; undefined where one between them is lost. */
function wholeLine(texts: Texts): readonly string[] | undefined {
  if (areAllTold(texts)) return texts;
  const told = texts.slice(0, texts.findLastIndex((text) => text !== null) + 1);
  return areAllTold(told) ? told : undefined;
}

function areAllTold(texts: Texts): texts is readonly string[] {
  return !texts.includes(null);
}

function isComplete({ promised, rows, findings }: OpenReport): boolean {
  return rows.length === promised.rows && findings.length === promised.findings;
}

function openReport([, rows, findings, ...pieces]: readonly string[]): OpenReport | undefined {
  const head = leafHeadSchema.safeParse(fromPieces(pieces));
  if (!head.success) return undefined;
  const promised = { rows: Number(rows), findings: Number(findings) };
  return { head: head.data, rows: [], findings: [], promised, shapes: [] };
}

/** False for a line that cannot be understood where it stands. */
function takeLine(
  [first, ...texts]: readonly string[],
  report: OpenReport | undefined,
  index: PlanIndex,
): boolean {
  if (report === undefined) return false;
  if (first === LINES.shape) return takeShape(texts, report);
  const shape = report.shapes[Number(first)];
  if (shape === undefined) return false;
  if ("kind" in shape) {
    const row = rowFrom(shape, texts, index);
    if (row !== undefined) report.rows.push(row);
    return row !== undefined;
  }
  const finding = findingFrom(shape, texts, report.head.file);
  if (finding !== undefined) report.findings.push(finding);
  return finding !== undefined;
}

function takeShape([number, ...pieces]: readonly string[], { shapes }: OpenReport): boolean {
  const shape = leafShapeSchema.safeParse(fromPieces(pieces));
  if (!shape.success || Number(number) !== shapes.length) return false;
  shapes.push(shape.data);
  return true;
}

function rowFrom(
  { hasId, cells, blank, kind, match, sheet }: LeafRowShape,
  texts: readonly string[],
  index: PlanIndex,
): DataRow | undefined {
  const row = Number(texts[0]);
  const before = hasId ? 2 : 1;
  if (!Number.isInteger(row) || texts.length !== before + cells.length) return undefined;
  const read: Record<string, RawCell> = {};
  cells.forEach((note, at) => (read[note[0]] = carriedCell(note, texts[before + at] ?? "", row)));
  for (const note of blank) read[note[0]] = carriedCell(note, "", row);
  const id = hasId ? (texts[1] ?? null) : null;
  return carriedRow(kind, { sheet, row, id, match }, read, index);
}

function findingFrom(
  { rule, severity, sheet, column, told }: LeafFindingShape,
  texts: readonly string[],
  file: string,
): Finding | undefined {
  if (texts.length !== told.length) return undefined;
  const part = (name: LeafFindingShape["told"][number]): string | null =>
    texts[told.indexOf(name)] ?? null;
  const place = { sheet, cell: part("cell"), rowId: part("rowId"), column };
  const words = { value: part("value"), message: part("message") ?? "" };
  return { rule, severity, file, ...place, ...words, fix: null };
}
