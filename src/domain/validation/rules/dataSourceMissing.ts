import { cellText } from "../../submission/rawCell";
import type { TargetRule } from "../rule";

/** A figure without its source cannot be checked by anybody later. */
export const dataSourceMissing: TargetRule = {
  code: "data-source-missing",
  title: "Thiếu nguồn số liệu",
  severity: "info",
  level: "target",
  scope: "row",
  reads: "Thực hiện, Nguồn số liệu",
  why: "Số liệu không có nguồn thì về sau không ai kiểm chứng được.",
  remedy: "Ghi báo cáo hoặc cơ quan công bố số liệu.",
  field: "dataSource",
  find: (row) =>
    cellText(row.cells.actual) !== null && cellText(row.cells.dataSource) === null
      ? { message: `Số liệu ở dòng ${row.row} chưa ghi nguồn. Nên ghi nguồn số liệu.` }
      : undefined,
};
