import { blankFault } from "../lineFaults";
import type { PlanRule } from "../planRule";

/** A target without a figure or words to reach cannot be judged. */
export const targetValueMissing: PlanRule = {
  code: "target-value-missing",
  title: "Chỉ tiêu chưa có mức phải đạt",
  severity: "error",
  find: ({ lines }) =>
    lines
      .filter(({ kind, heading }) => kind !== "task" && !heading)
      .filter(({ values }) => values.every(({ text }) => text === null))
      .map((line) =>
        blankFault(
          line,
          "value",
          "Chưa ghi mức phải đạt nên không đánh giá được. Hãy ghi số hoặc mức cụ thể, hoặc chuyển dòng này sang nhiệm vụ.",
        ),
      ),
};
