import { parseDeadline } from "../../deadline/parseDeadline";
import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** A deadline that is not understood whole can be held against nobody. */
export const deadlineUnclear: PlanRule = {
  code: "deadline-unclear",
  title: "Thời gian hoàn thành chưa rõ",
  severity: "warning",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      cellsOf(line, ["deadline"])
        .filter(({ text }) => !parseDeadline(text).readable)
        .map((cell) =>
          cellFault(
            line,
            cell,
            `Không hiểu được hạn “${cell.text}”. Hãy ghi ngày, tháng, quý hoặc năm cụ thể, hoặc “Thường xuyên”, “Hằng năm”.`,
          ),
        ),
    ),
};
