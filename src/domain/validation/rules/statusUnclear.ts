import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** Wordings such as "Cơ bản hoàn thành" could mean two states: the agency decides, not the program. */
export const statusUnclear: TaskRule = {
  code: "status-unclear",
  title: "Trạng thái chưa rõ",
  severity: "error",
  level: "task",
  scope: "cell",
  reads: "Trạng thái",
  why: "Cách ghi có thể hiểu theo hai trạng thái thì chương trình không tự chọn thay cơ quan.",
  remedy: "Chọn một trong các trạng thái nêu trong câu.",
  field: "status",
  find: ({ status, name, role }) =>
    status.kind === "ask" && role === "Chủ trì"
      ? {
          message: `Trạng thái “${shortenText(status.text, 60)}” của ${name} có thể hiểu nhiều cách. Hãy chọn ${status.candidates.map((candidate) => `“${candidate}”`).join(" hoặc ")}.`,
        }
      : undefined,
};
