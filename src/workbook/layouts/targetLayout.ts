import type { TargetField } from "../../domain/submission/columns";
import type { StyleName } from "../styles";

interface ColumnLayout {
  readonly width: number;
  readonly style: StyleName;
  readonly carried?: StyleName;
  readonly hidden?: boolean;
}

/** How the columns of `Chỉ tiêu` and `Chỉ tiêu theo giai đoạn` look. */
export const TARGET_LAYOUT: Readonly<Record<TargetField, ColumnLayout>> = {
  id: { width: 12, style: "text", hidden: true },
  no: { width: 7, style: "textCentre" },
  title: { width: 50, style: "text" },
  unit: { width: 14, style: "textCentre" },
  value: { width: 22, style: "textCentre" },
  lead: { width: 24, style: "text" },
  coordinating: { width: 22, style: "text" },
  actual: { width: 12, style: "inputDecimal", carried: "carriedDecimal" },
  measuredOn: { width: 13, style: "inputDate", carried: "carriedDate" },
  assessment: { width: 15, style: "input", carried: "carried" },
  note: { width: 24, style: "input", carried: "carried" },
  dataSource: { width: 24, style: "input", carried: "carried" },
  horizon: { width: 8, style: "textCentre" },
};
