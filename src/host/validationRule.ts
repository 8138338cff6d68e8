import type { Json } from "./member";
import { refusals } from "./objectType";
import { isLeftOut, readFlag, readRecord, readText, readWord } from "./readArgument";
import { serialOf } from "./serialDay";

/** A checked rule, as Excel gives it back: one kind of rule, its formulas with "=". */
export type ValidationRule = Readonly<Record<string, Readonly<Record<string, Json>>>>;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** Longer formulas and lists make a file that Excel has to repair. */
const LONGEST_FORMULA = 255;

const READERS: Readonly<Record<string, (criteria: Json) => Readonly<Record<string, Json>>>> = {
  wholeNumber: comparison,
  decimal: comparison,
  textLength: comparison,
  date: comparison,
  time: comparison,
  list: (criteria) => {
    const { inCellDropDown, source } = readRecord(criteria, ["inCellDropDown", "source"]);
    const shown = isLeftOut(inCellDropDown) ? true : readFlag(inCellDropDown);
    return { inCellDropDown: shown, source: listSource(readText(source)) };
  },
  custom: (criteria) => {
    const formula = readText(readRecord(criteria, ["formula"])["formula"]);
    if (!formula.startsWith("=")) throw refusals.badArgument();
    return { formula: short(formula) };
  },
};

/** What `type` calls each kind of rule. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
};

/** Reads a DataValidationRule; one with no kind, two kinds or the wrong parts is refused. */
export function readRule(value: Json): ValidationRule {
  const record = readRecord(value, Object.keys(READERS));
  const given = Object.entries(record).filter(([, criteria]) => !isLeftOut(criteria));
  const [kind = "", criteria = null] = given[0] ?? [];
  const read = READERS[kind];
  if (given.length !== 1 || read === undefined) throw refusals.badArgument();
  return { [kind]: read(criteria) };
}

/** The kind of a rule as `DataValidation.type` names it. */
export function ruleType(rule: Readonly<Record<string, unknown>>): string {
  return TYPES[Object.keys(rule)[0] ?? ""] ?? "None";
}

function comparison(criteria: Json): Readonly<Record<string, Json>> {
  const parts = readRecord(criteria, ["formula1", "formula2", "operator"]);
  const operator = readWord(parts["operator"], OPERATORS);
  const formula1 = operand(parts["formula1"]);
  const isTernary = operator === "Between" || operator === "NotBetween";
  if (!isTernary) return { formula1, operator };
  return { formula1, formula2: operand(parts["formula2"]), operator };
}

/** Numbers, days and formulas all come back as formulas. */
function operand(value: Json | undefined): string {
  if (typeof value === "number") return `=${value}`;
  const text = readText(value).trim();
  if (text.startsWith("=")) return short(text);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/u.exec(text) ?? [];
  if (day !== undefined) return `=${serialOf(Number(year), Number(month), Number(day)) ?? ""}`;
  if (text === "" || !Number.isFinite(Number(text))) throw refusals.badArgument();
  return `=${text}`;
}

function listSource(source: string): string {
  if (source.trim() === "") throw refusals.badArgument();
  return short(source);
}

function short(formula: string): string {
  if (formula.length > LONGEST_FORMULA) throw refusals.badArgument();
  return formula;
}
