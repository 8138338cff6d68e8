import {
  leafHeadSchema,
  leafShapeSchema,
  type LeafFindingShape,
  type LeafRowShape,
} from "../../domain/consolidation/leafSchema";
import type { PlanIndex } from "../../domain/plan/planIndex";
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
  const end = texts.findLastIndex((text) => text !== null) + 1;
  const told = texts.slice(0, end).filter((text) => text !== null);
  return told.length === end ? told : undefined;
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
  { hasId, cells, blank, ...shape }: LeafRowShape,
  [number, ...texts]: readonly string[],
  index: PlanIndex,
): DataRow | undefined {
  const row = Number(number);
  const values = hasId ? texts.slice(1) : texts;
  const id = hasId ? texts[0] : null;
  if (!Number.isInteger(row) || id === undefined || values.length !== cells.length)
    return undefined;
  const filled = cells.map((note, at) => carriedCell(note, values[at] ?? "", row));
  const empty = blank.map((note) => carriedCell(note, "", row));
  return carriedRow({ ...shape, row, id }, Object.fromEntries([...filled, ...empty]), index);
}

function findingFrom(
  { told, ...shape }: LeafFindingShape,
  texts: readonly string[],
  file: string,
): Finding | undefined {
  const message = texts[told.length];
  if (message === undefined || texts.length !== told.length + 1) return undefined;
  const parts = Object.fromEntries(told.map((part, at) => [part, texts[at]]));
  return { ...shape, file, cell: null, rowId: null, value: null, ...parts, message, fix: null };
}
