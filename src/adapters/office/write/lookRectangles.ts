import type { SheetDraft } from "../../../workbook/draft";
import { styleOf, type StyleName } from "../../../workbook/styles";
import { rectanglesOf, type KeyedCell, type KeyedRectangle } from "./rectangles";

/** The blocks of a sheet whose cells look alike. */
export function lookRectangles(sheet: SheetDraft): readonly KeyedRectangle<StyleName>[] {
  return rectanglesOf(styledCells(sheet));
}

/** The blocks of a sheet whose cells have lines around them, whatever else they look like. */
export function borderRectangles(sheet: SheetDraft): readonly KeyedRectangle<"border">[] {
  return rectanglesOf(
    styledCells(sheet).flatMap(({ row, column, key }) =>
      styleOf(key).border ? [{ row, column, key: "border" as const }] : [],
    ),
  );
}

function styledCells({ rows }: SheetDraft): readonly KeyedCell<StyleName>[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column, key: cell.style }])),
  );
}
