import { attribute, items, sameNameKey, unescapeText, wholeNumber } from "./elements";
import type { FormulaScope } from "./lintFormula";
import { related, type OpenPackage } from "./openPackage";
import type { XmlElement } from "./xmlTree";

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: string;
  /** The part that holds the sheet; undefined when the relationship does not resolve. */
  readonly part: string | undefined;
}

/** A table and the sheet part it belongs to. */
export interface TablePart {
  readonly part: string;
  readonly sheetPart: string;
  readonly root: XmlElement;
  readonly columns: readonly string[];
}

/** A defined name; without a sheet number it holds for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheetNumber: number | undefined;
  readonly formula: string;
}

/** What the checks of single parts need to know of the rest of the workbook. */
export interface WorkbookModel {
  readonly pack: OpenPackage;
  readonly part: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly tables: readonly TablePart[];
  readonly cellFormats: number;
  readonly differentialFormats: number;
  readonly scope: FormulaScope;
}

/** Puts the workbook part and what it refers to together; undefined when there is no workbook part. */
export function readWorkbook(pack: OpenPackage): WorkbookModel | undefined {
  const part = related(pack, "", "officeDocument")[0]?.target ?? "";
  const root = pack.trees.get(part);
  if (root === undefined) return undefined;
  const sheets = readSheets(pack, part, root);
  const definedNames = items(root, "definedNames", "definedName").map(readDefinedName);
  const tables = sheets.flatMap((sheet) => readTables(pack, sheet.part));
  const styles = pack.trees.get(related(pack, part, "styles")[0]?.target ?? "");
  return {
    pack,
    part,
    root,
    sheets,
    definedNames,
    tables,
    cellFormats: styles === undefined ? 1 : items(styles, "cellXfs", "xf").length,
    differentialFormats: items(styles, "dxfs", "dxf").length,
    scope: formulaScope(sheets, definedNames, tables),
  };
}

function readSheets(pack: OpenPackage, part: string, root: XmlElement): readonly SheetEntry[] {
  const targets = new Map(related(pack, part, "worksheet").map(({ id, target }) => [id, target]));
  return items(root, "sheets", "sheet").map((sheet) => ({
    name: attribute(sheet, "name"),
    state: attribute(sheet, "state") || "visible",
    part: targets.get(attribute(sheet, "r:id")),
  }));
}

function readDefinedName(element: XmlElement): DefinedName {
  return {
    name: attribute(element, "name"),
    sheetNumber: wholeNumber(element, "localSheetId"),
    formula: element.text,
  };
}

function readTables(pack: OpenPackage, sheetPart = ""): readonly TablePart[] {
  return related(pack, sheetPart, "table").flatMap(({ target }) => {
    const root = pack.trees.get(target);
    if (root === undefined) return [];
    const columns = items(root, "tableColumns", "tableColumn").map((column) =>
      unescapeText(attribute(column, "name")),
    );
    return [{ part: target, sheetPart, root, columns }];
  });
}

function formulaScope(
  sheets: readonly SheetEntry[],
  definedNames: readonly DefinedName[],
  tables: readonly TablePart[],
): FormulaScope {
  return {
    sheets: new Set(sheets.map(({ name }) => sameNameKey(name))),
    definedNames: new Set(definedNames.map(({ name }) => sameNameKey(name))),
    tables: new Map(
      tables.map(({ root, columns }) => [
        sameNameKey(attribute(root, "displayName")),
        new Set(columns.map(sameNameKey)),
      ]),
    ),
  };
}
