import { resolveAgencies } from "../../agency/resolveAgencies";
import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** A lead cell in which no agency is recognised makes nobody responsible. */
export const leadUnresolved: PlanRule = {
  code: "lead-unresolved",
  title: "Không nhận ra cơ quan chủ trì nào",
  severity: "error",
  find: ({ lines, agencies }) =>
    lines.flatMap((line) =>
      cellsOf(line, ["lead"]).flatMap((cell) => {
        const named = resolveAgencies(cell.text, agencies);
        if (named.agencies.length + named.collectives.length > 0) return [];
        return [
          cellFault(
            line,
            cell,
            `Danh bạ cơ quan không có “${cell.text}”. Hãy ghi đúng tên cơ quan, hoặc bổ sung cơ quan vào danh bạ.`,
          ),
        ];
      }),
    ),
};
