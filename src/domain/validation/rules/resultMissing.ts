import type { TaskRule } from "../rule";

/** "Rõ kết quả": a task under way or done has something to show. */
export const resultMissing: TaskRule = {
  code: "result-missing",
  title: "Thiếu kết quả thực hiện",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Kết quả thực hiện",
  why: "Việc đang làm hoặc đã xong thì phải có kết quả để nêu.",
  remedy: "Ghi đã làm được gì đến ngày chốt số liệu.",
  field: "result",
  find: ({ status, result, name, role, documentNumber }) =>
    role === "Chủ trì" &&
    status.kind === "read" &&
    ["Hoàn thành", "Đang thực hiện", "Đã trình, chờ ban hành"].includes(status.status) &&
    result === null &&
    documentNumber === null
      ? {
          message: `Chưa ghi kết quả thực hiện của ${name} (trạng thái “${status.status}”). Hãy ghi đã làm được gì.`,
        }
      : undefined,
};
