import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A coordinator's state changes nothing: said, so that nobody waits for it to count. */
export const coordinatingRowSetsStatus: TaskRule = {
  code: "coordinating-row-sets-status",
  title: "Dòng phối hợp có ghi trạng thái",
  severity: "info",
  level: "task",
  scope: "row",
  reads: "Vai trò, Trạng thái",
  why: "Trạng thái của nhiệm vụ do cơ quan chủ trì báo cáo; cơ quan phối hợp chỉ nêu kết quả của mình.",
  remedy: "Không bắt buộc sửa; chỉ cần ghi Kết quả thực hiện.",
  field: "status",
  find: ({ role, status, name, row }) => {
    if (role !== "Phối hợp" || status.kind === "blank" || row.task === null) return undefined;
    const written = status.kind === "read" ? status.status : shortenText(status.text, 60);
    return {
      message: `Cơ quan chỉ phối hợp ${name} nên trạng thái “${written}” không được tính. Nên chỉ ghi kết quả phối hợp ở cột Kết quả thực hiện.`,
    };
  },
};
