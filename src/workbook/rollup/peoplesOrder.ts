import type { RowDraft, SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import { rowDown } from "./movedDown";
import { tableSpan, type DraftRow, type MatchedRows, type StandingRow } from "./rollUpRows";

/** Sheets whose rows we put in an order that no report changes: another order is people's. */
const FIXED_ORDER: readonly string[] = [
  SHEETS.taskRollUp,
  SHEETS.targets,
  SHEETS.byAgency,
  SHEETS.bySection,
  SHEETS.byMonth,
  SHEETS.board,
  SHEETS.accounting,
];

type Matched = MatchedRows<DraftRow, StandingRow>;

/** A table in the order to which people sorted it. */
export interface OrderedSheet {
  readonly sheet: SheetDraft;
  readonly matched: Matched;
  /** A row of the draft → where it is put. */
  readonly rowOf: (row: number) => number;
}

/**
 * Whether the rows that stay stand in an order that people gave them: their program says so, or the
 * order is not ours where ours never changes.
 */
export function isPeoplesOrder(sheet: string, { pairs }: Matched, isSorted: boolean): boolean {
  if (isSorted) return pairs.length > 0;
  if (!FIXED_ORDER.includes(sheet)) return false;
  const drafts = pairs.toSorted(([, a], [, b]) => a.number - b.number).map(([draft]) => draft);
  return drafts.some(({ number }, at) => number < (drafts[at - 1]?.number ?? 0));
}

/**
 * The rows of a table in people's order, new ones behind all others. Undefined where a formula cannot
 * be written in the row that it would come to.
 */
export function inPeoplesOrder(sheet: SheetDraft, matched: Matched): OrderedSheet | undefined {
  const { top, bottom } = tableSpan(sheet);
  const kept = matched.pairs.toSorted(([, a], [, b]) => a.number - b.number);
  const drafts = [...kept.map(([draft]) => draft), ...matched.added];
  if (drafts.length !== bottom - top) return undefined;
  const rowOf = new Map(drafts.map(({ number }, at) => [number, top + 1 + at]));
  const body: RowDraft[] = [];
  for (const [at, { number }] of drafts.entries()) {
    const row = sheet.rows[number - 1];
    const moved = row === undefined ? undefined : rowDown(row, top + 1 + at - number);
    if (moved === undefined) return undefined;
    body.push(moved);
  }
  const to = (row: DraftRow): DraftRow => ({ ...row, number: rowOf.get(row.number) ?? row.number });
  return {
    sheet: { ...sheet, rows: [...sheet.rows.slice(0, top), ...body, ...sheet.rows.slice(bottom)] },
    matched: {
      ...matched,
      pairs: matched.pairs.map(([draft, row]) => [to(draft), row] as const),
      added: matched.added.map(to),
    },
    rowOf: (row) => rowOf.get(row) ?? row,
  };
}
