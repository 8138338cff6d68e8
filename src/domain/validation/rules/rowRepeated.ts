import { isFilled } from "../../submission/filled";
import { repeatsIn } from "../../submission/repeats";
import { repeatFault } from "../repeatFault";
import type { SubmissionRule } from "../rule";

/** A row copied as it is, or a blank copy: one row counts, the copies are to be deleted. */
export const rowRepeated: SubmissionRule = {
  code: "row-repeated",
  title: "Dòng lặp lại",
  severity: "warning",
  level: "submission",
  scope: "rows",
  reads: "Mã và các cột cần điền",
  why: "Dòng chép lặp chỉ được tính một lần.",
  remedy: "Xóa dòng lặp, giữ lại một dòng.",
  find: ({ rows }) =>
    repeatsIn(rows).flatMap(({ rows: same, kept }) =>
      kept === null
        ? []
        : same
            .filter((row) => row !== kept)
            .map((row) => {
              const blank = isFilled(kept) && !isFilled(row);
              const what = row.kind === "task" ? "nhiệm vụ" : "chỉ tiêu";
              return repeatFault(
                row,
                `Dòng ${row.row} lặp lại dòng ${kept.row} (cùng một ${what}) ${blank ? "và để trống" : "với nội dung giống nhau"}; chỉ tính một dòng là dòng ${kept.row}. Hãy xóa dòng ${row.row}.`,
              );
            }),
    ),
};
