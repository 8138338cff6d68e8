import { cellRef } from "../../../workbook/cellRef";
import { xmlEscaped } from "../writtenText";
import { shiftFormula } from "../../../workbook/shiftFormula";
import type { CellPlace } from "./sheetPlaces";
import { tag, withAttributes, type Splice } from "./xmlPlaces";

/**
 * Where a formula that several cells share loses the cell in which it is written out, the next of
 * them takes it over, as it reads from there. Undefined when the formula cannot be moved for certain.
 */
export function moveSharedFormulas(
  shared: readonly CellPlace[],
  going: readonly CellPlace[],
  prefix: string,
): readonly Splice[] | undefined {
  const gone = new Set(going.map(({ start }) => start));
  const splices: Splice[] = [];
  for (const first of going) {
    const { formula } = first;
    const isWritten = formula?.attributes.get("t") === "shared" && formula.text !== "";
    if (!isWritten) continue;
    const index = formula.attributes.get("si");
    const group = shared.filter((cell) => cell.formula?.attributes.get("si") === index);
    const others = group.filter(({ start }) => !gone.has(start));
    if (group.some((cell) => cell.start !== first.start && cell.formula?.text !== ""))
      return undefined;
    const heir = others[0];
    if (heir?.formula === undefined) continue;
    const text = shiftFormula(formula.text, heir.row - first.row, heir.column - first.column);
    if (text === undefined) return undefined;
    const attributes = withAttributes(heir.formula.attributes, { ref: blockOf(others) });
    const { start, end } = heir.formula;
    const name = `${prefix}f`;
    splices.push({ start, end, text: `${tag(name, attributes)}${xmlEscaped(text)}</${name}>` });
  }
  return splices;
}

function blockOf(cells: readonly CellPlace[]): string {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column - 1);
  const from = cellRef(Math.min(...columns), Math.min(...rows));
  const to = cellRef(Math.max(...columns), Math.max(...rows));
  return from === to ? from : `${from}:${to}`;
}
