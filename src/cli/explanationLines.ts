import type { Explanation, ExplainedPart, ExplainedRow } from "../usecases/explain/explanation";
import { reportedSentence, toldRows } from "../usecases/explain/reportedSentence";

/** More rows of one part than this are for `--json`, or for Excel. */
const MOST_ROWS = 25;
const MOST_REPORTED = 12;

/** An explanation for people: the sentences, then the rows behind, each with its file, sheet and row. */
export function explanationLines({ sentences, parts }: Explanation): readonly string[] {
  const filled = parts.filter(({ rows }) => rows.length > 0);
  return [...sentences, ...filled.flatMap((part) => partLines(part, filled.length > 1))];
}

function partLines(
  { shown, words, sheet, rows }: ExplainedPart,
  isNamed: boolean,
): readonly string[] {
  const rest = rows.length - MOST_ROWS;
  return [
    ...(isNamed ? [`${shown} ${words}:`] : []),
    ...rows.slice(0, MOST_ROWS).flatMap((row) => rowLines(row, sheet ?? "")),
    ...(rest > 0 ? [`  … và ${rest} dòng khác; dùng --json để xem hết.`] : []),
  ];
}

function rowLines({ row, title, state, reported }: ExplainedRow, sheet: string): readonly string[] {
  const { told, coordinating } = toldRows(reported);
  const rest = told.length - MOST_REPORTED;
  return [
    `  – ${title}${state === null ? "" : ` [${state}]`} (${sheet}, dòng ${row})`,
    ...told.slice(0, MOST_REPORTED).map((each) => `      ${reportedSentence(each)}`),
    ...(rest > 0 ? [`      … và ${rest} dòng báo cáo khác; dùng --json để xem hết.`] : []),
    ...(coordinating > 0
      ? [`      (cùng ${coordinating} dòng của cơ quan phối hợp; dùng --json để xem)`]
      : []),
  ];
}
