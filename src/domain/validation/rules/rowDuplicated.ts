import { repeatsIn } from "../../submission/repeats";
import { repeatFault, otherLines } from "../repeatFault";
import type { SubmissionRule } from "../rule";

/** Two different rows for one task: both are marked, because nobody can know which one is meant. */
export const rowDuplicated: SubmissionRule = {
  code: "row-duplicated",
  title: "Dòng trùng nhau",
  severity: "error",
  level: "submission",
  scope: "rows",
  reads: "Mã và các cột cần điền",
  why: "Hai dòng của một nhiệm vụ mà nói khác nhau thì không dòng nào tính được.",
  remedy: "Giữ một dòng; dòng thêm mới phải để trống cột Mã.",
  find: ({ rows }) =>
    repeatsIn(rows)
      .filter(({ kept }) => kept === null)
      .flatMap((repeat) =>
        repeat.rows.map((row) =>
          repeatFault(
            row,
            `Dòng ${row.row} trùng với ${otherLines(row, repeat)} (cùng một ${row.kind === "task" ? "nhiệm vụ" : "chỉ tiêu"}) nhưng nội dung khác nhau nên không dòng nào được tính. Hãy giữ một dòng; dòng thêm mới phải để trống cột Mã.`,
          ),
        ),
      ),
};
