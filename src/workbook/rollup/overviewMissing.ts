import { NOT_SUBMITTED } from "../../domain/consolidation/boardState";
import { wrappedLines } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import { COLUMNS, MISSING, RIGHT_COLUMN, WIDTH } from "./overviewGrid";
import { place, type Placement } from "./placement";
import type { RollUpInput } from "./rollUpInput";

const SPAN = COLUMNS - RIGHT_COLUMN;

/** Who must report and has not: the number is live, the names are those of the moment. */
export function missingAgencies({ rollUp, agencyName }: RollUpInput): readonly Placement[] {
  const counts = NOT_SUBMITTED.map(
    (state) => `COUNTIFS(TinhHinhNop[Phải báo cáo],"Có",TinhHinhNop[Tình hình],"${state}")`,
  );
  const title = `Chưa nộp báo cáo (${rollUp.missing.length})`;
  const names = rollUp.missing.map((id) => agencyName(id));
  return [
    place(
      MISSING.row,
      RIGHT_COLUMN,
      { value: title, formula: `"Chưa nộp báo cáo ("&(${counts.join("+")})&")"`, style: "section" },
      { span: SPAN },
    ),
    place(
      MISSING.row + 1,
      RIGHT_COLUMN,
      { value: names.length === 0 ? "Các cơ quan đã nộp đủ." : listed(names), style: "listing" },
      { span: SPAN, down: MISSING.lines },
    ),
  ];
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
