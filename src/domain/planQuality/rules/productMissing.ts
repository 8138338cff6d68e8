import { groupInOrder } from "../groupInOrder";
import { blankFault } from "../lineFaults";
import { columnOf, type PlanLine } from "../planLines";
import { annexName } from "../../plan/planName";
import type { PlanFault, PlanRule } from "../planRule";

/** Without a product nobody can say when a task is done. */
export const productMissing: PlanRule = {
  code: "product-missing",
  title: "Chưa ghi sản phẩm",
  severity: "warning",
  find: ({ plan, lines }) =>
    groupInOrder(lines.filter(isTask), ({ annex }) => annex).flatMap((tasks) => {
      const [first] = tasks;
      const bare = tasks.filter(({ product }) => product === null);
      return first !== undefined && bare.length === tasks.length && bare.length > 1
        ? [wholeAnnex(annexName(plan, first.annex), bare)]
        : bare.map(oneTask);
    }),
};

function isTask({ kind, heading }: PlanLine): boolean {
  return kind === "task" && !heading;
}

function oneTask(line: PlanLine): PlanFault {
  return blankFault(
    line,
    "product",
    "Chưa ghi sản phẩm nên khó xác định khi nào nhiệm vụ hoàn thành. Hãy ghi văn bản hoặc kết quả phải có.",
  );
}

/** An annex without the column is one fault, not as many as it has rows. */
function wholeAnnex(place: string, lines: readonly PlanLine[]): PlanFault {
  const [first] = lines;
  return {
    place,
    rowId: null,
    column: first === undefined ? null : columnOf(first, "product"),
    message: `Cả ${lines.length} nhiệm vụ đều không ghi sản phẩm. Hãy thêm cột sản phẩm để biết khi nào nhiệm vụ hoàn thành.`,
    texts: [],
  };
}
