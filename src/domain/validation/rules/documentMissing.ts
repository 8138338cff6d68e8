import { foldText } from "../../text/foldText";
import type { TaskRule } from "../rule";

/** Products that are documents and so have a number. */
const DOCUMENT_PRODUCT =
  /(?:^|[\s,;/(])(?:kế hoạch|quyết định|nghị quyết|báo cáo|đề án|tờ trình|văn bản)(?:$|[\s,;/.)])/u;

/** Done, the product is a document, and no document is named. */
export const documentMissing: TaskRule = {
  code: "document-missing",
  severity: "warning",
  level: "task",
  field: "documentNumber",
  find: ({ status, documentNumber, row, name, role }) => {
    if (role !== "Chủ trì" || status.kind !== "read" || status.status !== "Hoàn thành")
      return undefined;
    const product = row.task?.product ?? null;
    if (documentNumber !== null || product === null) return undefined;
    return DOCUMENT_PRODUCT.test(foldText(product))
      ? {
          message: `${name.replace(/^n/u, "N")} đã hoàn thành, sản phẩm là “${product}” nhưng chưa ghi số, ký hiệu văn bản. Hãy ghi số, ký hiệu.`,
        }
      : undefined;
  },
};
