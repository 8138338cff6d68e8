import { cellText } from "../../submission/rawCell";
import type { TaskRow } from "../../submission/submission";
import { shortenText } from "../../text/shortenText";
import { ledRows } from "../ledRows";
import { lineNumbers } from "../lineNumbers";
import type { SubmissionRule } from "../rule";

const FEWEST_ROWS = 4;
/** Short answers such as "Đã triển khai đến các phòng" may well be true of several tasks. */
const SHORTEST = 40;

/** One long text filled down over many tasks says nothing of any of them. */
export const resultCopiedAcrossRows: SubmissionRule = {
  code: "result-copied-across-rows",
  title: "Một kết quả chép cho nhiều dòng",
  severity: "info",
  level: "submission",
  scope: "rows",
  reads: "Kết quả thực hiện của các dòng chủ trì",
  why: "“5 rõ” cần rõ kết quả: một câu chép cho nhiều nhiệm vụ thì không nói riêng về nhiệm vụ nào.",
  remedy: "Ghi kết quả riêng của từng nhiệm vụ.",
  find: (submission, context) =>
    [...sameResults(ledRows(submission, context)).values()]
      .filter(({ length }) => length >= FEWEST_ROWS)
      .map((same) => {
        const [first] = same;
        const text = shortenText(cellText(first?.cells.result) ?? "", 60);
        return {
          sheet: first?.sheet ?? null,
          cell: first?.cells.result?.ref ?? null,
          rowId: first?.id ?? null,
          column: "Kết quả thực hiện",
          value: text,
          message: `Kết quả “${text}” chép giống nhau ở ${same.length} dòng (${lineNumbers(same)}). Nên ghi kết quả riêng của từng nhiệm vụ.`,
        };
      }),
};

function sameResults(rows: readonly TaskRow[]): ReadonlyMap<string, readonly TaskRow[]> {
  const found = new Map<string, TaskRow[]>();
  for (const row of rows) {
    const text = cellText(row.cells.result) ?? "";
    if (text.length < SHORTEST) continue;
    const same = found.get(text);
    if (same === undefined) found.set(text, [row]);
    else same.push(row);
  }
  return found;
}
