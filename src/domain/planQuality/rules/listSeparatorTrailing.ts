import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

const ENDS_IN_SEPARATOR = /(?<sign>[,;])\s*$/u;

/** A list that ends in a separator may have lost the name behind it. */
export const listSeparatorTrailing: PlanRule = {
  code: "list-separator-trailing",
  title: "Danh sách cơ quan còn dấu ở cuối",
  severity: "info",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      cellsOf(line, ["lead", "coordinating"]).flatMap((cell) => {
        const sign = ENDS_IN_SEPARATOR.exec(cell.text)?.groups?.["sign"];
        if (sign === undefined) return [];
        return [
          cellFault(
            line,
            cell,
            `“${cell.text}” kết thúc bằng dấu “${sign}”. Hãy kiểm tra xem có thiếu tên cơ quan phía sau không, nếu không thì bỏ dấu.`,
          ),
        ];
      }),
    ),
};
