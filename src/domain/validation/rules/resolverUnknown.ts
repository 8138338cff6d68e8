import { RESOLVERS } from "../../submission/columns";
import { cellText } from "../../submission/rawCell";
import { foldAccents } from "../../text/foldText";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

const KNOWN = new Set(RESOLVERS.map(foldAccents));

/** Difficulties are grouped by who can solve them; a level of one's own makes a group of its own. */
export const resolverUnknown: TaskRule = {
  code: "resolver-unknown",
  title: "Cấp giải quyết ngoài danh sách",
  severity: "info",
  level: "task",
  scope: "cell",
  reads: "Cấp giải quyết",
  why: "Vướng mắc được gom theo cấp giải quyết; ghi khác danh sách thì bị xếp riêng.",
  remedy: "Chọn một cấp trong danh sách; tên cơ quan cụ thể ghi ở cột Đề xuất, kiến nghị.",
  field: "resolver",
  find: ({ row, name }) => {
    const text = cellText(row.cells.resolver);
    return text !== null && !KNOWN.has(foldAccents(text))
      ? {
          message: `Cấp giải quyết “${shortenText(text, 60)}” của ${name} không có trong danh sách. Nên chọn một trong: ${RESOLVERS.join("; ")}.`,
        }
      : undefined;
  },
};
