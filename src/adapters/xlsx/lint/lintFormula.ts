import { sameNameKey } from "./elements";
import { readFormula, type FormulaTokens, type SheetMention } from "./formulaTokens";

/** What formulas of the workbook may refer to; all keys are `sameNameKey`s. */
export interface FormulaScope {
  readonly sheets: ReadonlySet<string>;
  readonly definedNames: ReadonlySet<string>;
  /** Table name → its columns. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Where the formula stands: rules of validation and formatting may be volatile but know no tables. */
export type FormulaPlace = "cell" | "name" | "rule" | "chart";

const LONGEST = 8192;
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Excel shows #NAME? for these unless the file writes them with `_xlfn.`. */
const NEWER = words(
  "IFS SWITCH MAXIFS MINIFS TEXTJOIN CONCAT XLOOKUP XMATCH FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY " +
    "LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK " +
    "HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND ARRAYTOTEXT VALUETOTEXT " +
    "GROUPBY PIVOTBY PERCENTOF TRIMRANGE REGEXTEST REGEXEXTRACT REGEXREPLACE TRANSLATE DETECTLANGUAGE " +
    "IMAGE STOCKHISTORY FORECAST.ETS FORECAST.LINEAR IFNA XOR DAYS ISOWEEKNUM NUMBERVALUE UNICHAR UNICODE " +
    "SHEET SHEETS ISFORMULA FORMULATEXT ENCODEURL FILTERXML WEBSERVICE CEILING.MATH FLOOR.MATH COMBINA " +
    "PERMUTATIONA AGGREGATE STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL MODE.MULT RANK.EQ RANK.AVG " +
    "PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC PERCENTRANK.INC PERCENTRANK.EXC",
);
const VOLATILE = words("NOW TODAY OFFSET INDIRECT RAND RANDBETWEEN RANDARRAY CELL INFO");
/** Their result depends on the language of the Excel that opens the file. */
const LOCAL = words("TEXT VALUE DATEVALUE TIMEVALUE");

/** What is wrong with one formula as it stands in the file. */
export function lintFormula(
  formula: string,
  scope: FormulaScope,
  place: FormulaPlace,
): readonly string[] {
  if (formula.trim() === "") return ["the formula is empty"];
  if (/^[=@]/u.test(formula)) return [`the formula begins with "${formula.charAt(0)}"`];
  const tokens = readFormula(formula);
  const faults = [
    ...(tokens.fault === undefined ? [] : [tokens.fault]),
    ...functionFaults(tokens, place),
    ...tokens.sheets.flatMap((mention) => sheetFaults(mention, scope)),
    ...tableFaults(tokens, scope, place),
    ...nameFaults(tokens, scope),
  ];
  if (/^[+-](?!\d+(?:\.\d+)?$)/u.test(formula))
    faults.push("the formula begins like a text with + or -");
  if (formula.length > LONGEST) faults.push(`the formula has ${formula.length} characters`);
  return faults.map((fault) => `${fault}: ${excerpt(formula)}`);
}

function functionFaults({ functions }: FormulaTokens, place: FormulaPlace): readonly string[] {
  return functions.flatMap((name) => {
    const plain = name.replace(/^(?:_XLFN\.)?(?:_XLWS\.)?/u, "");
    const faults: string[] = [];
    if (NEWER.has(name)) faults.push(`${name} needs the prefix _xlfn.`);
    if (place !== "rule" && VOLATILE.has(plain)) faults.push(`${plain} is volatile`);
    if (LOCAL.has(plain)) faults.push(`${plain} depends on the language of Excel`);
    return faults;
  });
}

function sheetFaults({ name, quoted }: SheetMention, scope: FormulaScope): readonly string[] {
  if (!quoted && !maybeUnquoted(name))
    return [`the sheet name before "!" must be quoted (${name})`];
  return scope.sheets.has(sameNameKey(name)) ? [] : [`there is no sheet "${name}"`];
}

/** Only a plain ASCII word that cannot be taken for a cell may stand without apostrophes. */
function maybeUnquoted(name: string): boolean {
  const looksLikeCell = /^[A-Z]{1,3}\d+$/iu.test(name) || /^(?:R\d*)?(?:C\d*)?$/iu.test(name);
  return /^[A-Z_][\w.]*$/iu.test(name) && !looksLikeCell;
}

function tableFaults(
  { tables }: FormulaTokens,
  scope: FormulaScope,
  place: FormulaPlace,
): readonly string[] {
  return tables.flatMap(({ table, columns }) => {
    if (place === "rule") return ["a rule cannot refer to a table's columns"];
    const known = scope.tables.get(sameNameKey(table));
    if (known === undefined) return [`there is no table "${table}"`];
    return columns
      .filter((column) => !known.has(sameNameKey(column)))
      .map((column) => `table "${table}" has no column "${column}"`);
  });
}

function nameFaults({ names }: FormulaTokens, scope: FormulaScope): readonly string[] {
  return names
    .filter((name) => !name.startsWith("_xlpm."))
    .map(sameNameKey)
    .filter((name) => !scope.definedNames.has(name) && !scope.tables.has(name))
    .map((name) => `there is no defined name "${name}"`);
}

function excerpt(formula: string): string {
  return formula.length > 80 ? `${formula.slice(0, 80)}…` : formula;
}
