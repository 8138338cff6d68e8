import { oddCells } from "../../submission/oddCells";
import { headingOf } from "../../submission/columns";
import { showCell } from "../../submission/readings";
import type { SubmissionRule } from "../rule";

/** "[1]Sheet!A1", "'D:\[Bao cao.xlsx]Trang'!A1", LibreOffice's "'file:///…'#Trang.A1". */
const ELSEWHERE =
  /(?:^|[^\p{L}\p{N}_@\]])\[\d+\][^!]{0,64}!|\[[^[\]]+\.(?:xls|ods|csv)|file:\/\//iu;

/** A value taken from another file: whoever receives this one cannot see where it comes from. */
export const externalLinkInCell: SubmissionRule = {
  code: "external-link-in-cell",
  title: "Công thức lấy từ tệp khác",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Mọi ô có công thức",
  why: "Người nhận không có tệp kia nên giá trị có thể cũ, báo lỗi, hoặc lộ đường dẫn máy của cơ quan.",
  remedy: "Chép ô rồi dán lại dạng giá trị.",
  find: ({ rows }) =>
    oddCells(rows, ({ formula }) => formula !== null && ELSEWHERE.test(formula)).map(
      ({ row, field, cell }) => ({
        sheet: row.sheet,
        cell: cell.ref,
        rowId: row.id,
        column: headingOf(row.kind, field),
        value: showCell(cell),
        message: `Ô ${cell.ref} lấy giá trị “${showCell(cell)}” bằng công thức từ tệp khác. Hãy chép ô rồi dán lại dạng giá trị.`,
      }),
    ),
};
