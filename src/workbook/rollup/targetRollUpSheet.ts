import { toSerial } from "../../domain/deadline/isoDate";
import type { RolledTarget } from "../../domain/consolidation/rollUpTargets";
import { isForPerson } from "../../domain/target/attainment";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { letterOf, tableSheet, type Shown, type TableColumn } from "./tableSheet";

/** How a comparison is written in the column `So sánh`. */
const COMPARISONS = {
  ">=": "từ",
  ">": "trên",
  "<=": "không quá",
  "<": "dưới",
  range: "trong khoảng",
  text: "bằng lời",
  none: "không",
} as const;

/** The sheet `Chỉ tiêu`: what was to be reached, what is reported, and how it stands; attainment is live. */
export function targetRollUpSheet(input: RollUpInput): SheetDraft {
  const { rollUp, agencyName } = input;
  const headings = new Map(rollUp.plan.targets.map((target) => [target.id, target.title]));
  const columns: TableColumn<RolledTarget>[] = [
    { heading: "Mã", width: 10, style: "text", hidden: true, show: ({ id }) => id },
    { heading: "Mốc", width: 8, style: "textCentre", show: ({ horizon }) => horizon },
    { heading: "TT", width: 7, style: "textCentre", show: ({ row }) => row.target.no },
    { heading: "Chỉ tiêu", width: 48, style: "text", show: ({ row }) => row.target.title },
    { heading: "Đơn vị tính", width: 14, style: "textCentre", show: ({ unit }) => unit },
    { heading: "Mục tiêu", width: 20, style: "textCentre", show: ({ text }) => text },
    { heading: "Cơ quan chủ trì", width: 24, style: "text", show: ({ row }) => row.target.lead },
    {
      heading: "Thực hiện",
      width: 11,
      style: "decimal",
      show: ({ actual, actualText }) => actual ?? actualText,
    },
    {
      heading: "Ngày số liệu",
      width: 12,
      style: "date",
      show: ({ measuredOn }) => (measuredOn === null ? null : toSerial(measuredOn)),
    },
    {
      heading: "Đánh giá",
      width: 15,
      style: "textCentre",
      show: (item, row) => stateCell(item, row, columns),
    },
    {
      heading: "Cơ quan cung cấp",
      width: 22,
      style: "text",
      show: ({ source }) => (source === null ? null : agencyName(source.agencyId)),
    },
    { heading: "Nguồn số liệu", width: 22, style: "text", show: ({ dataSource }) => dataSource },
    { heading: "So sánh", width: 12, style: "textCentre", foldable: true, show: comparison },
    {
      heading: "Mức",
      width: 9,
      style: "decimal",
      foldable: true,
      show: ({ goal }) => (goal.op === "range" ? goal.min : goal.value),
    },
    {
      heading: "Đến mức",
      width: 9,
      style: "decimal",
      foldable: true,
      show: ({ goal }) => (goal.op === "range" ? goal.max : null),
    },
    {
      heading: "Tự đánh giá",
      width: 13,
      style: "textCentre",
      foldable: true,
      show: ({ assessment }) => assessment,
    },
    { heading: "Ghi chú", width: 22, style: "text", foldable: true, show: ({ note }) => note },
    {
      heading: "Số liệu khác",
      width: 40,
      style: "text",
      show: ({ differing }) =>
        differing.map((other) => `${agencyName(other.agencyId)} báo cáo khác`).join("; ") || null,
    },
    {
      heading: "Thuộc chỉ tiêu",
      width: 48,
      style: "text",
      foldable: true,
      show: ({ row }) => parentTitle(row, headings),
    },
    {
      heading: "Tệp",
      width: 36,
      style: "text",
      foldable: true,
      show: ({ source }) => source?.file ?? null,
    },
    {
      heading: "Dòng",
      width: 7,
      style: "integer",
      foldable: true,
      show: ({ source }) => source?.row.row ?? null,
    },
  ];
  return tableSheet({
    name: SHEETS.targets,
    table: "ChiTieu",
    columns,
    items: rollUp.targets,
    title: `Kết quả thực hiện chỉ tiêu – ${input.caption}`,
    frozenColumns: 4,
    printTo: "Nguồn số liệu",
    nothing: "Kế hoạch không có chỉ tiêu.",
    conditionalFormats: (last) => {
      const state = `$${letterOf(columns, "Đánh giá")}2`;
      const ref = `${letterOf(columns, "Mốc")}2:${letterOf(columns, "Đánh giá")}${last}`;
      return [
        { ref, formula: `OR(${state}="Đạt",${state}="Vượt")`, tone: "good" },
        { ref, formula: `${state}="Không đạt"`, tone: "bad" },
        { ref, formula: `${state}="Không giao"`, tone: "muted" },
      ];
    },
    tabColour: "7A6BA8",
  });
}

function parentTitle(row: RolledTarget["row"], titles: ReadonlyMap<string, string>): string | null {
  if (row.kind !== "target" || row.target.parent === null) return null;
  return titles.get(row.target.parent) ?? null;
}

function comparison({ goal }: RolledTarget): string {
  return COMPARISONS[isForPerson(goal) ? "text" : goal.op];
}

/** The same decision as `judgeTarget`, over the cells of the row. */
function stateCell(
  { state }: RolledTarget,
  row: number,
  columns: readonly TableColumn<RolledTarget>[],
): Shown {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  const [how, least, most, actual] = [at("So sánh"), at("Mức"), at("Đến mức"), at("Thực hiện")];
  const missed = `IF(NgayChot>DATE(${at("Mốc")},12,31),"Không đạt","Chưa đạt, còn thời hạn")`;
  const reached = [
    `AND(${how}="từ",${actual}>=${least})`,
    `AND(${how}="trên",${actual}>${least})`,
    `AND(${how}="không quá",${actual}<=${least})`,
    `AND(${how}="dưới",${actual}<${least})`,
    `AND(${how}="trong khoảng",${actual}>=${least},${actual}<=${most})`,
  ].join(",");
  const judged = `IF(AND(${how}="trong khoảng",${actual}>${most}),"Vượt",IF(OR(${reached}),"Đạt",${missed}))`;
  return {
    value: state,
    formula: `IF(${how}="không","Không giao",IF(${how}="bằng lời","Cần người đánh giá",IF(ISNUMBER(${actual}),${judged},"Chưa có số liệu")))`,
  };
}
