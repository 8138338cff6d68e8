import { formatDay } from "../../deadline/isoDate";
import { citedNumbers } from "../documentNumbers";
import type { PlanRule } from "../planRule";

/** A number repeats from year to year; with another day it is another document. */
export const documentDateDiffers: PlanRule = {
  code: "document-date-differs",
  title: "Ngày của văn bản dẫn không khớp",
  severity: "warning",
  find: ({ plan, lines }) => {
    const { parent, legalBasis, supersedes, number, issued } = plan;
    const documents = [...(parent === null ? [] : [parent]), ...legalBasis, ...supersedes];
    const known = [...documents, ...(number === null ? [] : [{ number, issued }])];
    return citedNumbers(plan, lines).flatMap(({ number: cited, day, where, rowId, column }) => {
      const days = known.flatMap((each) => (each.number === cited ? (each.issued ?? []) : []));
      const [right] = days;
      if (day === null || right === undefined || days.includes(day)) return [];
      return [
        {
          place: where.place,
          rowId,
          column,
          message: `“${cited}” được dẫn là ngày ${formatDay(day)}, còn trong căn cứ của kế hoạch là ngày ${formatDay(right)}. Hãy kiểm tra lại ngày, hoặc số của văn bản.`,
          texts: [
            where,
            { place: "Căn cứ của kế hoạch", text: `${cited} ngày ${formatDay(right)}` },
          ],
        },
      ];
    });
  },
};
