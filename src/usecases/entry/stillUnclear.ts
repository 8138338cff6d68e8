import type { TaskEntry } from "../../domain/submission/taskEntry";
import { cellText } from "../../domain/submission/rawCell";
import { readFigure } from "../../domain/submission/readings";
import type { DataRow } from "../../domain/submission/submission";
import type { Finding } from "../../domain/validation/finding";

/** States in which there is work going on or done. */
const AT_WORK: readonly string[] = ["Đang thực hiện", "Đã trình, chờ ban hành", "Hoàn thành"];
const OPEN: readonly string[] = ["Chưa thực hiện", "Đang thực hiện", "Đã trình, chờ ban hành"];

/**
 * What "5 rõ" (rõ người, rõ việc, rõ trách nhiệm, rõ thời gian, rõ kết quả) still misses in a task
 * row that the agency leads; a coordinating row need not be clear. It says what is missing and ranks nobody.
 */
export function stillUnclear(entry: TaskEntry, findings: readonly Finding[]): readonly string[] {
  const { row, role, status, completedOn, difficulty, result, documentNumber } = entry;
  if (role !== "Chủ trì") return [];
  const blank = (field: "officer" | "title" | "resolver" | "nextPlan"): boolean =>
    cellText(row.cells[field]) === null;
  const state = status.kind === "read" ? status.status : "";
  const found = (rule: string): boolean => findings.some((finding) => finding.rule === rule);
  const undated = entry.deadline.due === null && entry.deadline.recurrence === null;
  const sentences: readonly (readonly [boolean, string])[] = [
    [blank("officer"), "Rõ người: chưa ghi cán bộ phụ trách."],
    [row.task === null && blank("title"), "Rõ việc: chưa ghi tên nhiệm vụ."],
    [status.kind === "blank", "Rõ việc: chưa chọn trạng thái."],
    [found("difficulty-missing"), "Rõ trách nhiệm: chưa nêu khó khăn, vướng mắc."],
    [
      difficulty !== null && blank("resolver"),
      "Rõ trách nhiệm: có vướng mắc nhưng chưa chọn cấp giải quyết.",
    ],
    [
      state === "Hoàn thành" && completedOn.kind !== "read",
      "Rõ thời gian: chưa ghi ngày hoàn thành.",
    ],
    [
      OPEN.includes(state) && undated && blank("nextPlan"),
      "Rõ thời gian: kế hoạch không ấn định ngày, chưa ghi việc của kỳ tới.",
    ],
    [AT_WORK.includes(state) && result === null, "Rõ kết quả: chưa ghi kết quả thực hiện."],
    [
      found("document-missing") && documentNumber === null,
      "Rõ kết quả: chưa ghi số, ký hiệu văn bản.",
    ],
  ];
  return sentences.filter(([isMissing]) => isMissing).map(([, sentence]) => sentence);
}

/** The same of a row of targets: a figure needs its day and its source. */
export function figureUnclear(row: Exclude<DataRow, { kind: "task" }>): readonly string[] {
  if (readFigure(row.cells.actual).kind === "blank") return [];
  const sentences: readonly (readonly [boolean, string])[] = [
    [cellText(row.cells.measuredOn) === null, "Rõ thời gian: chưa ghi ngày số liệu."],
    [cellText(row.cells.dataSource) === null, "Rõ kết quả: chưa ghi nguồn số liệu."],
  ];
  return sentences.filter(([isMissing]) => isMissing).map(([, sentence]) => sentence);
}
