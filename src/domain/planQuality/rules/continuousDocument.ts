import { parseDeadline } from "../../deadline/parseDeadline";
import { foldText } from "../../text/foldText";
import { columnOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** Products that are one document, signed on one day. */
const ONE_DOCUMENT = /^(?:kế hoạch|quyết định|nghị quyết|đề án)(?: (?:thực hiện|triển khai))?$/u;

/** One document is issued on a day; work without end needs another product, or the document a deadline. */
export const continuousDocument: PlanRule = {
  code: "continuous-document",
  title: "Việc thường xuyên nhưng sản phẩm là một văn bản",
  severity: "info",
  find: ({ lines }) =>
    lines.flatMap((line) => {
      const { product, deadline, place, id } = line;
      if (product === null || deadline === null) return [];
      if (!ONE_DOCUMENT.test(foldText(product))) return [];
      const { recurrence, due } = parseDeadline(deadline);
      if (recurrence !== "continuous" || due !== null) return [];
      return [
        {
          place,
          rowId: id,
          column: columnOf(line, "deadline"),
          message: `Hạn là “${deadline}” nhưng sản phẩm là “${product}”, một văn bản ban hành một lần. Hãy ghi hạn ban hành văn bản, hoặc ghi sản phẩm của việc thường xuyên (báo cáo định kỳ…).`,
          texts: [product, deadline].map((text) => ({ place, text })),
        },
      ];
    }),
};
