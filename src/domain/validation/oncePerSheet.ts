import { cellsWhere } from "../submission/cellsWhere";
import { headingOf } from "../submission/columns";
import type { RawCell } from "../submission/rawCell";
import type { Submission } from "../submission/submission";
import { shortenText } from "../text/shortenText";
import type { PlacedFault } from "./rule";

/** One fault a sheet, at the first of the cells that share it; the sentence is told how many they are. */
export function oncePerSheet(
  { rows, sheets }: Submission,
  holds: (cell: RawCell) => boolean,
  message: (sheet: string, count: number, first: RawCell) => string,
): readonly PlacedFault[] {
  return sheets.flatMap(({ name }) => {
    const here = rows.filter(({ sheet }) => sheet === name);
    const found = cellsWhere(here, holds);
    const [first] = found;
    return first === undefined
      ? []
      : [
          {
            sheet: name,
            cell: first.cell.ref,
            rowId: first.row.id,
            column: headingOf(first.row.kind, first.field),
            value: shortenText(String(first.cell.value), 60),
            message: message(name, found.length, first.cell),
          },
        ];
  });
}
