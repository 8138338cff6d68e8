import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** Beside those who are recognised, somebody is named whom the directory does not know. */
export const leadPartlyUnresolved: PlanRule = {
  code: "lead-partly-unresolved",
  title: "Có tên cơ quan chủ trì chưa nhận ra",
  severity: "warning",
  find: ({ lines, resolve }) =>
    lines.flatMap((line) =>
      cellsOf(line, ["lead"]).flatMap((cell) => {
        const { agencies: known, collectives, unresolved } = resolve(cell.text);
        if (known.length + collectives.length === 0 || unresolved.length === 0) return [];
        const names = unresolved.map(({ text }) => `“${text}”`).join(", ");
        return [
          cellFault(
            line,
            cell,
            `Trong “${cell.text}”, danh bạ cơ quan không có ${names}. Hãy ghi đúng tên cơ quan, hoặc bổ sung vào danh bạ.`,
          ),
        ];
      }),
    ),
};
