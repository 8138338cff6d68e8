import { planNumber } from "../../domain/plan/planName";
import { TARGET_COLUMNS, type TargetField } from "../../domain/submission/columns";
import type { PlanRow } from "../../domain/plan/planIndex";
import type { DataRow } from "../../domain/submission/submission";
import { columnLetters } from "../cellRef";
import { emptySheet, headerText, type CellDraft, type RowDraft, type SheetDraft } from "../draft";
import { TARGET_LAYOUT } from "../layouts/targetLayout";
import { fittingHeight } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import { carriedValue } from "./carryForward";
import type { TemplateInput } from "./templateInput";
import type { TemplateRow } from "./templateRows";
import { targetValidations } from "./validations";

/** The sheet `Chỉ tiêu`; null when the plan has no targets. */
export function targetSheet(rows: readonly TemplateRow[], input: TemplateInput): SheetDraft | null {
  return sheetOf("target", SHEETS.targets, "ChiTieu", rows, input);
}

/** The sheet `Chỉ tiêu theo giai đoạn`, one row a target and stage; null when the plan has none. */
export function stagedSheet(rows: readonly TemplateRow[], input: TemplateInput): SheetDraft | null {
  return sheetOf("staged", SHEETS.staged, "ChiTieuGiaiDoan", rows, input);
}

function sheetOf(
  kind: "target" | "staged",
  name: string,
  table: string,
  rows: readonly TemplateRow[],
  input: TemplateInput,
): SheetDraft | null {
  const previous = new Map(
    (input.previous?.rows ?? []).map((row): [string, DataRow] => [row.id ?? "", row]),
  );
  const body = rows
    .filter(({ assignment }) => assignment.row.kind === kind)
    .map(({ assignment }) => targetRow(assignment.row, previous.get(assignment.row.id)));
  if (!input.index.rows.some((row) => row.kind === kind)) return null;
  if (body.length === 0) body.push(blankRow());
  const last = body.length + 1;
  return {
    ...emptySheet,
    name,
    columns: TARGET_COLUMNS.map(({ field }) => ({
      width: TARGET_LAYOUT[field].width,
      hidden: TARGET_LAYOUT[field].hidden ?? false,
    })),
    rows: [headingRow(), ...body],
    freeze: { rows: 1, columns: 3 },
    tables: [
      {
        name: table,
        ref: `A1:${columnLetters(TARGET_COLUMNS.length - 1)}${last}`,
        headings: TARGET_COLUMNS.map(({ heading }) => heading),
        filter: null,
      },
    ],
    validations: targetValidations(last),
    print: {
      orientation: "landscape",
      repeatRow: 1,
      area: null,
      onePage: false,
      header: headerText(
        `Biểu theo dõi chỉ tiêu – Kế hoạch ${planNumber(input.index.plan)} – ${input.period.label}`,
      ),
      footer: "&CTrang &P/&N",
    },
    tabColour: "3B78B8",
  };
}

function headingRow(): RowDraft {
  const cells = TARGET_COLUMNS.map(({ heading, purpose }): CellDraft => ({
    value: heading,
    style: purpose === "fill" ? "headingFill" : "heading",
  }));
  return { cells, height: 36, hidden: false };
}

/** A table must have a row: Excel repairs one without. */
function blankRow(): RowDraft {
  const cells = TARGET_COLUMNS.map(({ field }): CellDraft => ({
    value: null,
    style: TARGET_LAYOUT[field].style,
  }));
  return { cells, height: null, hidden: false };
}

function targetRow(row: PlanRow, previous: DataRow | undefined): RowDraft {
  if (row.kind === "task") throw new Error("A target row was expected");
  const { target } = row;
  const fixed: Partial<Record<TargetField, string | null>> = {
    id: row.id,
    no: target.no,
    title: target.title,
    unit: row.kind === "target" ? row.target.unit : null,
    value: row.kind === "target" ? row.target.value : (row.target.values[row.stage] ?? null),
    lead: target.lead,
    coordinating: target.coordinating,
    horizon: row.kind === "target" ? row.target.horizon : row.stage,
  };
  const cells = TARGET_COLUMNS.map(({ field, purpose }): CellDraft => {
    const { style, carried } = TARGET_LAYOUT[field];
    if (purpose !== "fill") return { value: fixed[field] ?? null, style };
    const before =
      previous === undefined || previous.kind === "task" ? undefined : previous.cells[field];
    const value = carriedValue(field, before);
    return { value, style: value === null ? style : (carried ?? style) };
  });
  const texts = TARGET_COLUMNS.map(({ field }, at) => ({
    text: TARGET_LAYOUT[field].hidden ? "" : String(cells[at]?.value ?? ""),
    width: TARGET_LAYOUT[field].width,
  }));
  return { cells, height: fittingHeight(texts), hidden: false };
}
