import type { TaskRule } from "../rule";

/** A task that the plan gives to nobody: whoever fills it may not be the one who answers for it. */
export const leadMissing: TaskRule = {
  code: "lead-missing",
  title: "Kế hoạch chưa ghi cơ quan chủ trì",
  severity: "info",
  level: "task",
  scope: "plan",
  reads: "Cơ quan chủ trì",
  why: "“5 rõ” cần rõ trách nhiệm: nhiệm vụ không có cơ quan chủ trì thì không ai phải báo cáo.",
  remedy: "Đề nghị cơ quan ban hành kế hoạch ghi rõ cơ quan chủ trì.",
  field: "lead",
  find: ({ row: { task }, name }) =>
    task !== null && (task.lead ?? "") === ""
      ? {
          message: `Kế hoạch chưa ghi cơ quan chủ trì của ${name}. Đề nghị hỏi cơ quan ban hành kế hoạch ai chịu trách nhiệm.`,
        }
      : undefined,
};
