import { wrappedLines } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import { COLUMNS, MISSING, RIGHT_COLUMN, WIDTH } from "./overviewGrid";
import { place, type Placement } from "./placement";
import type { RollUpInput } from "./rollUpInput";
import { MISSING_FORMULA } from "./submittedFormula";

const SPAN = COLUMNS - RIGHT_COLUMN;

/** Who must report and has not: the number is live, the names are those of the moment. */
export function missingAgencies(input: RollUpInput): readonly Placement[] {
  const { missing } = input.rollUp;
  const title = `Chưa nộp báo cáo (${missing.length})`;
  return [
    place(
      MISSING.row,
      RIGHT_COLUMN,
      { value: title, formula: `"Chưa nộp báo cáo ("&(${MISSING_FORMULA})&")"`, style: "section" },
      { span: SPAN },
    ),
    place(
      MISSING.row + 1,
      RIGHT_COLUMN,
      { value: listOf(input), style: "listing" },
      { span: SPAN, down: linesOf(input) },
    ),
  ];
}

/** The row below the list, which takes no more lines than it needs and a blank one. */
export function rowBelowMissing(input: RollUpInput): number {
  return MISSING.row + 1 + linesOf(input);
}

function linesOf(input: RollUpInput): number {
  return Math.min(MISSING.lines, wrappedLines(listOf(input), SPAN * WIDTH) + 1);
}

function listOf({ rollUp, agencyName }: RollUpInput): string {
  const names = rollUp.missing.map((id) => agencyName(id));
  return names.length === 0 ? "Các cơ quan đã nộp đủ." : listed(names);
}

/** As many names as the lines hold, and how many more there are. */
function listed(names: readonly string[]): string {
  const textOf = (count: number): string =>
    count === names.length
      ? `${names.join("; ")}.`
      : `${names.slice(0, count).join("; ")}; và ${names.length - count} cơ quan khác, xem trang ${SHEETS.board}.`;
  let count = names.length;
  while (count > 1 && wrappedLines(textOf(count), SPAN * WIDTH) > MISSING.lines) count -= 1;
  return textOf(count);
}
