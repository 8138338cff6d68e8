import { blankFault } from "../lineFaults";
import type { PlanRule } from "../planRule";

/** Without a lead agency nobody can be asked about the row. */
export const leadUnassigned: PlanRule = {
  code: "lead-unassigned",
  title: "Chưa giao cơ quan chủ trì",
  severity: "error",
  find: ({ lines }) =>
    lines
      .filter(({ heading, lead }) => !heading && lead === null)
      .map((line) =>
        blankFault(
          line,
          "lead",
          "Chưa ghi cơ quan chủ trì nên không cơ quan nào phải báo cáo dòng này. Hãy giao cơ quan chủ trì.",
        ),
      ),
};
