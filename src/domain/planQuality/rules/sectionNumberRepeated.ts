import { sectionPlace } from "../planPlaces";
import type { PlanRule } from "../planRule";
import { numeralSteps } from "../sectionNumerals";

/** Two sections with one numeral cannot be told apart when they are cited. */
export const sectionNumberRepeated: PlanRule = {
  code: "section-number-repeated",
  title: "Số của nhóm lặp lại",
  severity: "warning",
  find: ({ plan }) =>
    numeralSteps(plan).flatMap(({ section, value, before }) => {
      if (before === null || value > before.value) return [];
      const place = sectionPlace(plan, section.annex, section.ordinal);
      const printed = section.printedNo ?? "";
      const same = value === before.value;
      return [
        {
          place: `${place} (nhóm thứ ${section.ordinal})`,
          rowId: null,
          column: null,
          message: `Nhóm “${section.title}” ghi số ${printed} ngay sau nhóm “${before.section.title}” ghi số ${before.section.printedNo ?? ""}${same ? ", hai nhóm trùng số" : ", ngược thứ tự"}. Hãy đánh lại số các nhóm.`,
          texts: [before.section, section].map(({ printedNo, title, ordinal }) => ({
            place: `${place} (nhóm thứ ${ordinal})`,
            text: `${printedNo ?? ""}. ${title}`,
          })),
        },
      ];
    }),
};
