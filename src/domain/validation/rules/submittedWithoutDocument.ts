import { namesDocument } from "../../submission/documentNumber";
import { capitalise } from "../../text/capitalise";
import type { TaskRule } from "../rule";

/** Handed in for issue, without the number of the letter it was handed in with. */
export const submittedWithoutDocument: TaskRule = {
  code: "submitted-without-document",
  title: "Đã trình nhưng chưa ghi tờ trình",
  severity: "info",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Số, ký hiệu văn bản, Kết quả thực hiện",
  why: "Có số tờ trình thì cơ quan tổng hợp biết hồ sơ đang ở đâu để đôn đốc.",
  remedy: "Ghi số, ký hiệu tờ trình hoặc công văn đã trình.",
  field: "documentNumber",
  find: ({ status, documentNumber, result, name, role }) =>
    role === "Chủ trì" &&
    status.kind === "read" &&
    status.status === "Đã trình, chờ ban hành" &&
    documentNumber === null &&
    !namesDocument(result ?? "")
      ? {
          message: `${capitalise(name)} đã trình nhưng chưa ghi số, ký hiệu tờ trình. Nên ghi để cơ quan tổng hợp theo dõi.`,
        }
      : undefined,
};
