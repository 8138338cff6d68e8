/** Cells of one row that decide a task's headline group. */
export interface GroupCells {
  readonly status: string;
  readonly kind: string;
  readonly due: string;
  readonly completedOn: string;
  readonly continues: string;
  /** The consolidating department's own verdict, where the table has one. */
  readonly verdict: string | null;
  /** The day by which earlier periods had it done, where the table has one. */
  readonly doneBy?: string;
}

/** Past its due day: for a task done, by the day it was done (the cut-off when that is unknown). */
export function lateFormula({ status, due, completedOn, doneBy }: GroupCells): string {
  const unknown =
    doneBy === undefined
      ? "NgayChot"
      : `IF(AND(${status}="Hoàn thành",ISNUMBER(${doneBy})),${doneBy},NgayChot)`;
  return `IF(AND(${status}="Hoàn thành",ISNUMBER(${completedOn})),${completedOn},${unknown})>${due}`;
}

/** The same decision as `taskGroup`, as a formula over one row; `NgayChot` is the cut-off day. */
export function groupFormula(cells: GroupCells): string {
  const { status, kind, continues, verdict } = cells;
  const done = `${status}="Hoàn thành"`;
  const late = lateFormula(cells);
  const dated = `IF(${done},IF(${late},"Hoàn thành quá hạn","Hoàn thành đúng hạn"),IF(${late},"Chưa hoàn thành, quá hạn","Chưa hoàn thành, trong hạn"))`;
  const undated = `IF(${done},"Hoàn thành, không có hạn","Chưa xác định thời hạn")`;
  const recurring = `OR(${kind}="Thường xuyên, định kỳ",AND(${done},${continues}="Có"))`;
  const known = `IF(${recurring},"Thường xuyên, định kỳ",IF(${kind}="Có hạn",${dated},${undated}))`;
  const reported = `IF(${status}="Chưa báo cáo","Chưa báo cáo",${known})`;
  if (verdict === null) return reported;
  return `IF(OR(${verdict}="Không phát sinh",${verdict}="Chưa đến thời điểm"),"Không tính",${reported})`;
}
