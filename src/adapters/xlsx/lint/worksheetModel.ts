import { child } from "./elements";
import { readCell } from "./cellRange";
import { richText } from "./cellText";
import { lintRow } from "./lintRow";
import type { TablePart, WorkbookModel } from "./workbookModel";
import { readXmlTree, type XmlElement } from "./xmlTree";

/** A worksheet without its rows, and what was noticed while they went by. */
export interface Worksheet {
  readonly part: string;
  readonly root: XmlElement;
  /** "B1" → the text of that cell, in the header rows of tables; undefined for what is not a text. */
  readonly headerTexts: ReadonlyMap<string, string | undefined>;
  /** The cells that hold formulas. */
  readonly formulaCells: ReadonlySet<string>;
}

/** What came of reading a worksheet: faults of its rows always, the sheet itself when well-formed. */
export interface WorksheetReading {
  readonly sheet: Worksheet | undefined;
  readonly faults: readonly string[];
}

/** Reads a worksheet row by row, so that a large one never stands in memory as a tree. */
export function readWorksheet(
  part: string,
  source: string,
  workbook: WorkbookModel,
): WorksheetReading {
  const faults: string[] = [];
  const headerTexts = new Map<string, string | undefined>();
  const formulaCells = new Set<string>();
  const headerRows = headerRowsOf(workbook.tables.filter(({ sheetPart }) => sheetPart === part));
  let previous = 0;
  const consume = (row: XmlElement): void => {
    const reading = lintRow(row, previous, workbook);
    faults.push(...reading.faults.map((fault) => `${part}: ${fault}`));
    previous = reading.number;
    for (const cell of row.children) {
      const address = cell.attributes.get("r") ?? "";
      if (child(cell, "f") !== undefined) formulaCells.add(address);
      if (headerRows.has(reading.number)) headerTexts.set(address, cellText(cell, workbook));
    }
  };
  const tree = readXmlTree(source, { name: "row", consume });
  if (tree.kind === "malformed") {
    return { sheet: undefined, faults: [`${part}: it is not well-formed: ${tree.fault}`] };
  }
  return { sheet: { part, root: tree.root, headerTexts, formulaCells }, faults };
}

function headerRowsOf(tables: readonly TablePart[]): ReadonlySet<number> {
  const rows = tables.map(({ root }) => {
    const [first = ""] = (root.attributes.get("ref") ?? "").split(":");
    return readCell(first)?.row ?? 0;
  });
  return new Set(rows);
}

function cellText(cell: XmlElement, workbook: WorkbookModel): string | undefined {
  if (child(cell, "f") !== undefined) return undefined;
  const value = child(cell, "v")?.text ?? "";
  switch (cell.attributes.get("t") ?? "n") {
    case "s":
      return workbook.pack.sharedStrings?.[Number(value)];
    case "inlineStr": {
      const text = child(cell, "is");
      return text === undefined ? undefined : richText(text);
    }
    case "str":
      return value;
    default:
      return undefined;
  }
}
