import { TASK_COLUMNS } from "../../domain/submission/columns";
import { columnLetters } from "../cellRef";
import type { ConditionalFormatDraft } from "../draft";

const column = (heading: string): string =>
  columnLetters(TASK_COLUMNS.findIndex((candidate) => candidate.heading === heading));

/** Colours that follow the state while officers type: done green, overdue red, due soon amber. */
export function taskConditionalFormats(lastRow: number): readonly ConditionalFormatDraft[] {
  const due = `$${column("Hạn")}2`;
  const status = `$${column("Trạng thái")}2`;
  const role = `$${column("Vai trò")}2`;
  const open = `AND(${role}="Chủ trì",ISNUMBER(${due}),${status}<>"Hoàn thành",${status}<>"Không phát sinh")`;
  const ref = `${column("TT")}2:${column("Trạng thái")}${lastRow}`;
  return [
    { ref, formula: `${status}="Hoàn thành"`, tone: "good" },
    { ref, formula: `AND(${open},${due}<NgayChot)`, tone: "bad" },
    { ref, formula: `AND(${open},${due}>=NgayChot,${due}<=NgayChotKyToi)`, tone: "warn" },
  ];
}
