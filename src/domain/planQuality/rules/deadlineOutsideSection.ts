import { parseDeadline } from "../../deadline/parseDeadline";
import { foldText } from "../../text/foldText";
import { cellFault, deadlineWithDay } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

const MONTH = /^tháng (?<month>\d{1,2})(?: ?\/ ?(?<year>\d{4})| năm (?<written>\d{4}))?$/u;

/** In a plan by months a task stands under the month in which it is due. */
export const deadlineOutsideSection: PlanRule = {
  code: "deadline-outside-section",
  title: "Hạn ngoài tháng của nhóm",
  severity: "warning",
  find: ({ plan, lines }) =>
    plan.sections.flatMap(({ annex, ordinal, title }) => {
      const groups = MONTH.exec(foldText(title))?.groups;
      if (groups === undefined) return [];
      const year = groups["year"] ?? groups["written"];
      const month = `-${(groups["month"] ?? "").padStart(2, "0")}-`;
      return lines
        .filter((line) => line.annex === annex && line.section === ordinal)
        .flatMap((line) =>
          cellsOf(line, ["deadline"]).flatMap((cell) => {
            const { due } = parseDeadline(cell.text);
            if (due === null) return [];
            if (due.includes(month) && due.startsWith(year ?? "")) return [];
            const fault = cellFault(
              line,
              cell,
              `Nhiệm vụ ở nhóm “${title}” nhưng hạn là ${deadlineWithDay(cell.text, due)}. Hãy chuyển nhiệm vụ sang nhóm đúng tháng, hoặc sửa hạn.`,
            );
            return [{ ...fault, texts: [{ place: line.place, text: title }, ...fault.texts] }];
          }),
        );
    }),
};
