import type { DataRow } from "../../submission/submission";
import type { SubmissionRule } from "../rule";

/** Two rows for one task: both are marked, because nobody can know which one is meant. */
export const rowDuplicated: SubmissionRule = {
  code: "row-duplicated",
  severity: "error",
  level: "submission",
  find: ({ rows }) => {
    const byId = new Map<string, DataRow[]>();
    for (const row of rows) {
      if (row.id === null || row.match === "unknown-id") continue;
      const same = byId.get(row.id);
      if (same === undefined) byId.set(row.id, [row]);
      else same.push(row);
    }
    return [...byId.values()]
      .filter((same) => same.length > 1)
      .flatMap((same) =>
        same.map((row) => ({
          sheet: row.sheet,
          cell: null,
          rowId: row.id,
          column: null,
          value: null,
          message: `Dòng ${row.row} trùng với ${others(row, same)} (cùng một ${row.kind === "task" ? "nhiệm vụ" : "chỉ tiêu"}). Nội dung khác nhau thì không dòng nào được tính. Hãy giữ một dòng; dòng thêm mới phải để trống cột Mã.`,
        })),
      );
  },
};

function others(row: DataRow, same: readonly DataRow[]): string {
  return same
    .filter((other) => other !== row)
    .map((other) => `dòng ${other.row}`)
    .join(", ");
}
