import { parseTarget } from "../../target/parseTarget";
import { quoted } from "../lineFaults";
import { columnOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** A figure that is not understood whole cannot be compared with what was reached. */
export const targetUnreadable: PlanRule = {
  code: "target-unreadable",
  title: "Mức phải đạt chưa rõ",
  severity: "warning",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      line.values.flatMap(({ year, text }) => {
        if (text === null || parseTarget(text, line.unit).readable) return [];
        const place = line.kind === "staged" ? `${line.place}, năm ${year}` : line.place;
        return [
          {
            place,
            rowId: line.id,
            column: columnOf(line, "value"),
            message: `Không hiểu được mức ${quoted(text)}. Hãy ghi mỗi dòng một mức, dạng “≥ 80”, “100%” hoặc một mức bằng chữ.`,
            texts: [{ place, text }],
          },
        ];
      }),
    ),
};
