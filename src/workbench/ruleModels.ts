import type { HostConditionalFormat, HostValidation } from "../host/model";
import type { ConditionalFormatDraft, ValidationDraft } from "../workbook/draft";
import { TONES } from "../workbook/styles";
import { areaOf } from "./draftWords";

/** A rule for what may be typed, as an open sheet has it. */
export function validationModel({
  ref,
  rule,
  title,
  prompt,
  refusal,
}: ValidationDraft): HostValidation {
  return {
    area: areaOf(ref),
    rule: excelRule(rule),
    ignoreBlanks: true,
    prompt: { showPrompt: true, title, message: prompt },
    errorAlert: { showAlert: true, style: "Stop", title, message: refusal },
  };
}

/** As `Excel.DataValidationRule` writes it. */
function excelRule(rule: ValidationDraft["rule"]): HostValidation["rule"] {
  if (rule.kind === "list")
    return { list: { inCellDropDown: true, source: listSource(rule.source) } };
  const kind = { whole: "wholeNumber", decimal: "decimal", date: "date" }[rule.kind];
  return { [kind]: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
}

/** Words in quotes are the list itself, anything else says where the list stands. */
function listSource(source: string): string {
  const words = /^"(?<words>.*)"$/u.exec(source)?.groups?.["words"];
  return words ?? `=${source}`;
}

/** A conditional format as an open sheet has it. */
export function conditionModel(
  { ref, formula, tone }: ConditionalFormatDraft,
  priority: number,
  id: string,
): HostConditionalFormat {
  const { text, fill } = TONES[tone];
  return {
    id,
    areas: ref.split(" ").map(areaOf),
    type: "Custom",
    formula: `=${formula}`,
    fill: `#${fill}`,
    fontColour: `#${text}`,
    bold: false,
    borders: new Map(),
    priority,
    stopIfTrue: false,
  };
}
