import type {
  Area,
  HostConditionalFormat,
  HostSheet,
  HostValidation,
  HostWorkbook,
} from "../host/model";
import { columnOfKey, rowOfKey } from "../host/cells";
import type { GridCondition, GridNote, GridRange, GridValidation } from "./gridTypes";
import { plainReferences } from "./plainReferences";
import type { SheetSize } from "./shownSize";

/** A rectangle as the grid writes it, as far as it lies on the sheet shown. */
export function gridRange(area: Area, size: SheetSize): GridRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: Math.min(area.row + area.rows, size.rows) - 1,
    endColumn: Math.min(area.column + area.columns, size.columns) - 1,
  };
}

/** The rules of a sheet with a formula, the first judged first; colours alone are shown. */
export function gridConditions(
  sheet: HostSheet,
  workbook: HostWorkbook,
  size: SheetSize,
): readonly GridCondition[] {
  return [...sheet.conditionalFormats]
    .sort((one, other) => one.priority - other.priority)
    .filter(({ formula }) => formula !== "")
    .map((rule) => gridCondition(rule, sheet, workbook, size));
}

function gridCondition(
  rule: HostConditionalFormat,
  sheet: HostSheet,
  workbook: HostWorkbook,
  size: SheetSize,
): GridCondition {
  const row = rule.areas[0]?.row ?? 0;
  return {
    cfId: rule.id,
    ranges: rule.areas.map((area) => gridRange(area, size)),
    stopIfTrue: rule.stopIfTrue,
    rule: {
      type: "highlightCell",
      subType: "formula",
      value: plainReferences(rule.formula, workbook, { sheet, row }),
      style: {
        ...(rule.fill === "" ? {} : { bg: { rgb: rule.fill } }),
        ...(rule.fontColour === "" ? {} : { cl: { rgb: rule.fontColour } }),
        ...(rule.bold ? { bl: 1 } : {}),
        ...(rule.italic ? { it: 1 } : {}),
      },
    },
  };
}

/** The validations of a sheet that the grid can enforce. */
export function gridValidations(
  sheet: HostSheet,
  workbook: HostWorkbook,
  size: SheetSize,
): readonly GridValidation[] {
  return sheet.validations.flatMap((validation, at) => {
    const rule = gridRule(validation, sheet, workbook);
    return rule === undefined
      ? []
      : [
          {
            uid: `${sheet.id}-${at}`,
            ranges: [gridRange(validation.area, size)],
            allowBlank: validation.ignoreBlanks,
            errorStyle: 1 as const,
            showErrorMessage: validation.errorAlert.showAlert,
            errorTitle: validation.errorAlert.title,
            error: validation.errorAlert.message,
            showInputMessage: validation.prompt.showPrompt,
            promptTitle: validation.prompt.title,
            prompt: validation.prompt.message,
            ...rule,
          },
        ];
  });
}

type GridLimits = Pick<
  GridValidation,
  "type" | "operator" | "formula1" | "formula2" | "renderMode"
>;

interface Comparison {
  readonly formula1?: string | number;
  readonly formula2?: string | number;
  readonly operator?: string;
}

/**
 * A day is judged as the number that it is: the grid's own rule for dates reads what it shows in the
 * American order, and would refuse 18/03/2025.
 */
function gridRule(
  { rule, area }: HostValidation,
  sheet: HostSheet,
  workbook: HostWorkbook,
): GridLimits | undefined {
  const place = { sheet, row: area.row };
  const list = rule["list"] as { readonly source?: unknown } | undefined;
  if (typeof list?.source === "string")
    return {
      type: "list",
      formula1: plainReferences(list.source, workbook, place),
      renderMode: 1,
    };
  const compared = (rule["wholeNumber"] ?? rule["decimal"] ?? rule["date"]) as
    Comparison | undefined;
  if (compared?.operator === undefined) return undefined;
  const { formula1 = "", formula2 = "", operator } = compared;
  return {
    type: rule["wholeNumber"] === undefined ? "decimal" : "whole",
    operator: operator.charAt(0).toLowerCase() + operator.slice(1),
    formula1: plainReferences(String(formula1), workbook, place),
    formula2: plainReferences(String(formula2), workbook, place),
  };
}

const NOTE_SIZE = { width: 260, height: 110 };

/** Notes and the comments of today's Excel alike. */
export function gridNotes(sheet: HostSheet): readonly GridNote[] {
  const notes = [...sheet.notes].map(([key, { id, content }]) => ({ key, id, content }));
  return [...notes, ...sheet.comments].map(({ key, id, content }) => ({
    id,
    row: rowOfKey(key),
    col: columnOfKey(key),
    ...NOTE_SIZE,
    note: content,
    show: false,
  }));
}
