import { cellRef } from "../../../workbook/cellRef";
import { readSheetPlaces } from "./sheetPlaces";
import { spliced, tag, withAttributes } from "./xmlPlaces";

/**
 * A sheet whose cells look as cells of an earlier sheet of the same workbook did: `looks` gives, for
 * an address, the address there. The looks are the workbook's own, so only their numbers are taken.
 */
export function withLooks(
  sheet: string,
  earlier: string,
  looks: ReadonlyMap<string, string>,
): string {
  if (looks.size === 0) return sheet;
  const before = looksOf(earlier);
  const places = readSheetPlaces(sheet, () => true);
  if (places === undefined) throw new Error("A sheet was written that cannot be read");
  const splices = places.rows.flatMap(({ cells }) =>
    cells.flatMap(({ row, column, name, attributes, start }) => {
      const from = looks.get(cellRef(column - 1, row));
      const look = from === undefined ? undefined : before.get(from);
      if (look === undefined || look === attributes.get("s")) return [];
      const end = sheet.indexOf(">", start) + 1;
      const ending = sheet.charAt(end - 2) === "/" ? "/" : "";
      return [{ start, end, text: tag(name, withAttributes(attributes, { s: look }), ending) }];
    }),
  );
  return spliced(sheet, splices);
}

function looksOf(sheet: string): ReadonlyMap<string, string> {
  const places = readSheetPlaces(sheet, () => true);
  return new Map(
    (places?.rows ?? []).flatMap(({ cells }) =>
      cells.map(({ row, column, attributes }) => [
        cellRef(column - 1, row),
        attributes.get("s") ?? "0",
      ]),
    ),
  );
}
