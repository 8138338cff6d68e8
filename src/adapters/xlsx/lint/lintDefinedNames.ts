import { repeated, sameNameKey } from "./elements";
import { readFormula } from "./formulaTokens";
import { lintFormula } from "./lintFormula";
import type { DefinedName, WorkbookModel } from "./workbookModel";

const LONGEST_NAME = 255;
const RESERVED = /^_xlnm\.(?:Print_Titles|Print_Area|_FilterDatabase|Criteria|Extract|Database)$/u;
const TITLES = /^(?:'(?:[^']|'')*'|[^'!]*)!(?:\$\d+:\$\d+|\$[A-Z]+:\$[A-Z]+)$/u;

/** Names that formulas, dropdowns and printing rely on: legal, unique, and leading somewhere. */
export function lintDefinedNames(workbook: WorkbookModel): readonly string[] {
  const { definedNames, part } = workbook;
  const keys = definedNames.map(
    ({ name, sheetNumber }) => `${sameNameKey(name)} (${sheetNumber ?? "workbook"})`,
  );
  const faults = repeated(keys).map((key) => `two defined names ${key}`);
  for (const definedName of definedNames) {
    const own = [...nameFaults(definedName.name), ...placeFaults(definedName, workbook)];
    const formula = lintFormula(definedName.formula, workbook.scope, "name");
    faults.push(
      ...[...own, ...formula].map((fault) => `defined name ${definedName.name}: ${fault}`),
    );
  }
  return faults.map((fault) => `${part}: ${fault}`);
}

/** Why a word cannot name a range or a table: Excel would take it for a cell or refuse a letter. */
export function nameFaults(name: string): readonly string[] {
  if (name.startsWith("_xlnm.")) return RESERVED.test(name) ? [] : ["the reserved name is unknown"];
  if (name.length > LONGEST_NAME) return ["the name is too long"];
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return ["the name is not legal"];
  const looksLikeCell = /^[A-Z]{1,3}\d+$/iu.test(name) || /^(?:R\d*)?(?:C\d*)?$/iu.test(name);
  return looksLikeCell ? ["the name looks like a cell"] : [];
}

function placeFaults(definedName: DefinedName, workbook: WorkbookModel): readonly string[] {
  const { name, sheetNumber, formula } = definedName;
  const isReserved = name.startsWith("_xlnm.");
  if (sheetNumber === undefined) return isReserved ? ["it belongs to no sheet"] : [];
  const sheet = workbook.sheets[sheetNumber];
  if (sheet === undefined) return [`sheet ${sheetNumber} does not exist`];
  if (!isReserved) return [];
  const elsewhere = readFormula(formula).sheets.some(
    (mention) => sameNameKey(mention.name) !== sameNameKey(sheet.name),
  );
  const faults = elsewhere ? [`it refers to another sheet than "${sheet.name}"`] : [];
  const isTitles = name === "_xlnm.Print_Titles";
  const areTitles = splitAreas(formula).every((area) => TITLES.test(area));
  return isTitles && !areTitles ? [...faults, "titles are whole rows or columns"] : faults;
}

/** Commas part areas unless they stand in a sheet's name. */
function splitAreas(formula: string): readonly string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [];
}
