import type { Finding } from "../../../domain/validation/finding";
import { formatDay } from "../../../domain/deadline/isoDate";
import type { CollectionView, FileLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";

/** What is said of an agency beside its name, where it did hand something in. */
const HANDED_IN: Readonly<Record<string, string>> = {
  "Trả lại": " (đã trả lại, chờ nộp lại)",
  "Có văn bản, chưa có biểu Excel": " (đã có văn bản, chưa có biểu Excel)",
};

/** The agencies that have not submitted, as a list to paste into a follow-up letter. */
export function missingLetter(
  { board, dueDay }: CollectionView,
  planNumber: string,
  periodLabel: string,
): string {
  const lines = board.filter(({ expected, file }) => expected && file === null);
  return [
    `Danh sách cơ quan chưa nộp báo cáo ${periodLabel}, Kế hoạch ${planNumber} (hạn nộp ${formatDay(dueDay)}):`,
    ...lines.map(({ name, state }, at) => `${at + 1}. ${name}${HANDED_IN[state] ?? ""}`),
  ].join("\n");
}

/** What is to be put right in a file, as a list to send it back with. */
export function findingsLetter(
  { path, agencyName }: FileLine,
  findings: readonly Finding[],
): string {
  return [
    `Đề nghị ${agencyName ?? "cơ quan"} xem lại tệp ${path}:`,
    ...findings.map(
      (finding, at) =>
        `${at + 1}. [${COLLECT.severity[finding.severity]}] ${placeOf(finding)}${finding.message}`,
    ),
  ].join("\n");
}

function placeOf({ sheet, cell }: Finding): string {
  if (sheet === null) return "";
  return cell === null ? `Trang ${sheet}: ` : `Trang ${sheet}, ô ${cell}: `;
}
