import { cellRef } from "../../../workbook/cellRef";
import { readCell } from "../lint/cellRange";
import { scanXml, type XmlAttributes } from "../xmlTokens";
import { prefixOf } from "./xmlPlaces";

/** The opening tag of a cell. */
export interface CellTag {
  readonly ref: string;
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly end: number;
}

/**
 * Visits the cells of a sheet one by one, without keeping anything of them: a long sheet has a million.
 * False when the sheet is not well-formed.
 */
export function eachCell(sheet: string, visit: (cell: CellTag) => void): boolean {
  let depth = 0;
  let prefix = "";
  let row = 0;
  let column = 0;
  const fault = scanXml(sheet, {
    open: (name, attributes, start, end) => {
      depth += 1;
      if (depth === 1) prefix = prefixOf({ name });
      if (depth === 3 && name === `${prefix}row`) {
        row = Number(attributes.get("r") ?? row + 1);
        column = 0;
      }
      if (depth !== 4 || name !== `${prefix}c`) return;
      column = readCell(attributes.get("r")?.toUpperCase() ?? "")?.column ?? column + 1;
      visit({ ref: cellRef(column - 1, row), name, attributes, start, end });
    },
    text: () => undefined,
    close: () => {
      depth -= 1;
    },
  });
  return fault === undefined;
}
