import { foldText } from "../../text/foldText";
import { shortenText } from "../../text/shortenText";
import { capitalise } from "../../text/capitalise";
import type { TaskRule } from "../rule";

/** Products that are documents and so have a number: "Quyết định", not "Hệ thống báo cáo". */
const DOCUMENT =
  /^(?:(?:ban hành|các|dự thảo|\d+) )*(?:kế hoạch|quyết định|nghị quyết|báo cáo|đề án|tờ trình|văn bản|công văn|chỉ thị|hướng dẫn)(?!\p{L})/u;

/** Done, the product is a document, and no document is named. */
export const documentMissing: TaskRule = {
  code: "document-missing",
  title: "Thiếu số, ký hiệu văn bản",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Sản phẩm, Số, ký hiệu văn bản",
  why: "Sản phẩm là văn bản thì số, ký hiệu là minh chứng đã hoàn thành.",
  remedy: "Ghi số, ký hiệu của văn bản đã ban hành.",
  field: "documentNumber",
  find: ({ status, documentNumber, row, name, role }) => {
    if (role !== "Chủ trì" || status.kind !== "read" || status.status !== "Hoàn thành")
      return undefined;
    const product = row.task?.product ?? null;
    if (documentNumber !== null || product === null) return undefined;
    return isDocument(product)
      ? {
          message: `${capitalise(name)} đã hoàn thành, sản phẩm là “${shortenText(product, 60)}” nhưng chưa ghi số, ký hiệu văn bản. Hãy ghi số, ký hiệu.`,
        }
      : undefined;
  },
};

function isDocument(product: string): boolean {
  return foldText(product)
    .split(/[;,/]| và | hoặc /u)
    .some((item) => DOCUMENT.test(item.trim()));
}
