import { issuedText } from "../../plan/planName";
import { firstPossibleIssue } from "../firstPossibleIssue";
import { groupInOrder } from "../groupInOrder";
import { columnOf } from "../planLines";
import { annexName } from "../../plan/planName";
import type { PlanRule } from "../planRule";

/** Figures for a year that was over when the plan was issued set nobody a target any more. */
export const stageBeforeIssue: PlanRule = {
  code: "stage-before-issue",
  title: "Mốc chỉ tiêu trước năm ban hành",
  severity: "warning",
  find: ({ plan, lines }) => {
    const year = firstPossibleIssue(plan)?.slice(0, 4);
    if (year === undefined) return [];
    const stages = lines.flatMap((line) =>
      line.values
        .filter((value) => value.year < year && value.text !== null && value.text !== "-")
        .map((value) => ({ line, value })),
    );
    return groupInOrder(stages, ({ line, value }) => `${line.annex} ${value.year}`).flatMap(
      (group) => {
        const [first] = group;
        if (first === undefined) return [];
        const stage = first.value.year;
        return [
          {
            place: annexName(plan, first.line.annex),
            rowId: null,
            column: columnOf(first.line, "value"),
            message: `${group.length} chỉ tiêu có mức cho năm ${stage}, trong khi kế hoạch ban hành ${issuedText(plan) ?? ""}, khi năm đó đã qua. Hãy ghi kết quả đã đạt thay cho mức phải đạt, hoặc bỏ mốc ${stage}.`,
            texts: group.map(({ line, value }) => ({ place: line.place, text: value.text ?? "" })),
          },
        ];
      },
    );
  },
};
