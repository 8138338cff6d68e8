import { cellText } from "../../submission/rawCell";
import { readFigure } from "../../submission/readings";
import { judgeTarget } from "../../target/attainment";
import { parseTarget } from "../../target/parseTarget";
import { foldText } from "../../text/foldText";
import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TargetRule } from "../rule";

const MET = ["đạt", "vượt"];
const SHORT = ["chưa đạt", "không đạt"];

/** "Đạt" beside a figure that falls short, or the other way round. */
export const assessmentContradictsFigure: TargetRule = {
  code: "assessment-contradicts-figure",
  title: "Đánh giá không khớp số liệu",
  severity: "info",
  level: "target",
  scope: "row",
  reads: "Mục tiêu, Thực hiện, Đánh giá",
  why: "Đánh giá đạt mà số liệu chưa tới mục tiêu, hoặc ngược lại, thì một trong hai ô cần xem lại.",
  remedy: "Xem lại số liệu hoặc chọn lại đánh giá; nếu có lý do thì nêu ở cột Ghi chú.",
  field: "assessment",
  find: (row, { cutOff }) => {
    const said = cellText(row.cells.assessment);
    const figure = readFigure(row.cells.actual);
    // A note explains what the figure alone does not show.
    if (said === null || figure.kind !== "read" || cellText(row.cells.note) !== null)
      return undefined;
    const text = cellText(row.cells.value);
    const target = parseTarget(text, cellText(row.cells.unit));
    const at = { horizon: cellText(row.cells.horizon) ?? "", today: cutOff?.asOf ?? "" };
    const { state } = judgeTarget(target, figure.value, at);
    const met = state === "Đạt" || state === "Vượt";
    const short = state === "Không đạt" || state === "Chưa đạt, còn thời hạn";
    const folded = foldText(said);
    if (!((MET.includes(folded) && short) || (SHORT.includes(folded) && met))) return undefined;
    return {
      message: `Dòng ${row.row} tự đánh giá “${said}” nhưng số liệu ${formatVietnameseNumber(figure.value)} ${met ? "đã tới" : "chưa tới"} mục tiêu “${text ?? ""}”. Nên xem lại, hoặc nêu lý do ở cột Ghi chú.`,
    };
  },
};
