import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { rangeActions } from "../rangeActions";
import { rangeContent, validateArraySize } from "../rangeContent";
import { rangeLines } from "../rangeLines";
import { rangeShape } from "../rangeShape";
import { sheetObject, type CellsTarget, type RangeTarget } from "../targets";

/** A rectangle of cells. */
export const range = defineObject<Excel.Range, RangeTarget>({
  name: "Range",
  members: {
    ...rangeShape,
    ...rangeContent,
    ...rangeLines,
    ...rangeActions,
    worksheet: documented.object("1.1", ({ sheet }) => sheetObject(sheet)),
    format: documented.object("1.1", (target) => ({
      type: "RangeFormat",
      target: cellsOf(target),
    })),
    dataValidation: documented.object("1.8", (target) => ({
      type: "DataValidation",
      target: cellsOf(target),
    })),
    conditionalFormats: documented.object("1.6", (target) => ({
      type: "ConditionalFormatCollection",
      target: cellsOf(target),
    })),
  },
  wire: { _ValidateArraySize: validateArraySize },
});

/** The cells of a Range, wherever it has moved to. */
function cellsOf(target: RangeTarget): CellsTarget {
  return { sheet: target.sheet, areas: () => [target.area] };
}
