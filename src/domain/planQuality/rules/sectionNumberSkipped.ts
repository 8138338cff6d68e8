import { annexName } from "../../plan/planName";
import { sectionPlace } from "../planPlaces";
import type { PlanRule } from "../planRule";
import { numeralSteps } from "../sectionNumerals";

/** A numeral left out may be a section left out. */
export const sectionNumberSkipped: PlanRule = {
  code: "section-number-skipped",
  title: "Số của nhóm bị nhảy",
  severity: "warning",
  find: ({ plan }) =>
    numeralSteps(plan).flatMap(({ section, value, before }) => {
      if (value <= (before?.value ?? 0) + 1) return [];
      const annex = annexName(plan, section.annex);
      const after = before === null ? "đầu danh sách" : `nhóm ${before.section.printedNo ?? ""}`;
      return [
        {
          place: sectionPlace(plan, section.annex, section.ordinal),
          rowId: null,
          column: null,
          message: `Sau ${after} là nhóm ${section.printedNo ?? ""} (“${section.title}”), có số ở giữa không dùng. Hãy kiểm tra xem có nhóm bị bỏ sót không, rồi đánh lại số các nhóm.`,
          texts: [...(before === null ? [] : [before.section]), section].map(
            ({ printedNo, title }) => ({
              place: `${annex}, nhóm ${printedNo ?? ""}`,
              text: `${printedNo ?? ""}. ${title}`,
            }),
          ),
        },
      ];
    }),
};
