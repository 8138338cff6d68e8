import { namesDocument } from "../../submission/documentNumber";
import { capitalise } from "../../text/capitalise";
import { shortenText } from "../../text/shortenText";
import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TaskRule } from "../rule";

/** "Không phát sinh" of a task beside a document or a share done. */
export const nothingArisenContradicted: TaskRule = {
  code: "nothing-arisen-contradicted",
  title: "Ghi không phát sinh nhưng có kết quả",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Tỷ lệ (%), Số, ký hiệu văn bản",
  why: "Không phát sinh mà vẫn có văn bản hoặc tỷ lệ thì không biết tin ô nào.",
  remedy: "Chọn lại trạng thái, hoặc xóa văn bản và tỷ lệ.",
  field: "status",
  find: ({ status, percent, documentNumber, name, role }) => {
    if (role !== "Chủ trì" || status.kind !== "read" || status.status !== "Không phát sinh")
      return undefined;
    const document =
      documentNumber !== null && namesDocument(documentNumber)
        ? `văn bản “${shortenText(documentNumber, 60)}”`
        : null;
    const share =
      percent.kind === "read" && percent.value > 0
        ? `tỷ lệ ${formatVietnameseNumber(percent.value)} %`
        : null;
    const said = document ?? share;
    return said === null
      ? undefined
      : {
          message: `${capitalise(name)} ghi “Không phát sinh” nhưng lại có ${said}. Hãy chọn lại trạng thái, hoặc xóa nội dung thừa.`,
        };
  },
};
