import { fromSerial } from "../../../domain/deadline/isoDate";
import type { SheetDraft, ValidationDraft } from "../../../workbook/draft";
import { rangeAt } from "../rangeAt";
import { CALL_BYTES, requestBytes } from "./requestBytes";
import type { WriteStep } from "./writeStep";

/** Dropdowns and limits with what is said of them; the names of lists must be there already. */
export function validationStep(draft: SheetDraft): WriteStep {
  return {
    sheet: draft.name,
    bytes: draft.validations.length * 5 * CALL_BYTES + requestBytes(draft.validations),
    write: (workbook) => {
      const sheet = workbook.worksheets.getItem(draft.name);
      for (const validation of draft.validations)
        validate(rangeAt(sheet, validation.ref), validation);
    },
  };
}

function validate({ dataValidation: cells }: Excel.Range, draft: ValidationDraft): void {
  const { title, prompt, refusal } = draft;
  cells.rule = ruleOf(draft.rule);
  cells.ignoreBlanks = true;
  cells.prompt = { showPrompt: true, title, message: prompt };
  cells.errorAlert = { showAlert: true, style: "Stop", title, message: refusal };
}

function ruleOf(rule: ValidationDraft["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: listSource(rule.source) } };
    case "whole":
      return { wholeNumber: between(rule.min, rule.max) };
    case "decimal":
      return { decimal: between(rule.min, rule.max) };
    case "date":
      return { date: between(fromSerial(rule.min), fromSerial(rule.max)) };
  }
}

/** A list in quotes stands for itself, anything else is the name of a list. */
function listSource(source: string): string {
  const quoted = /^"(?<list>.*)"$/u.exec(source);
  return quoted?.groups?.["list"] ?? `=${source}`;
}

function between<Limit extends string | number>(
  formula1: Limit,
  formula2: Limit,
): { formula1: Limit; formula2: Limit; operator: "Between" } {
  return { formula1, formula2, operator: "Between" };
}
