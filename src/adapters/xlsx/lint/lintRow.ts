import { lastRow } from "../../../workbook/cellRef";
import { readCell } from "./cellRange";
import { lengthFault, richText } from "./cellText";
import { child, isOn, wholeNumber } from "./elements";
import { childOrderFaults } from "./lintElementOrder";
import { lintFormula } from "./lintFormula";
import type { WorkbookModel } from "./workbookModel";
import type { XmlElement } from "./xmlTree";

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/u;
const ERROR = /^#(?:N\/A|REF!|NAME\?|NULL!|NUM!|VALUE!|DIV\/0!|GETTING_DATA)$/u;

/** The faults of one row, and which row it is. */
export interface RowReading {
  readonly number: number;
  readonly faults: readonly string[];
}

/** Rows and cells come in ascending order and each cell's value fits its type. */
export function lintRow(row: XmlElement, previous: number, workbook: WorkbookModel): RowReading {
  const number = row.attributes.has("r") ? (wholeNumber(row, "r") ?? 0) : previous + 1;
  const faults: string[] = [];
  if (number <= previous || number > lastRow) {
    faults.push(`row ${row.attributes.get("r") ?? ""} stands after row ${previous}`);
  }
  if (isOn(row, "customFormat")) faults.push(...styleFaults(row, workbook));
  let column = 0;
  for (const cell of row.children) {
    const address = cell.attributes.get("r");
    const place = address === undefined ? { row: number, column: column + 1 } : readCell(address);
    for (const fault of cellFaults(cell, workbook)) faults.push(`cell ${address ?? "?"}: ${fault}`);
    if (place?.row !== number) faults.push(`cell ${address ?? "?"} stands in row ${number}`);
    else if (place.column <= column) faults.push(`cell ${address ?? "?"} is out of order`);
    column = place?.column ?? column + 1;
  }
  return { number, faults };
}

function cellFaults(cell: XmlElement, workbook: WorkbookModel): readonly string[] {
  const faults = [...styleFaults(cell, workbook)];
  if (cell.children.length > 1) faults.push(...childOrderFaults(cell));
  const formula = child(cell, "f");
  if (formula !== undefined) faults.push(...formulaFaults(formula, workbook));
  const value = child(cell, "v")?.text;
  const fault = value === undefined ? inlineFault(cell) : valueFault(cell, value, workbook);
  if (fault !== undefined) faults.push(fault);
  return faults;
}

function styleFaults(element: XmlElement, workbook: WorkbookModel): readonly string[] {
  const style = element.attributes.get("s");
  if (style === undefined) return [];
  const isKnown = /^\d+$/u.test(style) && Number(style) < workbook.cellFormats;
  return isKnown ? [] : [`the style ${style} does not exist`];
}

function formulaFaults(formula: XmlElement, workbook: WorkbookModel): readonly string[] {
  const repeatsShared = formula.attributes.get("t") === "shared" && formula.text === "";
  return repeatsShared ? [] : lintFormula(formula.text, workbook.scope, "cell");
}

function inlineFault(cell: XmlElement): string | undefined {
  const type = cell.attributes.get("t");
  const inline = child(cell, "is");
  if (type === "inlineStr" && inline === undefined) return "it has no inline text";
  if (type === "s") return "it has no shared string";
  return inline === undefined ? undefined : lengthFault(richText(inline));
}

function valueFault(cell: XmlElement, value: string, workbook: WorkbookModel): string | undefined {
  const type = cell.attributes.get("t") ?? "n";
  switch (type) {
    case "n":
      return NUMBER.test(value) ? undefined : `"${value}" is not a number`;
    case "s":
      return /^\d+$/u.test(value) &&
        Number(value) < (workbook.pack.sharedStrings?.length ?? Infinity)
        ? undefined
        : `the shared string ${value} does not exist`;
    case "str":
      return lengthFault(value);
    case "b":
      return /^[01]$/u.test(value) ? undefined : `"${value}" is not a boolean`;
    case "e":
      return ERROR.test(value) ? undefined : `"${value}" is not an error value`;
    case "d":
      return ISO_DATE.test(value) ? undefined : `"${value}" is not a date`;
    default:
      return `the type ${type} is unknown or has no value`;
  }
}
