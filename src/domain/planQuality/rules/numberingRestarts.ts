import { groupInOrder } from "../groupInOrder";
import { numberSteps, type NumberStep } from "../numbering";
import { annexName } from "../../plan/planName";
import type { PlanFault, PlanRule } from "../planRule";

/** Where every section counts from 1 again, "nhiệm vụ số 1" alone names several rows. */
export const numberingRestarts: PlanRule = {
  code: "numbering-restarts",
  title: "Số thứ tự đánh lại từ đầu ở mỗi nhóm",
  severity: "info",
  find: ({ plan, lines }) => {
    const restarts = numberSteps(lines).filter(
      ({ kind, line, before }) => kind === "restarts" && line.section !== before?.line.section,
    );
    return groupInOrder(restarts, ({ line }) => line.annex).map((group) =>
      fault(annexName(plan, group[0]?.line.annex ?? ""), group),
    );
  },
};

function fault(place: string, restarts: readonly NumberStep[]): PlanFault {
  const places = restarts.map(({ line }) => line.place).join("; ");
  return {
    place,
    rowId: null,
    column: null,
    message: `Số thứ tự đánh lại từ 1 ở ${restarts.length} nhóm sau nhóm đầu (${places}), nên một số chỉ nhiều dòng. Khi dẫn chiếu phải ghi cả nhóm; nên đánh số liên tục trong cả phụ lục.`,
    texts: restarts.map(({ line }) => ({ place: line.place, text: line.title })),
  };
}
