import { foldText } from "../../text/foldText";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

const BEGUN = /^(?:đã|đang) (?:ban hành|hoàn thành|triển khai|tham mưu|trình|thực hiện|xây dựng)/u;

/** "Chưa thực hiện" beside "Đã ban hành Kế hoạch…": one of the two was not brought up to date. */
export const resultContradictsStatus: TaskRule = {
  code: "result-contradicts-status",
  title: "Kết quả nói khác trạng thái",
  severity: "info",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Kết quả thực hiện",
  why: "Trạng thái là chưa thực hiện mà kết quả kể việc đã làm thì một trong hai ô chưa được cập nhật.",
  remedy: "Chọn lại trạng thái cho khớp với kết quả.",
  field: "status",
  find: ({ status, result, name, role }) =>
    role === "Chủ trì" &&
    status.kind === "read" &&
    status.status === "Chưa thực hiện" &&
    BEGUN.test(foldText(result ?? ""))
      ? {
          message: `Trạng thái của ${name} là “Chưa thực hiện” nhưng kết quả ghi “${shortenText(result ?? "", 60)}”. Nên chọn lại trạng thái.`,
        }
      : undefined,
};
