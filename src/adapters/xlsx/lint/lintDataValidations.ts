import { readRanges } from "./cellRange";
import { attribute, child, isOn, items } from "./elements";
import { lintFormula } from "./lintFormula";
import type { WorkbookModel } from "./workbookModel";
import type { Worksheet } from "./worksheetModel";
import type { XmlElement } from "./xmlTree";

const LONGEST_LIST = 255;
const MOST_VALIDATIONS = 65_534;
const longestTexts = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 };
const ONE_BOUND = /^(?:equal|notEqual|lessThan|lessThanOrEqual|greaterThan|greaterThanOrEqual)$/u;
const NO_BOUNDS = /^(?:list|custom)$/u;
const TYPES = /^(?:none|whole|decimal|list|date|time|textLength|custom)$/u;

/** The dropdowns and limits of one sheet's cells. */
export function lintDataValidations(sheet: Worksheet, workbook: WorkbookModel): readonly string[] {
  const list = items(sheet.root, "dataValidations", "dataValidation");
  const faults = list.flatMap((validation) =>
    validationFaults(validation, workbook).map(
      (fault) => `validation of ${attribute(validation, "sqref")}: ${fault}`,
    ),
  );
  if (list.length > MOST_VALIDATIONS) faults.push(`it has ${list.length} validations`);
  if (child(sheet.root, "dataValidations") !== undefined && list.length === 0) {
    faults.push("<dataValidations> is empty");
  }
  return faults.map((fault) => `${sheet.part}: ${fault}`);
}

function validationFaults(validation: XmlElement, workbook: WorkbookModel): readonly string[] {
  const type = attribute(validation, "type") || "none";
  const faults: string[] = [];
  if (!TYPES.test(type)) faults.push(`the type ${type} is unknown`);
  if (readRanges(attribute(validation, "sqref")) === undefined)
    faults.push("the range is not legal");
  for (const [name, longest] of Object.entries(longestTexts)) {
    const { length } = attribute(validation, name);
    if (length > longest) faults.push(`its ${name} has ${length} characters`);
  }
  if (type === "none") return faults;
  if (!isOn(validation, "showErrorMessage"))
    faults.push("it blocks nothing without showErrorMessage");
  return [
    ...faults,
    ...boundFaults(validation, type),
    ...formulaFaults(validation, type, workbook),
  ];
}

function boundFaults(validation: XmlElement, type: string): readonly string[] {
  const faults = child(validation, "formula1") === undefined ? ["it has no formula"] : [];
  const operator = attribute(validation, "operator") || "between";
  const needsTwo = !NO_BOUNDS.test(type) && !ONE_BOUND.test(operator);
  const hasTwo = child(validation, "formula2") !== undefined;
  return needsTwo && !hasTwo ? [...faults, `"${operator}" needs two bounds`] : faults;
}

function formulaFaults(
  validation: XmlElement,
  type: string,
  workbook: WorkbookModel,
): readonly string[] {
  return validation.children.flatMap(({ text }) => {
    if (type === "list" && text.startsWith('"')) return listFaults(text);
    return lintFormula(text, workbook.scope, "rule");
  });
}

function listFaults(literal: string): readonly string[] {
  const inner = literal.slice(1, -1);
  const faults: string[] = [];
  if (!literal.endsWith('"') || literal.length < 3)
    faults.push("the list is not closed or is empty");
  if (inner.length > LONGEST_LIST) faults.push(`the list has ${inner.length} characters`);
  if (/(?:^|[^"])"(?:"")*(?:[^"]|$)/u.test(inner))
    faults.push("a quotation mark in the list is not doubled");
  return faults;
}
