import type { TaskField } from "../../domain/submission/columns";
import type { StyleName } from "../styles";

interface ColumnLayout {
  readonly width: number;
  readonly style: StyleName;
  /** Style of a cell that carries last period's content. */
  readonly carried?: StyleName;
  readonly hidden?: boolean;
  /** Columns on paper; the rest is for the screen. */
  readonly printed?: boolean;
}

/** How the columns of `Nhiệm vụ` look. */
export const TASK_LAYOUT: Readonly<Record<TaskField, ColumnLayout>> = {
  id: { width: 12, style: "text", hidden: true },
  no: { width: 6, style: "textCentre", printed: true },
  title: { width: 46, style: "text", printed: true },
  lead: { width: 18, style: "text" },
  coordinating: { width: 20, style: "text" },
  product: { width: 16, style: "text" },
  deadline: { width: 14, style: "textCentre" },
  due: { width: 12, style: "date", printed: true },
  officer: { width: 14, style: "input", carried: "carried" },
  status: { width: 16, style: "input", carried: "carried", printed: true },
  percent: { width: 9, style: "inputInteger", carried: "carriedInteger" },
  result: { width: 38, style: "input", carried: "carried", printed: true },
  documentNumber: { width: 17, style: "input", carried: "carried", printed: true },
  completedOn: { width: 12, style: "inputDate", carried: "carriedDate" },
  difficulty: { width: 24, style: "input", carried: "carried", printed: true },
  proposal: { width: 24, style: "input", carried: "carried", printed: true },
  section: { width: 30, style: "text" },
  annex: { width: 9, style: "textCentre" },
  role: { width: 11, style: "textCentre" },
  resolver: { width: 20, style: "input", carried: "carried" },
  nextPlan: { width: 28, style: "input", carried: "carried" },
  proposedDeadline: { width: 14, style: "inputDate", carried: "carriedDate" },
  proposedBasis: { width: 20, style: "input", carried: "carried" },
};
