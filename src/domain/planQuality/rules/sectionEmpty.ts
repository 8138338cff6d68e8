import { sectionPlace } from "../planPlaces";
import type { PlanRule } from "../planRule";

/** A heading without rows announces work that is assigned to nobody. */
export const sectionEmpty: PlanRule = {
  code: "section-empty",
  title: "Nhóm không có dòng nào",
  severity: "warning",
  find: ({ plan, lines }) =>
    plan.sections
      .filter(
        ({ annex, ordinal }) =>
          !lines.some((line) => line.annex === annex && line.section === ordinal),
      )
      .map(({ annex, ordinal, title }) => {
        const place = sectionPlace(plan, annex, ordinal);
        return {
          place,
          rowId: null,
          column: null,
          message: `Nhóm “${title}” chỉ có tiêu đề, không có dòng nào bên dưới. Hãy bổ sung nội dung hoặc bỏ nhóm.`,
          texts: [{ place, text: title }],
        };
      }),
};
