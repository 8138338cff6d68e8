import { readRanges } from "./cellRange";
import { attribute, child, children, repeated, wholeNumber } from "./elements";
import { lintFormula } from "./lintFormula";
import type { WorkbookModel } from "./workbookModel";
import type { Worksheet } from "./worksheetModel";
import type { XmlElement } from "./xmlTree";

/** Kinds of rules that do nothing, or are repaired, without a formula. */
const NEEDS_FORMULA =
  /^(?:expression|cellIs|containsText|notContainsText|beginsWith|endsWith|containsBlanks|notContainsBlanks|containsErrors|notContainsErrors)$/u;
const NEEDS_TEXT = /^(?:containsText|notContainsText|beginsWith|endsWith)$/u;
const TWO_BOUNDS = /^(?:between|notBetween)$/u;

/** The rules that colour one sheet's cells. */
export function lintConditionalFormats(
  sheet: Worksheet,
  workbook: WorkbookModel,
): readonly string[] {
  const blocks = children(sheet.root, "conditionalFormatting");
  const rules = blocks.flatMap((block) => children(block, "cfRule"));
  const faults = [
    ...repeated(rules.map((rule) => attribute(rule, "priority"))).map(
      (priority) => `two rules have the priority ${priority}`,
    ),
    ...blocks.flatMap((block) => blockFaults(block, workbook)),
  ];
  return faults.map((fault) => `${sheet.part}: ${fault}`);
}

function blockFaults(block: XmlElement, workbook: WorkbookModel): readonly string[] {
  const sqref = attribute(block, "sqref");
  const rules = children(block, "cfRule");
  const faults = rules.flatMap((rule) => ruleFaults(rule, workbook));
  if (readRanges(sqref) === undefined) faults.push("the range is not legal");
  if (rules.length === 0 && child(block, "extLst") === undefined) faults.push("it has no rule");
  return faults.map((fault) => `conditional format of ${sqref}: ${fault}`);
}

function ruleFaults(rule: XmlElement, workbook: WorkbookModel): readonly string[] {
  const type = attribute(rule, "type");
  const formulas = children(rule, "formula");
  const faults = formulas.flatMap(({ text }) => lintFormula(text, workbook.scope, "rule"));
  if ((wholeNumber(rule, "priority") ?? 0) < 1) faults.push("a rule has no priority");
  if (rule.attributes.has("dxfId")) {
    const format = wholeNumber(rule, "dxfId") ?? workbook.differentialFormats;
    if (format >= workbook.differentialFormats) {
      faults.push(`the format ${attribute(rule, "dxfId")} does not exist`);
    }
  }
  if (NEEDS_FORMULA.test(type) && formulas.length === 0) faults.push(`${type} has no formula`);
  if (NEEDS_TEXT.test(type) && attribute(rule, "text") === "") faults.push(`${type} has no text`);
  if (type === "top10" && !rule.attributes.has("rank")) faults.push("top10 has no rank");
  if (TWO_BOUNDS.test(attribute(rule, "operator")) && formulas.length !== 2) {
    faults.push("two bounds are needed");
  }
  return [...faults, ...scaleFaults(rule, type)];
}

function scaleFaults(rule: XmlElement, type: string): readonly string[] {
  if (!["colorScale", "dataBar", "iconSet"].includes(type)) return [];
  const scale = child(rule, type);
  const points = children(scale, "cfvo").length;
  const colors = children(scale, "color").length;
  const fits =
    (type === "colorScale" && (points === 2 || points === 3) && colors === points) ||
    (type === "dataBar" && points === 2 && colors === 1) ||
    (type === "iconSet" && points >= 3 && points <= 5);
  return fits ? [] : [`${type} has ${points} points and ${colors} colours`];
}
