import type { RawCell } from "../../domain/submission/rawCell";
import { cellRef } from "../../workbook/cellRef";
import type { CellPlace } from "../../workbook/explain/grid";
import { partsOf, type Part } from "../../workbook/explain/partsOf";
import { isFailure, type Scalar } from "../../workbook/explain/traced";
import { cellTitle } from "./cellTitle";
import { explainedParts } from "./explainedParts";
import { explainedRow } from "./explainedRow";
import type { Explanation, ExplainedCell, ExplainedPart, ExplainedRow } from "./explanation";
import { leftOutOf, NOTHING_LEFT_OUT } from "./leftOutOf";
import type { OpenRollUp } from "./openRollUp";
import { sentencesOf } from "./sentencesOf";
import { showValue } from "./showValue";
import { writtenCount } from "./writtenCount";

/** Explains a cell down to the rows of the files; undefined when the workbook has no such sheet. */
export function explainCell(
  rollUp: OpenRollUp,
  address: { readonly sheet: string; readonly column: number; readonly row: number },
): Explanation | undefined {
  const { grid, evaluator, tables } = rollUp;
  const sheet = grid.sheetName(address.sheet);
  if (sheet === undefined) return undefined;
  const place: CellPlace = { ...address, sheet };
  const cell = grid.cell(place);
  const formula = cell?.formula ?? null;
  const traced = evaluator.evaluate(place);
  const cached = plainValue(evaluator.stored(place));
  const value = isFailure(traced.value) ? cached : traced.value;
  const parts = formula === null ? [] : partsOf(traced);
  const kind = kindOf(formula, traced.value, parts);
  const isWords = ["plain", "state", "unknown"].includes(kind);
  const written = kind === "plain" ? writtenCount(place, rollUp) : undefined;
  const ownParts = (): readonly ExplainedPart[] =>
    written === undefined ? ownRow(place, rollUp) : [written.part];
  const made = isWords ? ownParts() : explainedParts(parts, rollUp);
  // A sentence may speak of one figure several times; its rows are told once.
  const told =
    kind === "text" ? [...new Map(made.map((part) => [part.words, part])).values()] : made;
  const explained: Omit<Explanation, "sentences"> = {
    sheet,
    cell: cellRef(place.column, place.row),
    title: cellTitle(place, grid, tables),
    value,
    cached,
    differs: !isSame(value, cached),
    formula,
    kind,
    parts: told,
    remaining: remainingRows(told),
    basis: kind === "state" ? parts.flatMap((part) => basisCell(part, rollUp)) : [],
    leftOut: isWords
      ? { ...NOTHING_LEFT_OUT, others: written?.others ?? [] }
      : leftOutOf(parts, rollUp),
  };
  return { ...explained, sentences: sentencesOf(explained, cell, place, rollUp) };
}

function kindOf(
  formula: string | null,
  value: Scalar,
  parts: readonly Part[],
): Explanation["kind"] {
  if (formula === null) return "plain";
  if (isFailure(value)) return "unknown";
  const counted = parts.filter(({ side }) => side === "value");
  const rows = counted.filter((part) => part.kind === "rows");
  if (typeof value !== "number") return rows.length > 0 && value !== "" ? "text" : "state";
  if (counted.length === 0) return "state";
  if (parts.some(({ side }) => side === "under")) return "share";
  if (rows.some(({ how }) => how === "latest")) return "latest";
  return rows.some(({ how }) => how === "sum") ? "sum" : "count";
}

/** What the row is about, for a cell that counts nothing itself. */
function ownRow(place: CellPlace, rollUp: OpenRollUp): readonly ExplainedPart[] {
  const record = rollUp.tables.at(place);
  if (record === undefined) return [];
  const row = explainedRow(record, rollUp);
  return [
    {
      words: row.title,
      side: "value",
      sign: 1,
      amount: 1,
      shown: "1",
      counts: false,
      sheet: record.sheet,
      rows: [row],
    },
  ];
}

/** Of an agency's tasks those that no report was counted for: "chưa báo cáo" is such a rest. */
function remainingRows(parts: readonly ExplainedPart[]): readonly ExplainedRow[] {
  const rowsOf = (sign: 1 | -1): readonly ExplainedRow[] =>
    parts.filter((part) => part.sign === sign && part.counts).flatMap(({ rows }) => rows);
  const off = new Set(rowsOf(-1).map(({ id }) => id));
  return off.size === 0 ? [] : rowsOf(1).filter(({ id }) => id !== null && !off.has(id));
}

function basisCell(part: Part, { grid, tables }: OpenRollUp): readonly ExplainedCell[] {
  if (part.kind !== "cell") return [];
  const { sheet, column, row } = part.place;
  const heading = grid.tableOn(sheet)?.headings[column];
  return [
    {
      sheet,
      cell: cellRef(column, row),
      title: heading ?? cellTitle(part.place, grid, tables),
      value: showValue(part.value, formatOf(grid.cell(part.place))),
    },
  ];
}

function formatOf(cell: RawCell | undefined): string | null {
  return cell?.numberFormat ?? null;
}

function plainValue(value: Scalar): Exclude<Scalar, { readonly failure: string }> {
  return isFailure(value) ? value.failure : value;
}

function isSame(one: Explanation["value"], other: Explanation["value"]): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 1e-9;
  return (one ?? "") === (other ?? "");
}
