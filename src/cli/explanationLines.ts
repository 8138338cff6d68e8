import type { Explanation, ExplainedPart, ExplainedRow } from "../usecases/explain/explanation";

type Reported = ExplainedRow["reported"][number];

/** More rows of one part than this are for `--json`, or for Excel. */
const MOST_ROWS = 25;
const MOST_REPORTED = 12;

/** An explanation for people: the sentences, then the rows behind, each with its file, sheet and row. */
export function explanationLines({ sentences, parts }: Explanation): readonly string[] {
  const filled = parts.filter(({ rows }) => rows.length > 0);
  return [...sentences, ...filled.flatMap((part) => partLines(part, filled.length > 1))];
}

function partLines(
  { amount, words, sheet, rows }: ExplainedPart,
  isNamed: boolean,
): readonly string[] {
  const rest = rows.length - MOST_ROWS;
  return [
    ...(isNamed ? [`${amount} ${words}:`] : []),
    ...rows.slice(0, MOST_ROWS).flatMap((row) => rowLines(row, sheet ?? "")),
    ...(rest > 0 ? [`  … và ${rest} dòng khác; dùng --json để xem hết.`] : []),
  ];
}

function rowLines({ row, title, state, reported }: ExplainedRow, sheet: string): readonly string[] {
  // Coordinating agencies only support; one line counts them beside the leads.
  const coordinating = reported.filter(({ used, role }) => used && role === "Phối hợp");
  const told = reported.filter((each) => !coordinating.includes(each));
  const shown = told.length === 0 ? coordinating : told;
  const rest = shown.length - MOST_REPORTED;
  const beside = shown === told ? coordinating.length : 0;
  return [
    `  – ${title}${state === null ? "" : ` [${state}]`} (${sheet}, dòng ${row})`,
    ...shown.slice(0, MOST_REPORTED).map(reportedLine),
    ...(rest > 0 ? [`      … và ${rest} dòng báo cáo khác; dùng --json để xem hết.`] : []),
    ...(beside > 0 ? [`      (cùng ${beside} dòng của cơ quan phối hợp; dùng --json để xem)`] : []),
  ];
}

function reportedLine(row: Reported): string {
  const { agency, role, file, sheet, receivedOn, status, percent, used, reason } = row;
  const received = receivedOn === null ? "" : `, nhận ${receivedOn}`;
  const said = [status, percent === null ? null : `${percent}%`].filter((word) => word !== null);
  const fate = used ? "" : ` – không dùng: ${reason ?? ""}`;
  return `      ${agency} (${role.toLocaleLowerCase("vi")}): ${file}, trang ${sheet}, dòng ${row.row}${received}${said.length === 0 ? "" : `; báo cáo: ${said.join(", ")}`}${fate}`;
}
