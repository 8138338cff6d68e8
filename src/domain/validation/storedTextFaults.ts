import { cellsWhere } from "../submission/cellsWhere";
import { headingOf } from "../submission/columns";
import type { RawCell } from "../submission/rawCell";
import type { Submission } from "../submission/submission";
import { shortenText } from "../text/shortenText";
import type { PlacedFault } from "./rule";

/**
 * One fault a sheet, at its first cell whose text is stored otherwise than it is read; its fix stores
 * in every such cell what is read.
 */
export function storedTextFaults(
  { rows, sheets }: Submission,
  holds: (original: string) => boolean,
  label: string,
  message: (sheet: string, count: number, first: string) => string,
): readonly PlacedFault[] {
  return sheets.flatMap(({ name }) => {
    const here = rows.filter(({ sheet }) => sheet === name);
    const isAtFault = ({ original }: RawCell): boolean => original !== undefined && holds(original);
    const [first, ...others] = cellsWhere(here, isAtFault);
    if (first === undefined) return [];
    const { cell, row, field } = first;
    return [
      {
        sheet: name,
        cell: cell.ref,
        rowId: row.id,
        column: headingOf(row.kind, field),
        value: shortenText(String(cell.value), 60),
        message: message(name, others.length + 1, cell.ref),
        fix: {
          label,
          value: String(cell.value),
          also: others.map((other) => ({ cell: other.cell.ref, value: String(other.cell.value) })),
        },
      },
    ];
  });
}
