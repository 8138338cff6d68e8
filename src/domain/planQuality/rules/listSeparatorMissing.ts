import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** A capital "Các" in the middle of a cell begins another name, yet nothing parts it from the one before. */
const UNPARTED = /(?<before>\p{L}+) Các (?<after>\p{L}+)/u;
const CONNECTIVES = new Set(["và", "với", "của"]);

/** Two names that nothing parts read as one. */
export const listSeparatorMissing: PlanRule = {
  code: "list-separator-missing",
  title: "Thiếu dấu ngăn giữa hai cơ quan",
  severity: "info",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      cellsOf(line, ["lead", "coordinating"]).flatMap((cell) => {
        const { before = "", after = "" } = UNPARTED.exec(cell.text)?.groups ?? {};
        if (before === "" || CONNECTIVES.has(before)) return [];
        return [
          cellFault(
            line,
            cell,
            `Trong “${cell.text}”, giữa “… ${before}” và “Các ${after} …” không có dấu ngăn. Hãy thêm dấu “;”.`,
          ),
        ];
      }),
    ),
};
