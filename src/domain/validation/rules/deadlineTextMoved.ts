import { saysSame } from "../../submission/excelDamage";
import { cellText } from "../../submission/rawCell";
import { showCell } from "../../submission/readings";
import { shortenText } from "../../text/shortenText";
import type { ComparisonRule } from "../rule";

/** Two workbooks of one agency that name different deadlines for one task. */
export const deadlineTextMoved: ComparisonRule = {
  code: "deadline-text-moved",
  title: "Thời hạn ghi khác kỳ trước",
  severity: "warning",
  level: "comparison",
  scope: "previous",
  reads: "Thời gian hoàn thành của kỳ này và kỳ trước",
  why: "Thời hạn chỉ đổi bằng văn bản; ghi khác kỳ trước thì không biết hạn nào đúng.",
  remedy: "Giữ thời hạn của kế hoạch; muốn điều chỉnh thì dùng cột Hạn đề nghị điều chỉnh.",
  field: "deadline",
  find: ({ row, name }, { deadline: earlier }, { previous }) => {
    const { deadline } = row.cells;
    const then = cellText(earlier ?? undefined);
    if (deadline === undefined || earlier === null || then === null) return undefined;
    if (saysSame(deadline, then) || saysSame(earlier, cellText(deadline) ?? "")) return undefined;
    return {
      message: `Thời gian hoàn thành của ${name} là “${shortenText(showCell(deadline), 60)}”, báo cáo ${previous.periodLabel} ghi “${shortenText(then, 60)}”. Hãy giữ thời hạn của kế hoạch; muốn điều chỉnh, hãy dùng cột Hạn đề nghị điều chỉnh.`,
    };
  },
};
