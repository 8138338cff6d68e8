import { cellRef } from "../cellRef";
import type { SheetDraft } from "../draft";
import type { CellEdit } from "../packageEdit";
import { mergeCell } from "./mergeCell";
import type { OwnColumn } from "./ownColumns";
import {
  addToRuns,
  draftRows,
  isSameValue,
  keyColumns,
  matchRows,
  type DraftRow,
  type MatchedRows,
  type OpenRun,
  type RowRun,
  type StandingRow,
  type StandingTable,
  type UntouchedRows,
} from "./rollUpRows";
import {
  agencyColumn,
  draftText,
  standingText,
  type CellChange,
  type RowChange,
} from "./rowChange";
import type { StandingCells } from "./standingCells";

/** What becomes of the rows of a table. */
export interface TableMerge {
  readonly matched: MatchedRows<DraftRow, StandingRow>;
  readonly changes: readonly RowChange[];
  /** The rows that stay as they are, from top to bottom. */
  readonly kept: readonly RowRun[];
  /** What sets the rows right where they stand; undefined where that is not possible. */
  readonly edits: readonly CellEdit[] | undefined;
}

/** What is known before rows are matched. */
export interface TableMatching {
  readonly ownColumns: readonly OwnColumn[];
  readonly untouched: UntouchedRows;
}

/** Headings of the columns that say where the link of a row leads. */
const LINKED: readonly string[] = ["Tệp", "Trang", "Dòng"];
const LONGEST_NAME = 90;

/** Matches the rows of a draft's table with those that stand in a workbook, and compares them cell by cell. */
export function mergeTable(
  sheet: SheetDraft,
  table: StandingTable,
  standing: StandingCells,
  { ownColumns, untouched }: TableMatching,
): TableMerge {
  const headings = sheet.tables[0]?.headings ?? [];
  const keys = keyColumns(sheet.name, headings);
  const matched = matchRows(draftRows(sheet), table.rows, keys);
  const inOurColumns = table.columns.every((column, at) => column === at);
  const named = namer(sheet.name, headings, keys);
  const kept = [...untouched.draft];
  const changes: RowChange[] = [];
  const edits: CellEdit[] = [];
  const isRewritten = matched.added.length + matched.dropped.length > 0;
  let isPossible = !isRewritten;
  for (const [draft, row] of matched.pairs) {
    const {
      cells,
      edits: inRow,
      isMovable,
    } = mergeRow(draft, row, {
      ...{ headings, table, standing, inOurColumns, isRewritten },
    });
    for (const edit of inRow) edits.push(edit);
    if (!isMovable) isPossible = false;
    const words = draft.cells.map(draftText);
    if (cells.length === 0)
      kept.push({ first: draft.number, count: 1, owner: named(words).agency });
    else changes.push({ ...named(words), change: "changed", cells });
  }
  for (const { cells } of matched.added) {
    const words = cells.map(draftText);
    changes.push({ ...named(words), change: "added", cells: filled(headings, words, "after") });
  }
  for (const { cells, number } of matched.dropped) {
    const words = cells.map(standingText);
    const own = ownColumns.map(({ column }) => standingText(standing.at(number, column)));
    changes.push({
      ...{ ...named(words), change: "dropped" },
      cells: [
        ...filled(headings, words, "before"),
        ...filled(
          ownColumns.map(({ heading }) => heading),
          own,
          "before",
        ),
      ],
    });
  }
  kept.sort((a, b) => a.first - b.first);
  return { matched, changes, kept, edits: isPossible ? edits : undefined };
}

/** All rows of a draft's table, of which every one stays as it is. */
export function allKept(sheet: SheetDraft): readonly RowRun[] {
  const whose = agencyColumn(sheet.tables[0]?.headings ?? []);
  const runs: OpenRun[] = [];
  for (const { number, cells } of draftRows(sheet))
    addToRuns(runs, number, draftText(cells[whose]));
  return runs;
}

interface RowSetting {
  readonly headings: readonly string[];
  readonly table: StandingTable;
  readonly standing: StandingCells;
  readonly inOurColumns: boolean;
  /** Nothing is set cell by cell: only what people see change is looked for. */
  readonly isRewritten: boolean;
}

interface RowMerge {
  readonly cells: readonly CellChange[];
  readonly edits: readonly CellEdit[];
  /** False where what changed cannot be set cell by cell. */
  readonly isMovable: boolean;
}

function mergeRow(
  draft: DraftRow,
  row: StandingRow,
  { headings, table, standing, inOurColumns, isRewritten }: RowSetting,
): RowMerge {
  const cells: CellChange[] = [];
  const edits: CellEdit[] = [];
  let isMovable = true;
  const hasLink = draft.cells.some((cell) => cell?.link?.kind === "file");
  for (const [at, wanted] of draft.cells.entries()) {
    const column = table.columns[at] ?? -1;
    const heading = headings[at] ?? "";
    if (wanted === null) continue;
    if (column < 0) {
      isMovable = false;
      continue;
    }
    const isSame =
      row.cells[at]?.type !== "error" &&
      isSameValue(draft.values[at] ?? null, row.values[at] ?? null);
    // A long sheet has a million cells, nearly all of them as they were.
    if (isSame && (isRewritten || wanted.formula === undefined)) continue;
    const merged = mergeCell(wanted, {
      sheet: standing.name,
      ref: cellRef(column, row.number),
      cell: row.cells[at],
      formula: standing.formulaAt(row.number, column),
      rowsDown: row.number - draft.number,
      inOurColumns,
    });
    if (merged.kind === "no-place") isMovable = false;
    if (merged.kind !== "edit") continue;
    edits.push(merged.edit);
    if (!merged.isShown) continue;
    if (hasLink && LINKED.includes(heading)) isMovable = false;
    cells.push({
      column: heading,
      before: standingText(row.cells[at]),
      after: draftText(wanted),
    });
  }
  return { cells, edits, isMovable };
}

function filled(
  headings: readonly string[],
  words: readonly (string | null)[],
  side: "before" | "after",
): readonly CellChange[] {
  return words.flatMap((word, at) =>
    word === null
      ? []
      : [{ column: headings[at] ?? "", before: null, after: null, [side]: word } as const],
  );
}

/** Whose a row is, and what it is known by, from its words in the order of our columns. */
function namer(
  sheet: string,
  headings: readonly string[],
  keys: readonly number[],
): (words: readonly (string | null)[]) => Pick<RowChange, "sheet" | "agency" | "row"> {
  const whose = agencyColumn(headings);
  const titles = ["TT", "Tên nhiệm vụ", "Tên nhiệm vụ, chỉ tiêu", "Chỉ tiêu", "Nhiệm vụ"];
  const telling = headings.flatMap((heading, at) => (titles.includes(heading) ? [at] : []));
  const known = telling.length > 0 ? telling : keys;
  return (words) => {
    const parts = known.flatMap((at) => (at === whose ? [] : (words[at] ?? [])));
    const agency = words[whose] ?? null;
    const name = parts.join(" – ").replace(/\n/gu, " ");
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
    return { sheet, agency, row: short === "" ? (agency ?? "") : short };
  };
}
